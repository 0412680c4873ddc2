"""Asking between visits, answering, closing, having read."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.care.models import Message, ReadMark, Thread
from waymark.care.terms.side import Seat
from waymark.common.sealed import Box
from waymark.common.writing import Gone, NothingWritten
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.sharing import queries as sharing
from waymark.sharing.terms import NotAllowed, To, ToKind, Topic


class Closed(ValueError):
    """A closed thread takes no more words."""


@transaction.atomic
def open_thread(
    *, by: Person, seat: Seat, to_member_id: UUID, subject: str, words: str, client_id: UUID, at: datetime
) -> UUID:
    """Ask one member of the team, or write to the person. Returns the id of the thread. Sent twice it is one thread.

    Raises `NothingWritten` without subject or words, `Gone` where the team has no such member, `NotAllowed` where
    questions are not shared with the team, so that nobody could read it.
    """
    _may_write(seat, at)
    if not (subject.strip() and words.strip()):
        raise NothingWritten
    if to_member_id not in {one.id for one in people.members_of(seat.known.team_id)}:
        raise Gone(to_member_id)
    box = people.box_of(seat.person_id)
    fresh = Thread(link_id=seat.link_id, client_id=client_id, opened_by=seat.side, to_member_id=to_member_id)
    fresh.put(box, content={"subject": subject})
    row, is_new = Thread.objects.get_or_create(
        link_id=seat.link_id, client_id=client_id, defaults=_columns(fresh, opened_at=at)
    )
    if is_new:
        _say(row, by, seat, box, words, client_id, at)
        about = seat.person_id
        audit.record(by_id=by.pk, verb="opened", about_id=about, thing="Thread", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def say(*, by: Person, seat: Seat, thread_id: UUID, words: str, client_id: UUID, at: datetime) -> None:
    """Say something in a thread, once however often sent. Raises `NothingWritten`, `Gone`, `Closed`, `NotAllowed`."""
    _may_write(seat, at)
    if not words.strip():
        raise NothingWritten
    row = _held(seat, thread_id)
    if Message.objects.filter(thread=row, client_id=client_id).exists():
        return
    if row.closed_at is not None:
        raise Closed(thread_id)
    _say(row, by, seat, people.box_of(seat.person_id), words, client_id, at)
    audit.record(by_id=by.pk, verb="written", about_id=seat.person_id, thing="Message", thing_id=row.pk, at=at)


@transaction.atomic
def close_thread(*, by: Person, seat: Seat, thread_id: UUID, at: datetime) -> None:
    """Close a thread for good; either side may. Closed again nothing changes. Raises `Gone`."""
    row = _held(seat, thread_id)
    if row.closed_at is None:
        row.closed_at, row.closed_by = at, seat.side
        row.save(update_fields=["closed_at", "closed_by"])
        audit.record(by_id=by.pk, verb="closed", about_id=seat.person_id, thing="Thread", thing_id=row.pk, at=at)


@transaction.atomic
def mark_read(*, by: Person, seat: Seat, thread_id: UUID, upto: datetime, at: datetime) -> None:
    """This one has read what was said up to `upto`. Nothing is written where they had before. Raises `Gone`."""
    row = _held(seat, thread_id)
    mark = ReadMark.objects.filter(thread=row, by_id=by.pk).first()
    if mark is not None and mark.upto >= upto:
        return
    ReadMark.objects.update_or_create(thread=row, by_id=by.pk, defaults={"side": seat.side, "upto": upto})
    audit.record(by_id=by.pk, verb="read", about_id=seat.person_id, thing="Thread", thing_id=row.pk, at=at)


def _may_write(seat: Seat, at: datetime) -> None:
    """Whether the team can read it: a practitioner sits under that very consent, the person is asked for it now."""
    if not seat.is_person:
        seat.access.require(Topic.MESSAGES)
        return
    grant = sharing.grant_of(seat.person_id, To(ToKind.TEAM, seat.known.team_id), at)
    if grant is None or Topic.MESSAGES not in grant.topics:
        raise NotAllowed(Topic.MESSAGES)


def _held(seat: Seat, thread_id: UUID) -> Thread:
    row = Thread.objects.select_for_update().filter(pk=thread_id, link_id=seat.link_id).first()
    if row is None:
        raise Gone(thread_id)
    return row


def _say(row: Thread, by: Person, seat: Seat, box: Box, words: str, client_id: UUID, at: datetime) -> None:
    name = seat.member.name if seat.member else ""
    message = Message(thread=row, client_id=client_id, side=seat.side, by_id=by.pk, at=at)
    message.put(box, content={"words": words, "name": name})
    message.save(force_insert=True)


def _columns(fresh: Thread, **more: object) -> dict[str, object]:
    return {field.attname: getattr(fresh, field.attname) for field in Thread._meta.concrete_fields} | more
