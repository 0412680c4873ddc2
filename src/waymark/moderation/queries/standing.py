"""How somebody stands in the community, and who is on duty."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from waymark.moderation.models import Duty, Restriction
from waymark.moderation.terms import OnDuty, Standing, Step


def standing_of(person_id: UUID, at: datetime) -> Standing:
    """Whether they may write where others read. One query."""
    ends = Q(until_at=None) | Q(until_at__gt=at)
    row = (
        Restriction.objects.filter(ends, person_id=person_id, lifted_at=None, from_at__lte=at).order_by("-step").first()
    )
    return Standing(may_write=False, step=Step(row.step), until_at=row.until_at) if row else Standing()


def duty_now(at: datetime) -> OnDuty:
    """Who is on duty, and until when without a gap; otherwise from when somebody is. One query."""
    ahead = list(Duty.objects.filter(ended_at=None, ends_at__gt=at).order_by("starts_at", "pk")[:50])
    names = tuple(row.name for row in ahead if row.starts_at <= at)
    until_at = at
    for row in ahead:
        if row.starts_at <= until_at:
            until_at = max(until_at, row.ends_at)
    later = [row.starts_at for row in ahead if row.starts_at > until_at]
    return OnDuty(names, until_at if names else None, min(later, default=None))


def is_on_duty(person_id: UUID, at: datetime) -> bool:
    return Duty.objects.filter(person_id=person_id, ended_at=None, starts_at__lte=at, ends_at__gt=at).exists()


def people_on_duty(at: datetime) -> tuple[UUID, ...]:
    rows = Duty.objects.filter(ended_at=None, starts_at__lte=at, ends_at__gt=at)
    return tuple(rows.values_list("person_id", flat=True).distinct())
