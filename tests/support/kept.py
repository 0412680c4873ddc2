"""A large world that several tests begin with, each with rows of its own: made once, and laid out again from a copy.

Only on SQLite, whose whole database is copied page by page in a moment; on PostgreSQL it is made anew each time.
"""

import sqlite3
from collections.abc import Callable
from typing import Generic, TypeVar

from django.db import connection

World = TypeVar("World")


class Kept(Generic[World]):
    """`build` writes the world into an empty database and says what is in it. Keep one of these for a module."""

    def __init__(self, build: Callable[[], World]) -> None:
        self._build = build
        self._made: World | None = None
        self._rows = sqlite3.connect(":memory:", check_same_thread=False)

    def laid(self) -> World:
        """Lay the world out in the database of a test that keeps its rows (`transactional_db`), which empties it."""
        if self._made is None or connection.vendor != "sqlite":
            self._made = self._build()
            self._copy(keep=True)
        else:
            self._copy(keep=False)
        return self._made

    def _copy(self, *, keep: bool) -> None:
        if connection.vendor != "sqlite":
            return
        connection.ensure_connection()
        here: sqlite3.Connection = connection.connection
        if keep:
            here.backup(self._rows)
        else:
            self._rows.backup(here)
