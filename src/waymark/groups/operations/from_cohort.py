"""A cohort becomes a group: somebody who finished it, or leads it and lives with pain, begins; the others are invited.

Professionals do not come along: a service sees that a group lives, and nobody of it sits in the room unasked.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.groups.kinds import cohorts
from waymark.groups.models import GroupAgreement, Membership, PeerGroup, RoleHeld
from waymark.groups.operations.admitting import admit, give_role, sign
from waymark.groups.operations.jobs import JobWords, add_jobs
from waymark.groups.operations.joining import OtherAgreement
from waymark.groups.operations.rota import AllTaken, take_job
from waymark.groups.operations.starting import GroupWords, start_group
from waymark.groups.queries.seats import seat_in
from waymark.groups.terms import CameBy, GroupState, LeadRole, MemberState
from waymark.groups.terms.agreement import AgreementLine
from waymark.groups.terms.groups import GROUP
from waymark.meetings import operations as meetings
from waymark.meetings.operations import SeriesWords
from waymark.meetings.terms.rhythm import Rhythm
from waymark.moderation.terms import Shown
from waymark.notices import operations as notices
from waymark.notices.terms import SENT_WITHIN, Wanted
from waymark.people.models import Person
from waymark.programmes import operations as programmes
from waymark.programmes import queries as programme_queries
from waymark.programmes.terms import CohortSeat, CohortState, LeaderKind, PlaceState

COORDINATORS = 2  # two are recommended: one can rest (facts, groups A: the graduate group had two)


@dataclass(frozen=True)
class JobThen:
    """A small job at one meeting."""

    id: UUID
    series_id: UUID
    on: date


class NotYours(PermissionError):
    """Only who finished the programme, or leads it and lives with pain, begins or joins its group, once it is over."""


@transaction.atomic
def start_from_cohort(
    *,
    by: Person,
    seat: CohortSeat,
    words: GroupWords,
    agreement: Sequence[AgreementLine],
    rhythm: Rhythm,
    held_in: SeriesWords,
    my_name: str,
    client_id: UUID,
    at: datetime,
    jobs: Sequence[JobWords] = (),
) -> str:
    """Begin the group of a cohort, with its first meetings and small jobs. Those of the cohort who said that they may
    be asked are told, and nobody else. Returns its slug; where others were faster, theirs.

    Raises `NotYours`, and `meetings.operations.WrongRhythm`.
    """
    if not may_come(seat):
        raise NotYours
    if there := programmes.hold_for_group(seat):
        return there
    slug = start_group(by=by, words=words, agreement=agreement, my_name=my_name, client_id=client_id, at=at)
    group_id = PeerGroup.objects.values_list("pk", flat=True).get(slug=slug)
    meetings.make_series(
        by=by,
        host_kind=GROUP,
        host_id=group_id,
        rhythm=rhythm,
        words=held_in,
        client_id=uuid5(client_id, "meetings"),
        at=at,
    )
    if jobs:
        group_seat = seat_in(slug, by, at)
        add_jobs(by=by, seat=group_seat, jobs=jobs, client_id=uuid5(client_id, "jobs"), at=at)
    programmes.note_group(seat, slug)  # held already
    _tell_who_may_be_asked(by, seat, at)
    audit.record(by_id=by.pk, verb="became", about_id=by.pk, thing="Cohort", thing_id=seat.cohort_id, at=at)
    return slug


@transaction.atomic
def join_from_cohort(
    *,
    by: Person,
    seat: CohortSeat,
    slug: str,
    name: str,
    agreement_id: UUID,
    coordinates: bool,
    at: datetime,
    job: JobThen | None = None,
) -> str:
    """Join the group that one's own cohort became, having signed its agreement; coordinate it too, while fewer than
    two do. `job`: a small job to take, if it is still free. Who is in it already stays as they are. Returns the slug.

    Raises `NotYours`, `Gone`, `OtherAgreement`, `NameTaken`.
    """
    if not may_come(seat) or programmes.hold_for_group(seat) != slug:
        raise NotYours
    group = PeerGroup.objects.select_for_update().filter(slug=slug, state=GroupState.LIVING.value).first()
    if group is None or group.shown != Shown.OPEN.value:
        raise Gone(slug)
    if Membership.objects.filter(group=group, person=by, state=MemberState.IN.value).exists():
        return slug
    agreement = GroupAgreement.objects.filter(group=group).latest("number")
    if agreement.pk != agreement_id:
        raise OtherAgreement
    membership = admit(group, by, name, CameBy.COHORT, at)
    sign(membership, agreement, at)
    if coordinates and _coordinators(group) < COORDINATORS:
        give_role(membership, LeadRole.COORDINATOR, at)
    if job:
        with suppress(AllTaken, Gone):  # somebody was quicker: coming is enough
            take_job(by=by, seat=seat_in(slug, by, at), job_id=job.id, series_id=job.series_id, on=job.on, at=at)
    audit.record(by_id=by.pk, verb="joined", about_id=by.pk, thing="PeerGroup", thing_id=group.pk, at=at)
    return slug


def may_come(seat: CohortSeat) -> bool:
    """Whether this seat may begin the group of its cohort, or join it."""
    is_one_of_them = seat.place is PlaceState.FINISHED or seat.leads_as is LeaderKind.LAY
    return seat.state is CohortState.FINISHED and is_one_of_them


def _tell_who_may_be_asked(by: Person, seat: CohortSeat, at: datetime) -> None:
    people = programme_queries.who_may_be_asked(seat) - {by.pk}
    name, key, until = cohorts.GROUP_BEGAN.name, str(seat.cohort_id), at + SENT_WITHIN
    notices.tell(wanted=[Wanted(one, name, key, at, until, {"cohort_id": key}) for one in people], at=at)


def _coordinators(group: PeerGroup) -> int:
    held = RoleHeld.objects.filter(membership__group=group, role=LeadRole.COORDINATOR.value, until_at=None)
    return held.filter(membership__state=MemberState.IN.value).count()
