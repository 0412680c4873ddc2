"""Getting an installation ready and serving it: migrations, static files, the web server."""

# Looking a host up imports this. In the thread below it could be half imported when the workers are forked, and then a
# worker that needs it would wait for ever.
import encodings.idna  # noqa: F401
import fcntl
import hashlib
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.urls import get_resolver
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

HIGHEST_PORT = 65535


@contextmanager
def locked(file: Path, *, shared: bool = False, wait: bool = True) -> Iterator[None]:
    """Hold a lock between processes. Raises `BlockingIOError` where another holds it and `wait` is false."""
    with file.open("a") as handle:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if wait else fcntl.LOCK_NB))
        yield


def pending_migrations() -> int:
    """How many migrations the database has not had yet."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def migrate() -> bool:
    """Bring the database up to date. Returns whether there was anything to do."""
    if not pending_migrations():
        return False
    call_command("migrate", interactive=False, verbosity=0)
    return True


def collect_static() -> bool:
    """Collect, name by content and compress the static files, unless none of them changed since the last time."""
    root = Path(settings.STATIC_ROOT)
    stamp, now = root / ".stamp", _static_state()
    if stamp.exists() and stamp.read_text() == now:
        return False
    root.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(now)
    return True


def _static_state() -> str:
    """A digest over name, size and time of every static file."""
    state = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            file = Path(storage.path(name))
            facts = file.stat() if file.exists() else None
            state.update(f"{name} {facts and (facts.st_size, facts.st_mtime_ns)}\n".encode())
    return state.hexdigest()


def port_is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as plug:
        plug.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            plug.bind((host, port))
        except OSError:
            return False
    return True


def free_port(host: str = "127.0.0.1") -> int:
    with socket.socket() as plug:
        plug.bind((host, 0))
        port: int = plug.getsockname()[1]
        return port


def serve(*, host: str, port: int, workers: int, when_ready: Callable[[], None]) -> None:
    """Serve until SIGINT or SIGTERM. `when_ready` is called once, when the first page can be had.

    WSGI with a few threads in each worker: ASGI was measured three to four times dearer (docs/adr/0003).
    """
    connections.close_all()
    # Every page is imported here, once for all workers: requests that come first, at once, would import side by side.
    _ = get_resolver().url_patterns
    server = Granian(
        "waymark.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
    )
    asked = "127.0.0.1" if host in {"0.0.0.0", "::"} else host  # noqa: S104
    threading.Thread(target=_call_when_ready, args=(asked, port, when_ready), daemon=True).start()
    server.serve()


def _call_when_ready(host: str, port: int, when_ready: Callable[[], None], *, patience: float = 60) -> None:
    name = f"[{host}]" if ":" in host else host
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"http://{name}:{port}/healthz", timeout=5).close()
        except urllib.error.HTTPError:
            pass  # it answers, whatever it says
        except OSError:
            time.sleep(0.05)
            continue
        when_ready()
        return
