"""Reading complaints: one's own, by a private link, and the log of who runs the site."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from waymark.moderation.models import Complaint as Row
from waymark.moderation.rules import tokens
from waymark.moderation.terms.complaints import About, Complaint, ComplaintsPage, Finding

LISTED = 200


class NoComplaint(LookupError):
    """There is no such complaint."""


def my_complaints(person_id: UUID, at: datetime) -> tuple[Complaint, ...]:
    """Everything I complained about, the newest first. One query."""
    rows = Row.objects.select_related("said").filter(by_id=person_id).order_by("-at")[:LISTED]
    return tuple(_drawn(row, at) for row in rows)


def complaint_by_link(token: str, at: datetime) -> Complaint | None:
    """What somebody sent without being signed in; None for any other link. One query."""
    row = Row.objects.select_related("said").filter(digest=tokens.digest(token)).first()
    return _drawn(row, at) if row else None


def complaints(at: datetime, *, is_answered: bool) -> ComplaintsPage:
    """The log. Open ones stand in the order in which they are due, answered ones newest first. Three queries."""
    waiting = Row.objects.filter(answered_at=None)
    rows = _logged().filter(answered_at__isnull=not is_answered)
    rows = rows.order_by("-answered_at", "pk") if is_answered else rows.order_by("due_at", "pk")
    late = waiting.filter(due_at__lte=at).count()
    return ComplaintsPage(tuple(_in_the_log(row, at) for row in rows[:LISTED]), waiting.count(), late)


def complaint(complaint_id: UUID, at: datetime) -> Complaint | None:
    """One of the log. One query."""
    row = _logged().filter(pk=complaint_id).first()
    return _in_the_log(row, at) if row else None


def complaints_waiting() -> int:
    """How many wait for an answer. One query."""
    return Row.objects.filter(answered_at=None).count()


def _logged() -> QuerySet[Row]:
    return Row.objects.select_related("said", "by")


def _in_the_log(row: Row, at: datetime) -> Complaint:
    return _drawn(row, at, by=row.by.username if row.by else "", note=row.note)


def _drawn(row: Row, at: datetime, *, by: str = "", note: str = "") -> Complaint:
    said = getattr(row, "said", None)
    return Complaint(
        id=row.pk,
        about=About(row.about),
        words=said.words if said else "",
        wish=said.wish if said else "",
        at=row.at,
        due_at=row.due_at,
        finding=Finding(row.finding) if row.finding else None,
        answer=said.answer if said else "",
        changed=row.changed,
        answered_at=row.answered_at,
        is_late=row.answered_at is None and row.due_at <= at,
        by=by,
        note=note,
    )
