"""Guest speakers: asking them, what they said, questions for them, thanks, and passing them on."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit, Stale, is_stale
from waymark.common.writing import Gone, NothingWritten
from waymark.groups.models import GuestAsk, GuestQuestion, GuestSpeaker
from waymark.groups.operations.held import ahead
from waymark.groups.operations.telling import tell_guest_wanted
from waymark.groups.terms import GroupSeat, GroupState, GuestState
from waymark.groups.terms.guests import SHOWN_TO_MEMBERS, GuestWords
from waymark.people.models import Person

FURTHEST_AHEAD = timedelta(hours=14)
"""No time zone is further ahead of UTC (IANA time zone database: Pacific/Kiritimati)."""


@transaction.atomic
def invite_guest(*, by: Person, seat: GroupSeat, words: GuestWords, edit: Edit, at: datetime) -> UUID:
    """Write down that somebody is asked. The same form sent twice is one guest; with other words it changes them.

    Raises `Gone` for who does not coordinate and for a date on which the group does not meet, `Stale`.
    """
    _check_coordinates(seat)
    _check_date(seat, words, None, at)
    fresh = {"last_client_id": edit.client_id, "state": GuestState.INVITED.value, "made_at": at, "changed_at": at}
    row, is_new = GuestSpeaker.objects.get_or_create(
        group_id=seat.group_id, client_id=edit.client_id, defaults={**_columns(words), **fresh}
    )
    if not is_new:
        return _changed(by, row, words, edit, at)
    audit.record(by_id=by.pk, verb="invited", about_id=by.pk, thing="GuestSpeaker", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def change_guest(*, by: Person, seat: GroupSeat, guest_id: UUID, words: GuestWords, edit: Edit, at: datetime) -> UUID:
    """Change what is written about a guest. Raises as `invite_guest`."""
    row = _own(seat, guest_id)
    _check_date(seat, words, row, at)
    return _changed(by, row, words, edit, at)


@transaction.atomic
def say_for_guest(*, by: Person, seat: GroupSeat, guest_id: UUID, state: GuestState, at: datetime) -> None:
    """What the guest said, or that they were here, which nobody can say before the day. Raises `Gone`."""
    row = _own(seat, guest_id)
    if row.state == state.value:
        return
    if state is GuestState.CAME and row.on is not None and row.on > (at + FURTHEST_AHEAD).date():
        raise Gone(guest_id)
    row.state = state.value
    row.save(update_fields=["state"])
    audit.record(by_id=by.pk, verb="answered", about_id=by.pk, thing="GuestSpeaker", thing_id=row.pk, at=at)


@transaction.atomic
def thank_guest(*, by: Person, seat: GroupSeat, guest_id: UUID, words: str, is_sent: bool, at: datetime) -> None:
    """Keep words of thanks, and whether they were sent. The site sends nothing to a guest. Raises `Gone`."""
    row = _own(seat, guest_id)
    row.thanks = words.strip()
    row.thanked_at = (row.thanked_at or at) if is_sent else None
    row.save(update_fields=["thanks", "thanked_at"])
    audit.record(by_id=by.pk, verb="thanked", about_id=by.pk, thing="GuestSpeaker", thing_id=row.pk, at=at)


@transaction.atomic
def ask_guest(
    *, by: Person, seat: GroupSeat, guest_id: UUID, words: str, is_named: bool, client_id: UUID, at: datetime
) -> UUID:
    """A question for a guest who is to come. Any member may; the same form sent twice is one question.

    Raises `Gone` where there is no such guest for this seat or their time is over, `NothingWritten` without words.
    """
    row = GuestSpeaker.objects.filter(pk=guest_id, group_id=seat.group_id).first()
    if row is None or not _may_be_asked(seat, GuestState(row.state)):
        raise Gone(guest_id)
    if not words.strip():
        raise NothingWritten
    question, is_new = GuestQuestion.objects.get_or_create(
        guest=row,
        client_id=client_id,
        defaults={"membership_id": seat.membership_id, "words": words.strip(), "is_named": is_named, "at": at},
    )
    if is_new:
        audit.record(by_id=by.pk, verb="asked", about_id=by.pk, thing="GuestQuestion", thing_id=question.pk, at=at)
    return question.pk


@transaction.atomic
def remove_question(*, by: Person, seat: GroupSeat, guest_id: UUID, question_id: UUID, at: datetime) -> None:
    """Take away a question of one's own; who coordinates may take away any. Raises `Gone`."""
    rows = GuestQuestion.objects.filter(pk=question_id, guest_id=guest_id, guest__group_id=seat.group_id)
    if not seat.is_coordinator:
        rows = rows.filter(membership_id=seat.membership_id)
    gone, _by_table = rows.delete()
    if not gone:
        raise Gone(question_id)
    audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="GuestQuestion", thing_id=question_id, at=at)


