"""Who leads a cohort: professionals of its team, and people who live with pain, asked by a code. Leaving is alone."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.programmes.codes import code_for, digest_of
from waymark.programmes.models import Cohort, Enrolment, Leader, LeaderCode
from waymark.programmes.operations.cohorts import held
from waymark.programmes.operations.waiting import WrongCode
from waymark.programmes.terms import LeaderKind, PlaceState
from waymark.programmes.terms.seat import CohortSeat

LEADER = "leader"
CODE_LASTS = timedelta(days=14)


class LastLeader(ValueError):
    """Somebody has to lead; the last one cannot leave while it is not over."""


@transaction.atomic
def lead_too(*, by: Person, cohort_id: UUID, at: datetime) -> None:
    """Lead a cohort as a member of the team that runs it. Raises `Gone` for anybody else."""
    row = Cohort.objects.select_for_update().filter(pk=cohort_id).first()
    member = people.member_in(by.pk, row.team_id) if row else None
    if row is None or member is None:
        raise Gone(cohort_id)
    _leads(row, by, LeaderKind.PROFESSIONAL, member.name, at)
    audit.record(by_id=by.pk, verb="took up", about_id=by.pk, thing="Leader", thing_id=row.pk, at=at)


@transaction.atomic
def make_leader_code(*, by: Person, seat: CohortSeat, client_id: UUID, at: datetime) -> str:
    """A code for somebody who is asked to lead too; shown once, good once, for two weeks. Raises `NotAllowed`."""
    row = held(seat)
    code = code_for(LEADER, client_id)
    _made, is_new = LeaderCode.objects.get_or_create(
        digest=digest_of(LEADER, code),
        defaults={"cohort": row, "by_id": by.pk, "made_at": at, "ends_at": at + CODE_LASTS},
    )
    if is_new:
        audit.record(by_id=by.pk, verb="made", about_id=by.pk, thing="LeaderCode", at=at)
    return code


@transaction.atomic
def accept_leading(*, by: Person, code: str, name: str, at: datetime) -> UUID:
    """Say yes to leading a cohort. Returns its id. Raises `WrongCode`, also for who has a place in it themselves:
    nobody leads a cohort whose records they would write about themselves.
    """
    row = LeaderCode.objects.select_for_update().select_related("cohort").filter(digest=digest_of(LEADER, code)).first()
    if row is None or row.used_at or row.ended_at or row.ends_at <= at or _has_place(row.cohort_id, by):
        raise WrongCode
    row.used_at = at
    row.save(update_fields=["used_at"])
    _leads(row.cohort, by, LeaderKind.LAY, name, at)
    audit.record(by_id=by.pk, verb="took up", about_id=by.pk, thing="Leader", thing_id=row.cohort_id, at=at)
    return row.cohort_id


@transaction.atomic
def stop_leading(*, by: Person, seat: CohortSeat, at: datetime) -> None:
    """Leave the lead, at once. Raises `LastLeader`."""
    row = held(seat)
    leading = Leader.objects.filter(cohort=row, left_at=None)
    if leading.count() == 1:
        raise LastLeader
    leading.filter(person=by).update(left_at=at)
    audit.record(by_id=by.pk, verb="laid down", about_id=by.pk, thing="Leader", thing_id=row.pk, at=at)


def _leads(row: Cohort, person: Person, kind: LeaderKind, name: str, at: datetime) -> None:
    Leader.objects.get_or_create(
        cohort=row, person=person, left_at=None, defaults={"kind": kind.value, "name": name, "joined_at": at}
    )


def _has_place(cohort_id: UUID, person: Person) -> bool:
    there = [PlaceState.OFFERED.value, PlaceState.PLACED.value, PlaceState.FINISHED.value]
    return Enrolment.objects.filter(cohort_id=cohort_id, person=person, state__in=there).exists()
