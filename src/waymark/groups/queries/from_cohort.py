"""What somebody reads who is invited by their own cohort, before they join its group."""

from dataclasses import dataclass
from datetime import datetime

from waymark.groups.models import PeerGroup, RoleHeld
from waymark.groups.queries.agreement import agreement_of
from waymark.groups.terms import GroupState, LeadRole, MemberState
from waymark.groups.terms.agreement import Agreement
from waymark.groups.terms.groups import GROUP
from waymark.meetings import queries as meetings
from waymark.meetings.terms.pages import ComingMeeting
from waymark.people.models import Person


@dataclass(frozen=True)
class Invited:
    """The group of my cohort: its words, its first dates, its agreement, and how many coordinate it."""

    slug: str
    name: str
    purpose: str
    coming: tuple[ComingMeeting, ...]
    agreement: Agreement
    coordinators: int


def invited_to(slug: str, person: Person, at: datetime) -> Invited | None:
    """The living group with this address, which the cohort of whoever looks became. None once it is closed."""
    row = PeerGroup.objects.filter(slug=slug, state=GroupState.LIVING.value).first()
    if row is None:
        return None
    held = RoleHeld.objects.filter(
        membership__group=row,
        membership__state=MemberState.IN.value,
        role=LeadRole.COORDINATOR.value,
        until_at=None,
    )
    return Invited(
        slug=row.slug,
        name=row.name,
        purpose=row.purpose,
        coming=tuple(meetings.coming([(GROUP, row.pk)], person_id=person.pk, at=at, limit=3)),
        agreement=agreement_of(row.pk),
        coordinators=held.count(),
    )
