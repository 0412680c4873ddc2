""" "Having a setback, no reply needed." """

from datetime import datetime, timedelta

from django.db import transaction

from waymark.audit import operations as audit
from waymark.groups import permits
from waymark.groups.models import Membership, SetbackSignal
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat, SignalTo
from waymark.people.models import Person


@transaction.atomic
def send_signal(*, by: Person, seat: GroupSeat, to: SignalTo, days: int, at: datetime) -> None:
    """Say it to the group or to its coordinators alone, for so many days. One at a time: a new one takes the place of
    the last. Raises `NotAllowed`.
    """
    permits.require(seat, Act.SIGNAL)
    Membership.objects.select_for_update().get(pk=seat.membership_id)
    _end_all(seat)
    row = SetbackSignal.objects.create(
        membership_id=seat.membership_id, to=to.value, at=at, until_at=at + timedelta(days=days)
    )
    audit.record(by_id=by.pk, verb="sent", about_id=by.pk, thing="SetbackSignal", thing_id=row.pk, at=at)


@transaction.atomic
def end_signal(*, by: Person, seat: GroupSeat, at: datetime) -> None:
    """Nobody sees it any more, and nothing of it is kept. Ending what has ended does nothing."""
    if _end_all(seat):
        audit.record(
            by_id=by.pk, verb="ended", about_id=by.pk, thing="SetbackSignal", thing_id=seat.membership_id, at=at
        )


def _end_all(seat: GroupSeat) -> int:
    """A signal that is over is deleted: how often somebody had a setback is nobody's to count."""
    gone, _each = SetbackSignal.objects.filter(membership_id=seat.membership_id).delete()
    return gone
