"""Reading the audit."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.audit.models import AuditLine


@dataclass(frozen=True)
class Line:
    """One act as the person it is about may read it. `by_id` is None where nobody was signed in."""

    verb: str
    thing: str
    at: datetime
    by_self: bool
    by_id: UUID | None = None
    thing_id: UUID | None = None


def lines_about(person_id: UUID, *, limit: int = 50, verb: str = "") -> list[Line]:
    """The newest acts about one person, newest first; with `verb` those alone."""
    rows = AuditLine.objects.filter(about_id=person_id)
    if verb:
        rows = rows.filter(verb=verb)
    return [_line(row, person_id) for row in rows.order_by("-at", "-id")[:limit]]


def _line(row: AuditLine, person_id: UUID) -> Line:
    return Line(row.verb, row.thing, row.at, row.by_id == person_id, row.by_id, row.thing_id)
