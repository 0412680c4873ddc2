"""Chains to break: in memory, and in the database with its triggers lifted."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import connection

from waymark.audit import guards, rules
from waymark.audit.rules import Head, Link
from waymark.common.ids import new_id

AT = datetime(2026, 11, 21, 12, 0, 0, 123456, tzinfo=UTC)
KEYS = {"k1": b"1" * 32, "k2": b"2" * 32}
WHO = UUID(int=7)
NOTHING = Head(0, "", "")


def an_act(number: int = 0) -> Link:
    """What somebody did, not sealed yet."""
    return Link(0, new_id(), WHO, WHO, "recorded", "Entry", new_id(), AT + timedelta(seconds=number), "")


def a_chain(length: int, name: str = "k1", after: Head = NOTHING) -> list[Link]:
    return list(rules.chained((an_act(number) for number in range(length)), after, name, KEYS[name]))


def end_of(links: list[Link], name: str = "k1") -> Head:
    return rules.sealed_head(Head(len(links), links[-1].seal if links else "", name), KEYS[name])


@contextmanager
def no_guards() -> Iterator[None]:
    """As somebody who may change the tables works."""
    guards.take(connection)
    yield
    guards.put(connection)


def run_sql(sql: str) -> int:
    """Returns how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return int(cursor.rowcount)
