"""The rota of a group, held while somebody writes into it. Used inside operations only.

Who takes a job, gives it back or is put in does so in turn, group by group: the row of the group is held. The
constraints of the tables stand behind that, so that a place is never taken twice whatever happens.
"""

from datetime import date, datetime
from uuid import UUID

from waymark.common.writing import Gone
from waymark.groups.models import Job, Membership, PeerGroup, RoleTaken
from waymark.groups.terms import GroupSeat, MemberState
from waymark.groups.terms.groups import GROUP
from waymark.meetings import queries as meetings
from waymark.meetings.terms.rhythm import Occurrence


def hold(seat: GroupSeat) -> None:
    """Hold the group, and see that whoever sits there still belongs. Raises `Gone`."""
    PeerGroup.objects.select_for_update(no_key=True).get(pk=seat.group_id)
    if not Membership.objects.filter(pk=seat.membership_id, state=MemberState.IN.value).exists():
        raise Gone(seat.membership_id)


def job_in(seat: GroupSeat, job_id: UUID) -> Job:
    """A job of this group that has not ended. Raises `Gone`."""
    row = Job.objects.filter(pk=job_id, group_id=seat.group_id, ended_at=None).first()
    if row is None:
        raise Gone(job_id)
    return row


def ahead(seat: GroupSeat, series_id: UUID, on: date, at: datetime) -> Occurrence:
    """A meeting of this group that takes place and is not over. Raises `Gone`."""
    found = meetings.date_ahead((GROUP, seat.group_id), series_id, on, at=at)
    if found is None:
        raise Gone(on)
    return found.occurrence


def taken(job: Job, series_id: UUID, on: date, at: datetime) -> list[RoleTaken]:
    """Who has the places of this job at this meeting. Places of people who left the group meanwhile become free."""
    rows = RoleTaken.objects.filter(job=job, series_id=series_id, on=on, released_at=None)
    rows.exclude(membership__state=MemberState.IN.value).update(released_at=at)
    return list(rows.select_related("membership").order_by("number"))


def put_in(
    job: Job,
    series_id: UUID,
    on: date,
    membership_id: UUID,
    at: datetime,
    *,
    number: int,
    instead_of: UUID | None = None,
) -> RoleTaken:
    """Give somebody a place of the job."""
    return RoleTaken.objects.create(
        job=job,
        series_id=series_id,
        on=on,
        number=number,
        membership_id=membership_id,
        taken_at=at,
        stands_in_for_id=instead_of,
    )


def release(row: RoleTaken, at: datetime) -> None:
    """The place is free again."""
    row.released_at = at
    row.save(update_fields=["released_at"])
