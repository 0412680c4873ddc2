"""The production server in a process of its own, over a data folder of its own: for what must survive a kill."""

import os
import secrets
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from waymark.config.serving import free_port

SOURCE = Path(__file__).resolve().parents[2] / "src"
PATIENCE = 60


@dataclass
class Server:
    """A running server. `environment` is what another process needs to use the same data."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path
    environment: dict[str, str]

    def kill(self) -> None:
        """SIGKILL to the server and all its workers at once, as when the power goes."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE)
        until = time.monotonic() + PATIENCE
        while _answers(self.url) and time.monotonic() < until:
            time.sleep(0.05)

    def stop(self) -> int:
        """Ask it to stop, as an operator does. Returns the exit status; kills what did not listen."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.kill()
        return self.process.returncode


def environment(data: Path, **more: str) -> dict[str, str]:
    """The environment of an installation in `data`, with nothing of the tests' own settings, and no worker beside."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("WAYMARK_", "DJANGO_")) and name != "PYTHONPATH"
    }
    return kept | {"PYTHONPATH": str(SOURCE), "WAYMARK_DATA": str(data), "WAYMARK_NO_WORKER": "1"} | more


def command(*words: str, env: dict[str, str], patience: float = PATIENCE) -> subprocess.CompletedProcess[str]:
    """Run one command of `./waymark` to its end."""
    line = [sys.executable, "-P", "-m", "waymark.config", *words]
    return subprocess.run(line, env=env, capture_output=True, text=True, timeout=patience, check=False)


@contextmanager
def own_database(like: str = "template1") -> Iterator[dict[str, str]]:
    """A new database for one server, of the kind this run uses: settings to add to its environment. It is empty, or on
    PostgreSQL a copy of the one named.
    """
    given = os.environ.get("WAYMARK_DATABASE_URL", "")
    if not given:
        yield {}
        return
    name = f"waymark_{secrets.token_hex(6)}"
    with psycopg.connect(given, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name} TEMPLATE {like}")
        try:
            yield {"WAYMARK_DATABASE_URL": urlunsplit(urlsplit(given)._replace(path=f"/{name}"))}
        finally:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def serving(data: Path, more: Mapping[str, str] | None = None, *, workers: int = 2) -> Iterator[Server]:
    """Start `serve` on a free port and wait until it answers. It is stopped (or killed) afterwards, whatever happened.

    Start it twice over the same folder to see what a crash left behind.
    """
    port, log, env = free_port(), data / "server.log", environment(data, **(more or {}))
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "waymark.config", "serve", "--port", str(port), "--workers", str(workers)],
            env=env, stdout=output, stderr=output, start_new_session=True,
        )  # fmt: skip
    server = Server(f"http://localhost:{port}", process, log, env)
    try:
        _wait(server)
        yield server
    finally:
        server.stop()


def _answers(url: str) -> bool:
    """Whether anything still listens there, whatever it says."""
    try:
        urllib.request.urlopen(f"{url}/healthz", timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError as error:
        return not isinstance(getattr(error, "reason", None), ConnectionRefusedError)
    return True


def _wait(server: Server) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.process.poll() is None:
        if _answers(server.url):
            return
        time.sleep(0.1)
    raise AssertionError(f"The server did not start: {server.log.read_text()[-2000:]}")
