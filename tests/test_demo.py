"""`./waymark demo` as a person at a keyboard sees it."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest

from tests.support import server
from waymark.config.cli.demo import SIGN_INS

pytestmark = pytest.mark.slow


@contextmanager
def demo(data, *words):
    """Start it on a free port, and read what it prints until it waits. Gives the process, its words and the seconds."""
    began = time.monotonic()
    line = [sys.executable, "-P", "-m", "waymark.config", "demo", "--port", "0", "--data", str(data), *words]
    env = server.environment(data, WAYMARK_DATABASE_URL="postgres://nobody@127.0.0.1:1/real", PYTHONUNBUFFERED="1")
    process = subprocess.Popen(
        line, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    try:
        said = []
        for text in process.stdout:
            said.append(text)
            if "Ctrl-C" in text:
                break
        yield process, "".join(said), time.monotonic() - began
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def address(said):
    return re.search(r"http://localhost:\d+/", said)[0]


def test_it_starts_says_what_to_do_and_stops(tmp_path):
    with demo(tmp_path) as (process, said, first):
        assert "waymark-demo" in said
        assert all(name in said for name in SIGN_INS)
        assert [f"  {number}. " in said for number in (1, 2, 3)] == [True] * 3
        with urllib.request.urlopen(address(said), timeout=10) as page:
            assert page.status == 200
        with pytest.raises(urllib.error.HTTPError) as missing:
            urllib.request.urlopen(f"{address(said)}no-such-page/", timeout=10)
        assert missing.value.code == 404
        assert b"DEBUG" not in missing.value.read()

        busy = server.command("demo", "--data", str(tmp_path), "--reset", env=server.environment(tmp_path))
        assert busy.returncode == 1
        assert "Stop it first" in busy.stderr

        process.send_signal(signal.SIGINT)
        assert "Stopped." in process.stdout.read()
        assert process.wait(20) == 0

    with demo(tmp_path) as (process, said, seconds):
        assert "made-up people:" not in said
        # Five seconds until the address is printed. Where tests share the cores a clock says little: there it is held
        # against the first start, which made everything on the same machine.
        assert seconds < (5 if not os.environ.get("PYTEST_XDIST_WORKER") else first / 2)
        process.terminate()
        assert process.wait(20) == 0
