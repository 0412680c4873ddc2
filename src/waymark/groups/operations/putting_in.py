"""Putting a stand-in into a place that became free. Used inside operations only, with the rota held."""

from datetime import date, datetime
from uuid import UUID

from waymark.groups.models import Job, Membership, RoleHeld, RoleTaken, SetbackSignal, StandIn
from waymark.groups.operations import telling
from waymark.groups.operations.held import put_in, taken
from waymark.groups.rules.standing_in import InLine, next_in_line
from waymark.groups.terms import GroupSeat, LeadRole, MemberState
from waymark.meetings import queries as meetings
from waymark.meetings.terms.rhythm import Occurrence


def put_somebody_in(seat: GroupSeat, row: RoleTaken, one: Occurrence, at: datetime) -> RoleTaken | None:
    """Give the place of `row`, which is released, to the next stand-in, and tell them. Where nobody is there, the
    place stays open and those who coordinate are told.
    """
    if len(taken(row.job, row.series_id, row.on, at)) >= row.job.per_meeting:
        return None  # fewer people do it by now
    line = _line(row.job)
    chosen = next_in_line(line, kept_out=_kept_out(row, [each.id for each in line], at))
    if chosen is None:
        telling.tell_open(seat, row, one, at)
        return None
    fresh = put_in(row.job, row.series_id, row.on, chosen, at, number=row.number, instead_of=row.membership_id)
    StandIn.objects.update_or_create(
        job=row.job, membership_id=chosen, defaults={"last_used_at": at}, create_defaults=_first_use(at)
    )
    telling.tell_put_in(seat, fresh, one, at)
    return fresh


def _first_use(at: datetime) -> dict[str, datetime]:
    """Who coordinates is in line for leading without being on a list; being put in is what makes the row."""
    return {"since_at": at, "last_used_at": at}


def _line(job: Job) -> list[InLine]:
    """Who volunteered; for leading everybody who coordinates as well, and nobody who leads nothing."""
    rows = StandIn.objects.filter(job=job, membership__state=MemberState.IN.value)
    line = {
        row.membership_id: InLine(row.membership_id, row.since_at, row.last_used_at)
        for row in rows.order_by("since_at")
    }
    if not job.is_leading:
        return list(line.values())
    held = RoleHeld.objects.filter(
        membership__group_id=job.group_id, membership__state=MemberState.IN.value, until_at=None
    )
    roles: dict[UUID, dict[str, datetime]] = {}
    for membership_id, role, since_at in held.values_list("membership_id", "role", "since_at"):
        roles.setdefault(membership_id, {})[role] = since_at
    leaders = {pk: line.get(pk) or _coordinating(pk, since) for pk, since in roles.items()}
    return [one for one in leaders.values() if one]


def _coordinating(membership_id: UUID, since: dict[str, datetime]) -> InLine | None:
    since_at = since.get(LeadRole.COORDINATOR.value)
    return InLine(membership_id, since_at) if since_at else None


def _kept_out(row: RoleTaken, line: list[UUID], at: datetime) -> set[UUID]:
    """Who cannot be asked: busy at that meeting, let go of this very job there, said they do not come, has a setback
    signal, or rests from a role.
    """
    there = RoleTaken.objects.filter(series_id=row.series_id, on=row.on, membership_id__in=line)
    busy = there.filter(released_at=None).values_list("membership_id", flat=True)
    let_go = there.filter(job=row.job, released_at__isnull=False).values_list("membership_id", flat=True)
    signals = SetbackSignal.objects.filter(membership_id__in=line, ended_at=None, until_at__gt=at)
    resting = RoleHeld.objects.filter(membership_id__in=line, until_at=None, rests_until__gte=row.on)
    return {
        row.membership_id,
        *busy,
        *let_go,
        *signals.values_list("membership_id", flat=True),
        *resting.values_list("membership_id", flat=True),
        *_away(row.series_id, row.on, line),
    }


def _away(series_id: UUID, on: date, line: list[UUID]) -> set[UUID]:
    people = dict(Membership.objects.filter(pk__in=line).values_list("person_id", "pk"))
    return {people[person_id] for person_id in meetings.not_coming(series_id, on) if person_id in people}
