"""Pausing a group, going on, and ending it well."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import QuerySet

from waymark.audit import operations as audit
from waymark.common.days import DayRule
from waymark.groups import permits
from waymark.groups.models import Membership, PeerGroup, RoleHeld, SetbackSignal
from waymark.groups.operations.leaving import erase
from waymark.groups.permits import Act
from waymark.groups.rules import ending as rules
from waymark.groups.terms import GroupSeat, GroupState, Keep, MemberState
from waymark.groups.terms.groups import GROUP
from waymark.meetings import operations as meetings
from waymark.people.models import Person


class WrongDay(ValueError):
    """The day is too early or too late."""


class WrongState(ValueError):
    """The group is in no state for this."""


@transaction.atomic
def pause_group(*, by: Person, seat: GroupSeat, back_on: date, words: str, at: datetime) -> None:
    """Rest until a day. Meetings before it are cancelled, and stay visible with these words as their reason.

    Raises `NotAllowed`, `WrongState`, `WrongDay`.
    """
    group = _held(seat, GroupState.LIVING)
    today = _today(group, at)
    if not today < back_on <= today + rules.LONGEST_PAUSE:
        raise WrongDay(back_on)
    group.state, group.state_words, group.back_on = GroupState.PAUSED.value, words.strip(), back_on
    group.save(update_fields=["state", "state_words", "back_on"])
    until = DayRule(group.zone).begins_at(back_on)
    meetings.rest_host(host_kind=GROUP, host_id=group.pk, until=until, reason=group.state_words, at=at)
    audit.record(by_id=by.pk, verb="paused", about_id=by.pk, thing="PeerGroup", thing_id=group.pk, at=at)


@transaction.atomic
def resume_group(*, by: Person, seat: GroupSeat, at: datetime) -> None:
    """Go on before that day; what the pause cancelled takes place again. Raises `NotAllowed`, `WrongState`."""
    group = _held(seat, GroupState.PAUSED)
    meetings.wake_host(host_kind=GROUP, host_id=group.pk, reason=group.state_words, at=at)
    _go_on(group)
    audit.record(by_id=by.pk, verb="resumed", about_id=by.pk, thing="PeerGroup", thing_id=group.pk, at=at)


@transaction.atomic
def begin_closing(*, by: Person, seat: GroupSeat, closes_on: date, words: str, at: datetime) -> None:
    """Say that the group closes on a day. Until then members say whether its words are kept or erased.

    Raises `NotAllowed`, `WrongState`, `WrongDay`.
    """
    group = _held(seat, GroupState.LIVING, GroupState.PAUSED)
    today, members = _today(group, at), _members(group).count()
    if not rules.first_closing_day(today, members) <= closes_on <= today + rules.LONGEST_NOTICE:
        raise WrongDay(closes_on)
    group.state, group.state_words, group.closes_on, group.back_on = (
        GroupState.CLOSING.value,
        words.strip(),
        closes_on,
        None,
    )
    group.save(update_fields=["state", "state_words", "closes_on", "back_on"])
    _answer_who_asked(group, at)
    audit.record(by_id=by.pk, verb="closing", about_id=by.pk, thing="PeerGroup", thing_id=group.pk, at=at)


@transaction.atomic
def call_off_closing(*, by: Person, seat: GroupSeat, at: datetime) -> None:
    """Go on after all. What members said about keeping is forgotten. Raises `NotAllowed`, `WrongState`."""
    group = _held(seat, GroupState.CLOSING)
    _members(group).update(keep="")
    _go_on(group)
    audit.record(by_id=by.pk, verb="called off", about_id=by.pk, thing="PeerGroup", thing_id=group.pk, at=at)


@transaction.atomic
def say_keep(*, by: Person, seat: GroupSeat, keep: Keep, at: datetime) -> None:
    """Say what becomes of the group's words. Nobody else ever reads who said what. Raises `NotAllowed`."""
    permits.require(seat, Act.VOTE)
    Membership.objects.filter(pk=seat.membership_id).update(keep=keep.value)
    audit.record(by_id=by.pk, verb="said", about_id=by.pk, thing="Membership", thing_id=seat.membership_id, at=at)


