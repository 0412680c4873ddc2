"""Reading the audit."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.audit.models import AuditLine


@dataclass(frozen=True)
class Line:
    """One act as the person it is about may read it."""

    verb: str
    thing: str
    at: datetime
    by_self: bool


def lines_about(person_id: UUID, *, limit: int = 50) -> list[Line]:
    """The newest acts about one person, newest first."""
    rows = AuditLine.objects.filter(about_id=person_id).order_by("-at")[:limit]
    return [Line(row.verb, row.thing, row.at, row.by_id == person_id) for row in rows]
