"""The small jobs of a group: adding, changing and ending them, and being on the list of stand-ins."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.groups.models import Job, PeerGroup, RoleTaken, StandIn
from waymark.groups.operations.held import hold, job_in
from waymark.groups.terms import Energy, GroupSeat
from waymark.people.models import Person


@dataclass(frozen=True)
class JobWords:
    """What a job says of itself."""

    name: str
    what: str
    energy: Energy
    per_meeting: int = 1

    def columns(self) -> dict[str, object]:
        return {
            "name": self.name.strip(),
            "what": self.what.strip(),
            "energy": self.energy.value,
            "per_meeting": self.per_meeting,
        }


def begin_leading(group: PeerGroup, at: datetime) -> None:
    """The job that every group has from its beginning: leading a meeting."""
    Job.objects.get_or_create(
        group=group,
        is_leading=True,
        defaults={"client_id": uuid5(group.pk, "leading"), "energy": Energy.SEATED.value, "made_at": at},
    )


@transaction.atomic
def add_job(*, by: Person, seat: GroupSeat, words: JobWords, client_id: UUID, at: datetime) -> UUID:
    """Add a job. The same form sent twice adds one. Raises `Gone` for who does not coordinate."""
    return _add(by, seat, [words], [client_id], at)[0]


@transaction.atomic
def add_jobs(*, by: Person, seat: GroupSeat, jobs: Sequence[JobWords], client_id: UUID, at: datetime) -> list[UUID]:
    """Add several at once. The same form sent twice adds each once. Raises `Gone` for who does not coordinate."""
    return _add(by, seat, jobs, [uuid5(client_id, job.name) for job in jobs], at)


def _add(by: Person, seat: GroupSeat, jobs: Sequence[JobWords], ids: Sequence[UUID], at: datetime) -> list[UUID]:
    _check_coordinates(seat)
    made = [
        Job.objects.get_or_create(
            group_id=seat.group_id, client_id=client_id, defaults={**words.columns(), "made_at": at}
        )
        for words, client_id in zip(jobs, ids, strict=True)
    ]
    if any(is_new for _row, is_new in made):
        audit.record(by_id=by.pk, verb="added", about_id=by.pk, thing="Job", thing_id=made[0][0].pk, at=at)
    return [row.pk for row, _is_new in made]


@transaction.atomic
def change_job(*, by: Person, seat: GroupSeat, job_id: UUID, words: JobWords, at: datetime) -> None:
    """Change what a job says of itself. Who has it keeps it, also where fewer people do it from now on.

    Raises `Gone` for who does not coordinate, and for the job of leading.
    """
    row = _own_job(seat, job_id)
    said = words.columns()
    if all(getattr(row, name) == value for name, value in said.items()):
        return
    Job.objects.filter(pk=row.pk).update(**said)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="Job", thing_id=row.pk, at=at)


@transaction.atomic
def end_job(*, by: Person, seat: GroupSeat, job_id: UUID, at: datetime) -> None:
    """The group does without this job from now on; whoever had it is free of it. Raises as `change_job`."""
    row = _own_job(seat, job_id)
    RoleTaken.objects.filter(job=row, released_at=None).update(released_at=at)
    Job.objects.filter(pk=row.pk).update(ended_at=at)
    audit.record(by_id=by.pk, verb="ended", about_id=by.pk, thing="Job", thing_id=row.pk, at=at)


@transaction.atomic
def stand_in(*, by: Person, seat: GroupSeat, job_id: UUID, wants: bool, at: datetime) -> None:
    """Be on the list of those who are put in for a job, or go from it. Raises `Gone`, also for leading where one leads
    nothing.
    """
    hold(seat)
    job = job_in(seat, job_id)
    if job.is_leading and not seat.leads:
        raise Gone(job_id)
    mine = StandIn.objects.filter(job=job, membership_id=seat.membership_id)
    if mine.exists() is wants:
        return
    if wants:
        StandIn.objects.create(job=job, membership_id=seat.membership_id, since_at=at)
    else:
        mine.delete()
    verb = "volunteered" if wants else "took back"
    audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="StandIn", thing_id=job.pk, at=at)


def _own_job(seat: GroupSeat, job_id: UUID) -> Job:
    """A job that coordinators may change, with the rota held."""
    _check_coordinates(seat)
    hold(seat)
    row = job_in(seat, job_id)
    if row.is_leading:
        raise Gone(job_id)
    return row


def _check_coordinates(seat: GroupSeat) -> None:
    if not seat.is_coordinator:
        raise Gone(seat.group_id)