@transaction.atomic
def finish_closing(*, by: Person | None, group_id: UUID, at: datetime) -> Keep:
    """Close, once the day is over; done by the clock (`by` None), or by a coordinator on the page.

    Kept: members go on reading, there are no more meetings, nobody comes in. Erased: the group is deleted. Returns
    which (`rules.ending.outcome`). Raises `WrongState`, `WrongDay`.
    """
    group = PeerGroup.objects.select_for_update().get(pk=group_id)
    if group.state != GroupState.CLOSING.value or group.closes_on is None:
        raise WrongState(group.state)
    if _today(group, at) <= group.closes_on:
        raise WrongDay(group.closes_on)
    said = _members(group).exclude(keep="").values_list("keep", flat=True)
    becomes = rules.outcome(Keep(each) for each in said)
    if becomes is Keep.ERASE:
        erase(group)
    else:
        _close(group, at)
    by_id = by.pk if by else None
    audit.record(by_id=by_id, verb="closed", about_id=by_id, thing="PeerGroup", thing_id=group_id, at=at)
    return becomes


@transaction.atomic
def end_pause(*, by: Person | None = None, group_id: UUID, at: datetime) -> None:
    """Go on when the day has come; done by the clock. Meetings were cancelled only until then. Raises `WrongState`."""
    group = PeerGroup.objects.select_for_update().get(pk=group_id)
    if group.state != GroupState.PAUSED.value or group.back_on is None or _today(group, at) < group.back_on:
        raise WrongState(group.state)
    _go_on(group)
    by_id = by.pk if by else None
    audit.record(by_id=by_id, verb="resumed", about_id=by_id, thing="PeerGroup", thing_id=group_id, at=at)


def do_what_is_due(at: datetime) -> int:
    """Close what is due and end pauses that are over. Returns how many groups. Called by the worker now and then."""
    day = at.date()
    closing = PeerGroup.objects.filter(state=GroupState.CLOSING.value, closes_on__lte=day)
    paused = PeerGroup.objects.filter(state=GroupState.PAUSED.value, back_on__lte=day)
    closed = sum(_one(partial(finish_closing, by=None, group_id=pk, at=at)) for pk in _ids(closing))
    return closed + sum(_one(partial(end_pause, group_id=pk, at=at)) for pk in _ids(paused))


def _ids(rows: QuerySet[PeerGroup]) -> list[UUID]:
    return list(rows.order_by("pk").values_list("pk", flat=True))


def _one(work: Callable[[], object]) -> bool:
    """Whether it was done; in some zone the day may not have come, and somebody may have been quicker."""
    try:
        work()
    except (WrongState, WrongDay, PeerGroup.DoesNotExist):
        return False
    return True


def _held(seat: GroupSeat, *states: GroupState) -> PeerGroup:
    permits.require(seat, Act.END)
    group = PeerGroup.objects.select_for_update().get(pk=seat.group_id)
    if group.state not in {state.value for state in states}:
        raise WrongState(group.state)
    return group


def _answer_who_asked(group: PeerGroup, at: datetime) -> None:
    """Whoever still asks to come in reads that it cannot be; what they wrote is deleted."""
    asked = Membership.objects.filter(group=group, state=MemberState.ASKED.value)
    asked.update(state=MemberState.DECLINED.value, name="", content=None, left_at=at, signed=None, signed_at=None)


def _members(group: PeerGroup) -> QuerySet[Membership]:
    return Membership.objects.filter(group=group, state=MemberState.IN.value)


def _today(group: PeerGroup, at: datetime) -> date:
    return at.astimezone(ZoneInfo(group.zone)).date()


def _go_on(group: PeerGroup) -> None:
    group.state, group.state_words, group.back_on, group.closes_on = GroupState.LIVING.value, "", None, None
    group.save(update_fields=["state", "state_words", "back_on", "closes_on"])


def _close(group: PeerGroup, at: datetime) -> None:
    """What is kept stands still: no meetings, no signals, no buddies, and nobody's say about it."""
    last_on = group.closes_on or _today(group, at)
    meetings.end_host(host_kind=GROUP, host_id=group.pk, last_on=last_on, at=at)
    SetbackSignal.objects.filter(membership__group=group).delete()
    RoleHeld.objects.filter(membership__group=group, until_at=None).update(rests_until=None)
    _members(group).update(keep="", wants_buddy=False, is_buddy=False, buddy=None)
    group.state, group.is_listed = GroupState.CLOSED.value, False
    group.save(update_fields=["state", "is_listed"])
