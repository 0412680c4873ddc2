"""A line, the end, and what their seals cover.

A seal is HMAC-SHA-256 over a JSON array, so that no two lines have the same bytes, in lower-case hex. The first element
says what is sealed, and is another word when the layout changes.
"""

import hmac
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Link:
    """Every column of one line."""

    number: int
    id: UUID
    by_id: UUID | None
    about_id: UUID | None
    verb: str
    thing: str
    thing_id: UUID | None
    at: datetime
    sealed_by: str
    seal: str = ""


@dataclass(frozen=True)
class Head:
    """Where the chain ends: the number and the seal of the newest line, sealed."""

    number: int
    last: str
    sealed_by: str
    seal: str = ""


COLUMNS = tuple(field.name for field in fields(Link))
HEAD_COLUMNS = tuple(field.name for field in fields(Head))


def canonical(link: Link, previous: str) -> bytes:
    """The bytes that are sealed. Times count microseconds of UTC, so that both databases agree."""
    ids = [value and str(value) for value in (link.id, link.by_id, link.about_id, link.thing_id)]
    at = (link.at - EPOCH) // timedelta(microseconds=1)
    return json.dumps(["line", link.number, *ids, link.verb, link.thing, at, link.sealed_by, previous]).encode()


def seal_of(link: Link, previous: str, key: bytes) -> str:
    """The seal of a line that follows the one sealed `previous` (an empty string for the first)."""
    return hmac.digest(key, canonical(link, previous), "sha256").hex()


def head_seal(head: Head, key: bytes) -> str:
    sealed = json.dumps(["head", head.number, head.last, head.sealed_by]).encode()
    return hmac.digest(key, sealed, "sha256").hex()


def sealed_head(head: Head, key: bytes) -> Head:
    return replace(head, seal=head_seal(head, key))


def chained(links: Iterable[Link], after: Head, name: str, key: bytes) -> Iterator[Link]:
    """The same lines, numbered and sealed behind this end, with the key of this name."""
    seal = after.last
    for number, link in enumerate(links, after.number + 1):
        here = replace(link, number=number, sealed_by=name)
        seal = seal_of(here, seal, key)
        yield replace(here, seal=seal)


def columns(part: Link | Head) -> dict[str, Any]:
    """The values by the names of their columns."""
    return {field.name: getattr(part, field.name) for field in fields(part)}
