"""The tables of SQLite as the migrations make them: made once, kept beside the environment, copied for each process.

To migrate takes longer than most tests; a copy takes a moment. The copy is named after what is in every migration, so
that a changed one is migrated anew. On PostgreSQL every process migrates by itself.
"""

import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.core.management import call_command
from django.db import connections
from django.db.backends.sqlite3.creation import DatabaseCreation
from django.db.migrations.loader import MigrationLoader

FOLDER = Path(sys.prefix) / "compiled"
MOST = 6
MAKE = DatabaseCreation.create_test_db


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> Iterator[None]:
    """What pytest-django asks for before it makes the database."""
    with mock.patch.object(DatabaseCreation, "create_test_db", _made):
        yield


def _made(creation: DatabaseCreation, *arguments: Any, **options: Any) -> Any:
    with mock.patch("django.core.management.call_command", _called):
        return MAKE(creation, *arguments, **options)


def _called(name: str, *arguments: Any, **options: Any) -> Any:
    if name != "migrate":
        return call_command(name, *arguments, **options)
    connection = connections[options["database"]]
    kept = FOLDER / f"migrated-{_digest()}.sqlite3"
    connection.ensure_connection()
    if kept.exists():
        _copy(sqlite3.connect(kept), connection.connection)
        call_command("flush", database=connection.alias, interactive=False)  # the audit begins under this run's key
    else:
        call_command(name, *arguments, **options)
        with suppress(OSError):  # an environment that may not be written to is only slower
            _keep(connection.connection, kept)
    return None


def _digest() -> str:
    """Of the words of every migration, ours and those of others."""
    digest = hashlib.sha256()
    for _key, migration in sorted(MigrationLoader(None, ignore_no_migrations=True).disk_migrations.items()):
        digest.update(Path(sys.modules[type(migration).__module__].__file__ or "").read_bytes())
    return digest.hexdigest()[:24]


def _copy(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    source.backup(target)
    source.close()


def _keep(made: sqlite3.Connection, kept: Path) -> None:
    """Whole or not at all: another process may look at the same moment. The oldest ones go."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    half = kept.with_suffix(f".{os.getpid()}")
    file = sqlite3.connect(half)
    made.backup(file)
    file.close()
    half.replace(kept)
    for old in sorted(FOLDER.glob("migrated-*.sqlite3"), key=lambda path: path.stat().st_mtime)[:-MOST]:
        old.unlink(missing_ok=True)
