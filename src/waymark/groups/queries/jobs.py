"""The small jobs of a group, and who does which at the next meetings. Under a seat."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from waymark.groups.models import Job, RoleTaken, StandIn
from waymark.groups.terms import Energy, GroupSeat, MemberState
from waymark.groups.terms.groups import GROUP
from waymark.groups.terms.jobs import (
    LEADING,
    LEADING_WHAT,
    JobAtMeeting,
    JobCard,
    JobsThere,
    Place,
    Rota,
    RotaMeeting,
    Words,
)
from waymark.meetings import queries as meetings
from waymark.meetings.terms.pages import ComingMeeting
from waymark.meetings.terms.rhythm import State

NEXT_MEETINGS = 8
# A meeting is named by its first day, and may be held later than that.
_MOVED_BY = timedelta(days=120)
Date = tuple[UUID, date]
Places = Mapping[tuple[UUID, UUID, date], list[Place]]


def jobs_of(seat: GroupSeat) -> tuple[JobCard, ...]:
    """Every job that has not ended, leading first, then as they were added. Two queries."""
    rows = list(Job.objects.filter(group_id=seat.group_id, ended_at=None).order_by("-is_leading", "made_at", "pk"))
    found = StandIn.objects.filter(job__in=[row.pk for row in rows], membership__state=MemberState.IN.value)
    pairs = list(found.values_list("job_id", "membership_id"))
    count, mine = Counter(job_id for job_id, _who in pairs), {job for job, who in pairs if who == seat.membership_id}
    return tuple(job_card(row, stands_in=row.pk in mine, stand_ins=count[row.pk]) for row in rows)


def job_of(seat: GroupSeat, job_id: UUID) -> JobCard | None:
    """One job of the group that has not ended. One query."""
    row = Job.objects.filter(pk=job_id, group_id=seat.group_id, ended_at=None).first()
    return job_card(row) if row else None


def rota_of(seat: GroupSeat, *, at: datetime, energy: Energy | None = None, limit: int = NEXT_MEETINGS) -> Rota:
    """The next meetings and who does what. Seven queries, however many meetings and jobs there are.

    `energy` narrows the jobs to one kind; what the member has already stays, whatever it takes.
    """
    dates = meetings.coming([(GROUP, seat.group_id)], person_id=seat.person_id, at=at, limit=limit)
    jobs = jobs_of(seat)
    places = _places(seat, [(one.series_id, one.on) for one in dates])
    made = tuple(_meeting(seat, one, jobs, places, energy) for one in dates)
    return Rota(made, jobs, energy)


def jobs_at(seat: GroupSeat, series_id: UUID, on: date) -> tuple[JobAtMeeting, ...]:
    """Every job at one meeting. Three queries."""
    jobs = jobs_of(seat)
    places = _places(seat, [(series_id, on)])
    return tuple(_at_meeting(seat, job, places.get((job.id, series_id, on), [])) for job in jobs)


def free_dates(seat: GroupSeat, job_id: UUID, *, at: datetime) -> list[ComingMeeting]:
    """The next meetings at which the member could take this job. Seven queries."""
    return [
        one.meeting
        for one in rota_of(seat, at=at).meetings
        if one.is_held and any(each.job.id == job_id and each.can_take for each in one.there.jobs)
    ]


def my_jobs_soon(seats: Iterable[GroupSeat], *, at: datetime, until: datetime) -> list[tuple[GroupSeat, ComingMeeting]]:
    """The meetings up to then at which the person has something to do, with the seat in their group: for a bad day,
    on which one tap lets go of it. One query where there is none.
    """
    by_group = {seat.group_id: seat for seat in seats}
    mine = RoleTaken.objects.filter(
        membership_id__in=[seat.membership_id for seat in by_group.values()],
        released_at=None,
        on__gte=at.date() - _MOVED_BY,
    )
    dates: dict[UUID, set[Date]] = defaultdict(set)
    for group_id, series_id, on in mine.values_list("job__group_id", "series_id", "on"):
        dates[group_id].add((series_id, on))
    return [
        (by_group[group_id], one)
        for group_id, wanted in dates.items()
        for one in meetings.coming([(GROUP, group_id)], person_id=by_group[group_id].person_id, at=at)
        if (one.series_id, one.on) in wanted and one.occurrence.starts_at <= until and _is_held(one)
    ]


def name_of(row: Job) -> Words:
    """Leading has no name of its own: it is called so in every language."""
    return LEADING if row.is_leading else row.name


def job_card(row: Job, *, stands_in: bool = False, stand_ins: int = 0) -> JobCard:
    return JobCard(
        id=row.pk,
        name=name_of(row),
        what=LEADING_WHAT if row.is_leading else row.what,
        energy=Energy(row.energy),
        per_meeting=row.per_meeting,
        is_leading=row.is_leading,
        stands_in=stands_in,
        stand_ins=stand_ins,
    )


def _places(seat: GroupSeat, dates: list[Date]) -> Places:
    """Who has which job at these meetings; people who left the group have none. One query."""
    rows = (
        RoleTaken.objects.select_related("membership")
        .filter(
            job__group_id=seat.group_id,
            series_id__in={series_id for series_id, _on in dates},
            on__in={on for _series, on in dates},
            released_at=None,
            membership__state=MemberState.IN.value,
        )
        .order_by("number")
    )
    found: dict[tuple[UUID, UUID, date], list[Place]] = defaultdict(list)
    for row in rows:
        found[row.job_id, row.series_id, row.on].append(_place(seat, row))
    return found


def _place(seat: GroupSeat, row: RoleTaken) -> Place:
    is_mine = row.membership_id == seat.membership_id
    # That somebody stands in for somebody is for them alone: it would tell of a bad day.
    is_stand_in = is_mine and row.stands_in_for_id is not None
    return Place(row.membership.name, is_mine, row.wants_swap_at is not None, is_stand_in)


def _meeting(
    seat: GroupSeat, one: ComingMeeting, jobs: tuple[JobCard, ...], places: Places, energy: Energy | None
) -> RotaMeeting:
    every = [_at_meeting(seat, job, places.get((job.id, one.series_id, one.on), [])) for job in jobs]
    shown = tuple(each for each in every if energy is None or each.job.energy is energy or each.mine)
    nobody_leads = any(each.job.is_leading and not each.places for each in every)
    return RotaMeeting(one, JobsThere(shown), _is_held(one), nobody_leads)


def _at_meeting(seat: GroupSeat, job: JobCard, places: list[Place]) -> JobAtMeeting:
    return JobAtMeeting(job, tuple(places), may_take=seat.leads or not job.is_leading)


def _is_held(one: ComingMeeting) -> bool:
    return one.occurrence.state is State.PLANNED
