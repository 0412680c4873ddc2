"""Asking a guest, and the guest's answers."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone, NothingWritten
from waymark.moderation import operations as moderation
from waymark.moderation import queries as standing
from waymark.moderation.terms import Shown
from waymark.people.models import Person
from waymark.talks import queries
from waymark.talks.models import HourJoined, HourQuestion, SameQuestion
from waymark.talks.notices import tell_answered
from waymark.talks.terms import QUESTION, Hour

TOLD_FOR = timedelta(days=14)


class MayNotWrite(PermissionError):
    """A moderator decided that this person may not write here, until a day or for good."""


@transaction.atomic
def ask(
    *, by: Person, hour_id: UUID, words: str, name: str, to_guest_only: bool, client_id: UUID, at: datetime
) -> UUID:
    """Ask the guest something, before others or alone; at once or after a first look. Sent twice is one question.

    Raises `Gone` where there is no such hour or it takes no questions now, `NothingWritten`, `MayNotWrite`.
    """
    if not _hour(by, hour_id, at).takes_questions:
        raise Gone(hour_id)
    if not words.strip():
        raise NothingWritten
    if not standing.standing_of(by.pk, at).may_write:
        raise MayNotWrite
    reasons = standing.first_look(words=f"{words}\n{name}", shown_before=queries.shown_before(by.pk), at=at)
    row, is_new = HourQuestion.objects.get_or_create(
        person=by,
        client_id=client_id,
        defaults={
            "hour_id": hour_id,
            "words": words.strip(),
            "name": name.strip(),
            "to_guest_only": to_guest_only,
            "shown": (Shown.WAITS if reasons else Shown.OPEN).value,
            "opened_at": None if reasons else at,
            "at": at,
        },
    )
    if is_new and reasons:
        moderation.hold(by=by, kind=QUESTION, thing_id=row.pk, reasons=reasons, at=at)
    if is_new:
        audit.record(by_id=by.pk, verb="asked", about_id=by.pk, thing="HourQuestion", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def remove_question(*, by: Person, question_id: UUID, at: datetime) -> None:
    """Take back a question of one's own; an answer to it goes along. Raises `Gone`."""
    gone, _by_table = HourQuestion.objects.filter(pk=question_id, person=by).delete()
    if not gone:
        raise Gone(question_id)
    audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="HourQuestion", thing_id=question_id, at=at)


@transaction.atomic
def ask_the_same(*, by: Person, hour_id: UUID, question_id: UUID, wants: bool, at: datetime) -> None:
    """Say that one would ask this too, or no more. Raises `Gone`, also for a question of one's own."""
    _hour(by, hour_id, at)
    rows = HourQuestion.objects.filter(hour_id=hour_id, shown=Shown.OPEN.value, to_guest_only=False).exclude(person=by)
    row = rows.filter(pk=question_id).first()
    if row is None:
        raise Gone(question_id)
    if wants:
        SameQuestion.objects.get_or_create(question=row, person=by, defaults={"at": at})
    else:
        SameQuestion.objects.filter(question=row, person=by).delete()
    verb = "asks the same" if wants else "asks no more"
    audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="HourQuestion", thing_id=row.pk, at=at)


@transaction.atomic
def come(*, by: Person, hour_id: UUID, comes: bool, at: datetime) -> None:
    """Say that one comes, and see the link; or that one does not. Raises `Gone`."""
    if _hour(by, hour_id, at).is_cancelled:
        raise Gone(hour_id)
    if comes:
        HourJoined.objects.get_or_create(hour_id=hour_id, person=by, defaults={"at": at})
    else:
        HourJoined.objects.filter(hour_id=hour_id, person=by).delete()
    verb = "joined" if comes else "left"
    audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="GuestHour", thing_id=hour_id, at=at)


@transaction.atomic
def answer(*, by: str, question_id: UUID, words: str, is_public: bool, at: datetime) -> None:
    """The guest answers, `by` the secret of their private link. A question for the guest alone is answered to who
    asked alone. Answered again, the words take the place of the first. Raises `Gone`, `NothingWritten`.
    """
    page = queries.answering(by, at)
    row = HourQuestion.objects.select_for_update().filter(pk=question_id, shown=Shown.OPEN.value).first()
    if page is None or row is None or row.hour_id != page.hour.id:
        raise Gone(question_id)
    if not words.strip():
        raise NothingWritten
    row.answer, row.answered_at, row.is_answer_public = words.strip(), at, is_public and not row.to_guest_only
    row.save(update_fields=["answer", "answered_at", "is_answer_public"])
    tell_answered(row, at + TOLD_FOR, at)
    audit.record(by_id=None, verb="answered", about_id=row.person_id, thing="HourQuestion", thing_id=row.pk, at=at)


def show_question(question_id: UUID, shown: Shown, reason: str, at: datetime) -> None:
    """Who sees it from now on. Called inside the operation of a moderator, which writes its own line."""
    row = HourQuestion.objects.select_for_update().filter(pk=question_id).first()
    if row is None:
        return
    moderation.put_shown(row, shown, reason, at)
    audit.record(by_id=None, verb="shown", about_id=row.person_id, thing="HourQuestion", thing_id=row.pk, at=at)


def _hour(by: Person, hour_id: UUID, at: datetime) -> Hour:
    found = queries.hour(by, hour_id, at)
    if found is None:
        raise Gone(hour_id)
    return found
