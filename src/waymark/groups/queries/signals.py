"""Who has a setback, as far as they chose to show it."""

from datetime import datetime

from django.db.models import Q

from waymark.groups.models import SetbackSignal
from waymark.groups.queries.seats import seats_of
from waymark.groups.terms import GroupSeat, GroupState, MemberState, SignalTo
from waymark.groups.terms.belonging import Signal
from waymark.people.models import Person


def signals_for(seat: GroupSeat, at: datetime) -> tuple[Signal, ...]:
    """The signals this seat may see, my own first, then by name. One query."""
    seen = Q(membership_id=seat.membership_id) | Q(to=SignalTo.GROUP.value)
    if seat.is_coordinator:
        seen |= Q(to=SignalTo.COORDINATORS.value)
    rows = SetbackSignal.objects.select_related("membership").filter(
        seen,
        membership__group_id=seat.group_id,
        membership__state=MemberState.IN.value,
        ended_at=None,
        at__lte=at,
        until_at__gt=at,
    )
    found = (
        Signal(row.membership.name, SignalTo(row.to), row.until_at, row.membership_id == seat.membership_id)
        for row in rows
    )
    return tuple(sorted(found, key=lambda one: (not one.is_mine, one.name.casefold())))


def my_signal(seat: GroupSeat, at: datetime) -> Signal | None:
    """My own, while it lasts. One query."""
    return next((one for one in signals_for(seat, at) if one.is_mine), None)


def groups_to_tell(person: Person, at: datetime) -> tuple[GroupSeat, ...]:
    """The groups that could be told of a setback, for pages that offer it on a hard day. Three queries."""
    return tuple(seat for seat in seats_of(person, at) if seat.state is not GroupState.CLOSED)