@transaction.atomic
def ask_for_guest(*, by: Person, seat: GroupSeat, guest_id: UUID, reach: str, at: datetime) -> None:
    """Tell those who coordinate another group that this group would like to ask a guest of theirs. Once for a group:
    asked again, how one is reached is changed, and nobody is told a second time.

    Raises `Gone` for a guest who did not agree to it, and for who does not coordinate.
    """
    _check_coordinates(seat)
    guest = (
        GuestSpeaker.objects.select_related("group")
        .filter(pk=guest_id, may_be_passed_on=True, state__in=[one.value for one in SHOWN_TO_MEMBERS])
        .exclude(group_id=seat.group_id)
        .exclude(group__state=GroupState.CLOSED.value)
        .first()
    )
    if guest is None:
        raise Gone(guest_id)
    row, _is_new = GuestAsk.objects.update_or_create(
        guest=guest, group_id=seat.group_id, defaults={"by_id": by.pk, "reach": reach.strip(), "at": at}
    )
    tell_guest_wanted(guest, row, at)
    audit.record(by_id=by.pk, verb="asked for", about_id=by.pk, thing="GuestSpeaker", thing_id=guest.pk, at=at)


def _may_be_asked(seat: GroupSeat, state: GuestState) -> bool:
    return state is GuestState.COMING or (state is GuestState.INVITED and seat.is_coordinator)


def _changed(by: Person, row: GuestSpeaker, words: GuestWords, edit: Edit, at: datetime) -> UUID:
    said = _columns(words)
    if all(getattr(row, name) == value for name, value in said.items()):
        return row.pk
    if is_stale(edit, version=row.version, last_client_id=row.last_client_id):
        raise Stale(row.version)
    for name, value in said.items():
        setattr(row, name, value)
    row.version, row.last_client_id, row.changed_at = row.version + 1, edit.client_id, at
    row.save()
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="GuestSpeaker", thing_id=row.pk, at=at)
    return row.pk


def _columns(words: GuestWords) -> dict[str, object]:
    return {
        "name": words.name,
        "topic": words.topic,
        "about": words.about,
        "contact": words.contact,
        "series_id": words.series_id,
        "on": words.on,
        "may_be_passed_on": words.may_be_passed_on,
    }


def _check_date(seat: GroupSeat, words: GuestWords, row: GuestSpeaker | None, at: datetime) -> None:
    """A new date is one on which the group meets; the one that stands there may be over."""
    if words.series_id is None or words.on is None:
        return
    if row is None or (row.series_id, row.on) != (words.series_id, words.on):
        ahead(seat, words.series_id, words.on, at)


def _own(seat: GroupSeat, guest_id: UUID) -> GuestSpeaker:
    _check_coordinates(seat)
    row = GuestSpeaker.objects.select_for_update().filter(pk=guest_id, group_id=seat.group_id).first()
    if row is None:
        raise Gone(guest_id)
    return row


def _check_coordinates(seat: GroupSeat) -> None:
    if not seat.is_coordinator:
        raise Gone(seat.group_id)
