"""The production server as a process: it starts, says so, stops when asked, and comes back after a kill."""

import socket
import time
import urllib.request
from pathlib import Path

import pytest

from tests.support import server

pytestmark = pytest.mark.slow


def read(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.status, answer.read()


def said_soon(log: Path, words: str, *, within: float = 10) -> bool:
    """Whether the words stand in the log before `within` seconds are over."""
    until = time.monotonic() + within
    while words not in log.read_text():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def test_it_serves_stops_and_comes_back_after_a_kill(tmp_path):
    with server.own_database() as database:
        with server.serving(tmp_path, database) as site:
            assert read(f"{site.url}/readyz") == (200, b"ready\n")
            assert said_soon(site.log, "Serving at")  # the workers may answer before the line is written
            site.kill()
            with pytest.raises(OSError, match="refused"):
                read(f"{site.url}/healthz")
        with server.serving(tmp_path, database) as again:
            assert read(f"{again.url}/readyz") == (200, b"ready\n")
            assert again.stop() == 0
    assert oct(tmp_path.joinpath("keys", "secret-key").stat().st_mode)[-3:] == "600"


def test_a_taken_port_is_one_sentence(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        done = server.command("serve", "--port", port, env=server.environment(tmp_path))
    assert done.returncode == 1
    assert f"Port {port}" in done.stderr
    assert "Traceback" not in done.stderr
