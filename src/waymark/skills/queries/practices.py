"""Reading practices."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from waymark.common.newest import newest
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.sharing.terms import Access, Topic
from waymark.skills.models import Practice
from waymark.skills.rules import NEVER_SHOWN, shown_answers
from waymark.skills.terms.practice import MyPractice

REMOVED_SHOWN = 20


def practices_of(access: Access, *, before: datetime | None = None, limit: int = 40) -> tuple[MyPractice, ...]:
    """Practices, the newest first; with `before` only those earlier than that moment. Two queries.

    Others read those of the skills that are shared with them.
    """
    rows = _readable(access)
    return _opened(access, (rows.filter(practised_at__lt=before) if before else rows)[:limit])


def practice_of(access: Access, practice_id: UUID) -> MyPractice | None:
    """One practice, also one that was taken out; None where this person has no such practice."""
    access.require_own(Topic.PRACTICES)
    found = _opened(access, _rows(access).filter(pk=practice_id))
    return found[0] if found else None


def open_practices(access: Access) -> tuple[MyPractice, ...]:
    """Those to come back to, the newest first."""
    access.require_own(Topic.PRACTICES)
    return _opened(access, _rows(access).filter(removed_at=None, is_open=True)[:REMOVED_SHOWN])


def removed_practices(access: Access) -> tuple[MyPractice, ...]:
    """Those taken out lately, the last one first."""
    access.require_own(Topic.PRACTICES)
    return _opened(access, _rows(access).exclude(removed_at=None).order_by("-removed_at")[:REMOVED_SHOWN])


def last_practised(access: Access) -> MyPractice | None:
    """The newest practice."""
    access.require_own(Topic.PRACTICES)
    found = practices_of(access, limit=1)
    return found[0] if found else None


def practices_changed_at(access: Access) -> datetime | None:
    """When one of those practices was written last. One query."""
    return newest((_readable(access), "changed_at"))


def _readable(access: Access) -> QuerySet[Practice]:
    """Never, for others, a thought record."""
    access.require_any(Topic.PRACTICES)
    rows = _rows(access).filter(removed_at=None)
    return rows if access.is_own else rows.filter(skill__in=access.items(Topic.PRACTICES) - NEVER_SHOWN)


def _rows(access: Access) -> QuerySet[Practice]:
    return Practice.objects.filter(person_id=access.subject_id).order_by("-practised_at", "-id")


def _opened(access: Access, rows: QuerySet[Practice]) -> tuple[MyPractice, ...]:
    found = list(rows)
    box = people.box_of(access.subject_id) if found else None
    return tuple(_practice(row, box) for row in found if box)


def _practice(row: Practice, box: Box) -> MyPractice:
    content = row.read(box, "content")
    parts = dict(content) if isinstance(content, dict) else {}
    answers = parts.pop("answers", {})
    return MyPractice(
        id=row.pk,
        slug=row.skill,
        on=row.on,
        practised_at=row.practised_at,
        is_open=row.is_open,
        is_removed=row.removed_at is not None,
        parts=shown_answers(parts),
        answers=shown_answers(answers),
        version=row.version,
    )
