"""Beginning a decision, writing its parts, putting it aside."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction

from waymark.audit import operations as audit
from waymark.care import queries
from waymark.care.models import Conversation, ConversationPart
from waymark.care.permits.decisions import is_theirs, may_write
from waymark.care.rules.decisions.words import (
    MOST_OPTIONS,
    Ending,
    OutcomeWords,
    Part,
    PreferenceWords,
    TopicWords,
    Words,
)
from waymark.care.terms import Seat
from waymark.care.terms.decisions import Decision
from waymark.common.words import Edit
from waymark.common.writing import Draft, Gone, NothingWritten, Saved, change
from waymark.people import queries as people
from waymark.people.models import Person


class NotNow(PermissionError):
    """This part cannot be written as the decision stands: it is put aside or decided, or its choices are changing."""


@transaction.atomic
def begin_decision(*, by: Person, seat: Seat, words: TopicWords, edit: Edit, at: datetime) -> UUID:
    """Begin a decision; its topic belongs to the side that began it. Returns its id.

    The same form again finds what it began; with other words in it, it begins one more. Raises `NothingWritten`
    without a topic.
    """
    if not words.topic.strip():
        raise NothingWritten
    Person.objects.select_for_update().get(pk=seat.person_id)
    while row := Conversation.objects.filter(link_id=seat.link_id, client_id=edit.client_id).first():
        begun = queries.decision_of(seat.access, row.pk)
        if begun and begun.topic == words:
            return row.pk
        edit = replace(edit, client_id=uuid5(edit.client_id, "another"), based_on=0)
    row = Conversation.objects.create(
        link_id=seat.link_id, client_id=edit.client_id, made_by_side=seat.side.value, made_at=at
    )
    _make(row, by, seat, (Part.TOPIC, 0), words, edit, at)
    audit.record(by_id=by.pk, verb="begun", about_id=seat.person_id, thing="Conversation", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def write_part(
    *,
    by: Person,
    seat: Seat,
    conversation_id: UUID,
    part: Part,
    words: Words,
    edit: Edit,
    at: datetime,
    number: int = 0,
) -> Saved:
    """Write one part, or other words in it. `number` is that of a choice.

    Sending the same form again changes nothing. Raises `Gone` for what is not at this table or not for this side to
    write, `NotNow` where it cannot be written as things stand, `Stale`.
    """
    row = _held(seat, conversation_id)
    decision = queries.decision_of(seat.access, conversation_id)
    if decision is None or not is_theirs(part, seat.side, decision.standing):
        raise Gone(conversation_id)
    if not may_write(part, seat.side, decision.standing):
        raise NotNow(part)
    _check(decision, part, number, words)
    kept = ConversationPart.objects.select_for_update().filter(conversation=row, part=part, number=number).first()
    if kept is None:
        saved = _make(row, by, seat, (part, number), words, edit, at)
    else:
        saved = change(kept, edit=edit, draft=_draft(by, seat, words), at=at)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=seat.person_id, thing="Conversation", thing_id=row.pk, at=at)
    return saved


@transaction.atomic
def put_decision_aside(*, by: Person, seat: Seat, conversation_id: UUID, at: datetime) -> None:
    """Nobody writes in it any more. Either side may do it, and either may take it up again. Raises `Gone`."""
    row = _held(seat, conversation_id)
    if row.closed_at is None:
        row.closed_at = at
        row.save(update_fields=["closed_at"])
        audit.record(
            by_id=by.pk, verb="put aside", about_id=seat.person_id, thing="Conversation", thing_id=row.pk, at=at
        )


@transaction.atomic
def take_up_decision(*, by: Person, seat: Seat, conversation_id: UUID, at: datetime) -> None:
    """It can be written in again. Raises `Gone`."""
    row = _held(seat, conversation_id)
    if row.closed_at is not None:
        row.closed_at = None
        row.save(update_fields=["closed_at"])
        audit.record(
            by_id=by.pk, verb="taken up", about_id=seat.person_id, thing="Conversation", thing_id=row.pk, at=at
        )


def _held(seat: Seat, conversation_id: UUID) -> Conversation:
    """The decision of this table, held until the end of the transaction. Raises `Gone`."""
    row = Conversation.objects.select_for_update().filter(link_id=seat.link_id, pk=conversation_id).first()
    if row is None:
        raise Gone(conversation_id)
    return row


def _check(decision: Decision, part: Part, number: int, words: Words) -> None:
    """Choices have the next free number or one that is there; only a choice that lies open can be chosen."""
    if part is Part.OPTION:
        if not 1 <= number <= min(decision.next_number, MOST_OPTIONS):
            raise Gone(number)
    elif number:
        raise Gone(number)
    chosen = words.option if isinstance(words, PreferenceWords | OutcomeWords) else None
    must_choose = isinstance(words, OutcomeWords) and words.ending is Ending.CHOSEN
    if (chosen is not None or must_choose) and not (decision.standing.is_complete and decision.option(chosen)):
        raise NotNow(part)


def _make(
    row: Conversation, by: Person, seat: Seat, place: tuple[Part, int], words: Words, edit: Edit, at: datetime
) -> Saved:
    part, number = place
    fresh = ConversationPart(
        conversation=row,
        part=part.value,
        number=number,
        side=seat.side.value,
        client_id=edit.client_id,
        last_client_id=edit.client_id,
        made_at=at,
        changed_at=at,
    )
    _draft(by, seat, words).into(fresh)
    fresh.save(force_insert=True)
    return Saved(fresh.pk, fresh.version, is_change=True)


def _draft(by: Person, seat: Seat, words: Words) -> Draft:
    return Draft(people.box_of(seat.person_id), sealed={"content": words.content}, plain={"by_id": by.pk})
