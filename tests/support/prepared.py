"""An installation whose database and static files are made: once for a whole run, and copied for each test.

To make one takes a server more than ten seconds of work, which is the same every time. What a first start does is
looked at in `tests/test_server.py`, over an empty folder.
"""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from tests.support import server
from waymark.config.serving import locked

FOLDER, NAME = "TESTS_PREPARED", "waymark_prepared"


def pytest_configure() -> None:
    """Before the workers of a run are started, so that all of them copy the same one."""
    if FOLDER not in os.environ:
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="waymark-prepared-")
        atexit.register(shutil.rmtree, os.environ[FOLDER], ignore_errors=True)


@contextmanager
def installation(data: Path) -> Iterator[dict[str, str]]:
    """Fill the folder with keys and static files, and make a database with every table and no row of anybody, of the
    kind this run uses. Gives settings to add to a server's environment.
    """
    shutil.copytree(_prepared(), data, dirs_exist_ok=True)
    with server.own_database(like=NAME) as database:
        yield database


def _prepared() -> Path:
    folder = Path(os.environ[FOLDER])
    made, ready = folder / "data", folder / "ready"
    with locked(folder / "lock"):
        if not ready.exists():
            made.mkdir(mode=0o700)
            with server.serving(made, _database(), workers=1) as site:
                assert site.stop() == 0
            ready.touch()
    return made


def _database() -> dict[str, str]:
    """The database to copy: it goes with PostgreSQL's server at the end of the run. On SQLite a file in the folder."""
    given = os.environ.get("WAYMARK_DATABASE_URL", "")
    if not given:
        return {}
    with psycopg.connect(given, autocommit=True) as admin:
        admin.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")
        admin.execute(f"CREATE DATABASE {NAME}")
    return {"WAYMARK_DATABASE_URL": urlunsplit(urlsplit(given)._replace(path=f"/{NAME}"))}
