"""Which groups may write to me."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.direct.models import TakesMessages
from waymark.groups import queries as groups
from waymark.people.models import Person


@transaction.atomic
def choose_groups(*, by: Person, membership_ids: Collection[UUID], at: datetime) -> None:
    """Members of exactly these groups may write to me from now on. Memberships that are not mine are left out.

    Turning a group off ends conversations there for both; what was said stays readable.
    """
    mine = {seat.membership_id for seat in groups.seats_of(by, at)}
    wanted = mine & set(membership_ids)
    TakesMessages.objects.filter(person=by).exclude(membership_id__in=wanted).delete()
    for membership_id in wanted:
        TakesMessages.objects.get_or_create(membership_id=membership_id, defaults={"person": by, "at": at})
    audit.record(by_id=by.pk, verb="chose", about_id=by.pk, thing="TakesMessages", at=at)
