"""Who does which job at which meeting: taking one, for one meeting or several, swapping it, giving it up."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.groups.models import Job, RoleTaken
from waymark.groups.operations import telling
from waymark.groups.operations.held import ahead, hold, job_in, put_in, release, taken
from waymark.groups.operations.putting_in import put_somebody_in
from waymark.groups.terms import GroupSeat
from waymark.people.models import Person

Date = tuple[UUID, date]


class AllTaken(ValueError):
    """Somebody was quicker: every place of the job is taken."""


@transaction.atomic
def take_job(*, by: Person, seat: GroupSeat, job_id: UUID, series_id: UUID, on: date, at: datetime) -> None:
    """Take a free place of a job, or take it over from somebody who would be glad. Who has it already keeps it.

    Raises `AllTaken`, and `Gone` where there is no such job or meeting, or leading is not for this seat.
    """
    hold(seat)
    job = _for_me(seat, job_id)
    row = _take(seat, job, series_id, on, at)
    if row:
        audit.record(by_id=by.pk, verb="taken", about_id=by.pk, thing="RoleTaken", thing_id=row.pk, at=at)


@transaction.atomic
def take_dates(*, by: Person, seat: GroupSeat, job_id: UUID, dates: Iterable[Date], at: datetime) -> list[Date]:
    """Take a job for several meetings. Returns those at which it was taken by others or cannot be had any more.

    Raises `Gone` as `take_job`.
    """
    hold(seat)
    job = _for_me(seat, job_id)
    missed: list[Date] = []
    made: list[RoleTaken] = []
    for series_id, on in dates:
        try:
            row = _take(seat, job, series_id, on, at)
        except (AllTaken, Gone):
            missed.append((series_id, on))
        else:
            made += [row] if row else []
    if made:
        audit.record(by_id=by.pk, verb="taken", about_id=by.pk, thing="RoleTaken", thing_id=made[0].pk, at=at)
    return missed


@transaction.atomic
def give_up(*, by: Person, seat: GroupSeat, job_id: UUID, series_id: UUID, on: date, at: datetime) -> None:
    """Give a job back. Who was put in for somebody passes it on: the next stand-in gets it, where there is one.

    Where the meeting has nobody to lead it then, those who coordinate are told. Raises `Gone` where it is not theirs.
    """
    hold(seat)
    row, one = _mine(seat, job_id, series_id, on), ahead(seat, series_id, on, at)
    release(row, at)
    if row.stands_in_for_id is not None:
        put_somebody_in(seat, row, one, at)
    elif row.job.is_leading:
        telling.tell_open(seat, row, one, at)
    audit.record(by_id=by.pk, verb="given up", about_id=by.pk, thing="RoleTaken", thing_id=row.pk, at=at)


@transaction.atomic
def ask_for_swap(
    *, by: Person, seat: GroupSeat, job_id: UUID, series_id: UUID, on: date, wants: bool, at: datetime
) -> None:
    """ "Somebody else, please": the job stays with whoever asks until it is taken over. With `wants` False they keep it
    after all. Raises `Gone` where it is not theirs.
    """
    hold(seat)
    row = _mine(seat, job_id, series_id, on)
    ahead(seat, series_id, on, at)
    if (row.wants_swap_at is not None) is wants:
        return
    row.wants_swap_at = at if wants else None
    row.save(update_fields=["wants_swap_at"])
    verb = "offered" if wants else "kept"
    audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="RoleTaken", thing_id=row.pk, at=at)


def _for_me(seat: GroupSeat, job_id: UUID) -> Job:
    job = job_in(seat, job_id)
    if job.is_leading and not seat.leads:
        raise Gone(job_id)
    return job


def _take(seat: GroupSeat, job: Job, series_id: UUID, on: date, at: datetime) -> RoleTaken | None:
    """A place of the job; None where the member has one already."""
    one = ahead(seat, series_id, on, at)
    rows = taken(job, series_id, on, at)
    if any(row.membership_id == seat.membership_id for row in rows):
        return None
    numbers = {row.number for row in rows}
    free = next((number for number in range(1, job.per_meeting + 1) if number not in numbers), None)
    if free is not None and len(rows) < job.per_meeting:
        return put_in(job, series_id, on, seat.membership_id, at, number=free)
    offered = next((row for row in rows if row.wants_swap_at), None)
    if offered is None:
        raise AllTaken(job.pk)
    release(offered, at)
    row = put_in(job, series_id, on, seat.membership_id, at, number=offered.number)
    telling.tell_taken_over(seat, offered, one, at)
    return row


def _mine(seat: GroupSeat, job_id: UUID, series_id: UUID, on: date) -> RoleTaken:
    row = (
        RoleTaken.objects.select_related("job", "membership")
        .filter(
            job_id=job_id,
            job__group_id=seat.group_id,
            series_id=series_id,
            on=on,
            membership_id=seat.membership_id,
            released_at=None,
        )
        .first()
    )
    if row is None:
        raise Gone(job_id)
    return row
