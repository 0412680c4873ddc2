"""The database: it answers, has the shape this version needs, and keeps what it acknowledged."""

from django.db import DatabaseError, connection

from waymark.config import serving
from waymark.config.checks import Finding

# What config/env.py asks for, as SQLite answers it.
PRAGMAS = {"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1"}


def answers() -> bool:
    """Whether the database can be asked anything, and has all its tables."""
    try:
        return serving.pending_migrations() == 0
    except DatabaseError:
        return False


def shape() -> list[Finding]:
    try:
        waiting = serving.pending_migrations()
    except DatabaseError:
        mend = "Look at WAYMARK_DATABASE_URL, and whether the database runs and lets this account in."
        return [Finding("The database does not answer.", mend)]
    if not waiting:
        return []
    if not connection.introspection.table_names():
        return [Finding("There is no database yet.", "./waymark serve makes it when it starts.")]
    what = f"The database is older than this version: {waiting} migrations are waiting."
    return [Finding(what, "./waymark serve brings it up to date when it starts. Make a backup first.")]


def promises() -> list[Finding]:
    """SQLite's settings as they really are on this connection; PostgreSQL's promise to the disk."""
    try:
        return _sqlite() if connection.vendor == "sqlite" else _postgres()
    except DatabaseError:
        return []  # `shape` says that it does not answer


def _sqlite() -> list[Finding]:
    found = []
    with connection.cursor() as cursor:
        for name, wanted in PRAGMAS.items():
            cursor.execute(f"PRAGMA {name}")
            there = str(cursor.fetchone()[0]).lower()
            if there != wanted:
                what = f"SQLite runs with {name}={there} instead of {wanted}: what people write could be lost."
                found.append(Finding(what, "Keep the data folder on a local disk, not on a network drive."))
    return found


def _postgres() -> list[Finding]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit') AND setting = 'off'")
        return [
            Finding(f"PostgreSQL runs with {name}=off: what people write could be lost.", f"Set {name} to on.")
            for (name,) in cursor.fetchall()
        ]
