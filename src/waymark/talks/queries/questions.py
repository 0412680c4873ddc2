"""Questions to a guest, as a member and as the guest may see them."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from waymark.moderation.terms import Shown
from waymark.people.models import Person
from waymark.talks.models import GuestLink, HourQuestion, SameQuestion
from waymark.talks.queries.hours import hour, hour_of
from waymark.talks.rules.hours import same_shown
from waymark.talks.rules.tokens import digest
from waymark.talks.terms import Hour, HourPage, Question

MOST = 300


def hour_page(person: Person, hour_id: UUID, at: datetime) -> HourPage | None:
    """An hour with the questions shown to others, and one's own. Eight queries."""
    found = hour(person, hour_id, at)
    if found is None:
        return None
    seen = Q(shown=Shown.OPEN.value, to_guest_only=False) | Q(person=person)
    rows = HourQuestion.objects.filter(seen, hour_id=hour_id).annotate(count=Count("same")).order_by("at", "pk")[:MOST]
    mine = set(
        SameQuestion.objects.filter(question__hour_id=hour_id, person=person).values_list("question_id", flat=True)
    )
    return HourPage(
        found, _many_first(_for_member(row, person.pk, row.count, asks_same=row.pk in mine) for row in rows)
    )


def answering(token: str, at: datetime) -> HourPage | None:
    """What the guest sees under their private link: every question that a moderator need not look at first. None for
    a link that never was, has run out or was ended. Two queries.
    """
    link = (
        GuestLink.objects.select_related("hour")
        .filter(digest=digest(token), ended_at=None, ends_at__gt=at, hour__cancelled_at=None)
        .first()
    )
    if link is None:
        return None
    rows = HourQuestion.objects.filter(hour=link.hour, shown=Shown.OPEN.value)
    rows = rows.annotate(count=Count("same")).order_by("at", "pk")[:MOST]
    return HourPage(hour_of(link.hour, at), _many_first(_for_guest(row, row.count) for row in rows))


def links_of(found: Hour) -> list[tuple[UUID, datetime]]:
    """The private links that open now, with their end, for who may change the hour. One query."""
    if not found.may_change:
        return []
    rows = GuestLink.objects.filter(hour_id=found.id, ended_at=None, ends_at__gt=found.at).order_by("made_at")
    return list(rows.values_list("pk", "ends_at"))


def shown_before(person_id: UUID) -> int:
    """How many questions of theirs others could ever see. One query."""
    return HourQuestion.objects.filter(person_id=person_id, opened_at__isnull=False).count()


def _many_first(questions: Iterable[Question]) -> tuple[Question, ...]:
    return tuple(sorted(questions, key=lambda one: -one.same))


def _for_member(row: HourQuestion, person_id: UUID, count: int, *, asks_same: bool) -> Question:
    is_mine = row.person_id == person_id
    sees_answer = row.answered_at is not None and (row.is_answer_public or is_mine)
    return Question(
        id=row.pk,
        words=row.words,
        name=row.name,
        at=row.at,
        to_guest_only=row.to_guest_only,
        is_mine=is_mine,
        shown=Shown(row.shown),
        shown_why=row.shown_why if is_mine else "",
        same=same_shown(count),
        asks_same=asks_same,
        answer=row.answer if sees_answer else "",
        answered_at=row.answered_at if sees_answer else None,
        is_answer_public=row.is_answer_public,
    )


def _for_guest(row: HourQuestion, count: int) -> Question:
    return Question(
        id=row.pk,
        words=row.words,
        name=row.name,
        at=row.at,
        to_guest_only=row.to_guest_only,
        same=same_shown(count),
        answer=row.answer,
        answered_at=row.answered_at,
        is_answer_public=row.is_answer_public,
    )
