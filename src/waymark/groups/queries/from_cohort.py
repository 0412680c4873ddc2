"""What somebody reads who is invited by their own cohort, before they join its group."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from waymark.groups.models import Job, PeerGroup, RoleHeld, RoleTaken
from waymark.groups.queries.agreement import agreement_of
from waymark.groups.queries.jobs import job_card
from waymark.groups.terms import GroupState, LeadRole, MemberState
from waymark.groups.terms.agreement import Agreement
from waymark.groups.terms.groups import GROUP
from waymark.groups.terms.jobs import JobCard
from waymark.meetings import queries as meetings
from waymark.meetings.terms.pages import ComingMeeting
from waymark.moderation.terms import Shown
from waymark.people.models import Person


@dataclass(frozen=True)
class Invited:
    """The group of my cohort: its words, its first dates, its agreement, how many coordinate it, and the small jobs
    that still want somebody at the first date.
    """

    slug: str
    name: str
    purpose: str
    coming: tuple[ComingMeeting, ...]
    agreement: Agreement
    coordinators: int
    jobs: tuple[JobCard, ...]


def invited_to(slug: str, person: Person, at: datetime) -> Invited | None:
    """The living group with this address, which the cohort of whoever looks became. None once it is closed, and while
    it is kept from others.
    """
    row = PeerGroup.objects.filter(slug=slug, state=GroupState.LIVING.value, shown=Shown.OPEN.value).first()
    if row is None:
        return None
    held = RoleHeld.objects.filter(
        membership__group=row,
        membership__state=MemberState.IN.value,
        role=LeadRole.COORDINATOR.value,
        until_at=None,
    )
    coming = tuple(meetings.coming([(GROUP, row.pk)], person_id=person.pk, at=at, limit=3))
    return Invited(
        slug=row.slug,
        name=row.name,
        purpose=row.purpose,
        coming=coming,
        agreement=agreement_of(row.pk),
        coordinators=held.count(),
        jobs=_free_at(row, coming[0]) if coming else (),
    )


def _free_at(group: PeerGroup, one: ComingMeeting) -> tuple[JobCard, ...]:
    """Small jobs with a place left at one meeting, leading not among them. Two queries."""
    there = RoleTaken.objects.filter(job__group=group, series_id=one.series_id, on=one.on, released_at=None)
    taken = Counter(there.values_list("job_id", flat=True))
    rows = Job.objects.filter(group=group, ended_at=None, is_leading=False).order_by("made_at", "pk")
    return tuple(job_card(row) for row in rows if taken[row.pk] < row.per_meeting)
