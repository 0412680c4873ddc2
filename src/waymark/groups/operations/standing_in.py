""" "I can't, I'm having a bad day": one tap, and every job at that meeting has somebody else or is open."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.groups.models import RoleTaken
from waymark.groups.operations.held import ahead, hold, release
from waymark.groups.operations.putting_in import put_somebody_in
from waymark.groups.terms import GroupSeat
from waymark.people.models import Person


@dataclass(frozen=True)
class LetGo:
    """What became of the jobs: how many have a stand-in now, and how many are open."""

    put_in: int
    open: int


@transaction.atomic
def let_all_go(*, by: Person, seat: GroupSeat, series_id: UUID, on: date, at: datetime) -> LetGo:
    """Release every job of this member at this meeting, and put the next stand-in into each at once.

    No reason is asked, and whether they come to the meeting is another question. Tapped twice it changes nothing more.
    Raises `Gone` where there is no such meeting ahead.
    """
    hold(seat)
    one = ahead(seat, series_id, on, at)
    mine = RoleTaken.objects.select_related("job", "membership").filter(
        job__group_id=seat.group_id,
        series_id=series_id,
        on=on,
        membership_id=seat.membership_id,
        released_at=None,
    )
    # Leading first: whoever else coordinates should not be put to the kettle before.
    rows = list(mine.order_by("-job__is_leading", "job__made_at", "pk"))
    for row in rows:
        release(row, at)
    put_in = [row for row in rows if put_somebody_in(seat, row, one, at)]
    if rows:
        audit.record(by_id=by.pk, verb="handed on", about_id=by.pk, thing="RoleTaken", thing_id=rows[0].pk, at=at)
    return LetGo(len(put_in), len(rows) - len(put_in))


def forget_let_go(at: datetime) -> int:
    """Forget who let go of a job, who wanted to swap and who was put in for whom, at meetings that are over.

    Until then it keeps anybody from being asked twice; afterwards it would be a count of somebody's bad days. It is
    work of the machine, and leaves no line in the audit. Returns how many were forgotten.
    """
    over = RoleTaken.objects.filter(on__lt=at.date())
    with transaction.atomic():
        gone, _by_table = over.filter(released_at__isnull=False).delete()
        over.filter(wants_swap_at__isnull=False).update(wants_swap_at=None)
        over.filter(stands_in_for__isnull=False).update(stands_in_for=None)
    return gone
