"""Reading the audit, and following its chain."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from uuid import UUID

from django.db import connection
from django.db.models import Subquery

from waymark.audit import guards, rules, sealing
from waymark.audit.models import AuditHead, AuditLine
from waymark.audit.rules import Break, Head, Link, Walked, Wrong

# How many lines are in memory at a time while the chain is followed.
CHUNK = 2000


@dataclass(frozen=True)
class Line:
    """One act as the person it is about may read it. `by_id` is None where nobody was signed in."""

    verb: str
    thing: str
    at: datetime
    by_self: bool
    by_id: UUID | None = None
    thing_id: UUID | None = None


@dataclass(frozen=True)
class Verdict:
    """What following the chain found. It holds up to line `number`, which is sealed `seal`."""

    number: int
    seal: str
    broken: tuple[Break, ...]


def lines_about(person_id: UUID, *, limit: int = 50, verb: str = "") -> list[Line]:
    """The newest acts about one person, newest first; with `verb` those alone."""
    rows = AuditLine.objects.filter(about_id=person_id)
    if verb:
        rows = rows.filter(verb=verb)
    return [_line(row, person_id) for row in rows.order_by("-at", "-number")[:limit]]


def _line(row: AuditLine, person_id: UUID) -> Line:
    return Line(row.verb, row.thing, row.at, row.by_id == person_id, row.by_id, row.thing_id)


def verify() -> Verdict:
    """Follow the whole chain from its first line. What is appended meanwhile is left for the next look."""
    row = AuditHead.objects.filter(pk=AuditHead.ONLY).values_list(*rules.HEAD_COLUMNS).first()
    head = Head(*row) if row else None
    head_broken = rules.head_broken(head, sealing.key_named)
    end = None if head_broken else head
    walked = rules.walk(_links(end), sealing.key_named)
    found = [_as_it_is(walked), head_broken, _end_broken(walked, end) if end else None]
    return Verdict(walked.number, walked.seal, tuple(filter(None, found)))


def _as_it_is(walked: Walked) -> Break | None:
    """What broke the chain. A line that fits nowhere is altered; one that fits elsewhere was moved."""
    broken, link = walked.broken, walked.at
    if broken and link and broken.wrong is Wrong.ALTERED:
        seals = AuditLine.objects.values_list("number", "seal").iterator(CHUNK)
        if rules.belongs_elsewhere(link, chain([(0, "")], seals), sealing.key_named):
            return replace(broken, wrong=Wrong.MOVED)
    return broken


def _end_broken(walked: Walked, end: Head) -> Break | None:
    broken = None if walked.broken else rules.end_broken(walked, end)
    # One question, so that no line can be appended between reading the end and looking behind it.
    if AuditLine.objects.filter(number__gt=Subquery(AuditHead.objects.values("number")[:1])).exists():
        return broken or Break(Wrong.BEYOND, end.number, end.number)
    return broken


def seal_at(number: int) -> str | None:
    """The seal of one line: an empty string for 0, before the first, and None where there is no such line."""
    return AuditLine.objects.filter(number=number).values_list("seal", flat=True).first() if number else ""


def guards_missing() -> list[str]:
    """The names of what should refuse changes in the database and is not there, or is not what it was."""
    return guards.missing(connection)


def _links(end: Head | None) -> Iterator[Link]:
    """The lines in their order, up to the end if that is known."""
    lines = AuditLine.objects.order_by("number")
    rows = (lines.filter(number__lte=end.number) if end else lines).values_list(*rules.COLUMNS).iterator(CHUNK)
    number = 0
    try:
        for row in rows:
            link = Link(*row)
            yield link
            number = link.number
    except (ValueError, TypeError, AttributeError):  # no id or no time any more: SQLite keeps whatever is put there
        yield _unreadable(number + 1)


def _unreadable(number: int) -> Link:
    return Link(number, UUID(int=0), None, None, "", "", None, rules.EPOCH, sealing.current_key()[0])
