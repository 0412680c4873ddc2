"""A group that meets, for tests of what it does there: ash coordinates, the others are members."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.groups import operations, queries
from waymark.groups.models import GroupAgreement, Membership, PeerGroup
from waymark.groups.operations import AgreementLine, GroupWords, JobWords
from waymark.groups.operations.admitting import admit, give_role, sign
from waymark.groups.terms import CameBy, Energy, GroupSeat, LeadRole, MemberState
from waymark.groups.terms.groups import GROUP
from waymark.meetings import operations as meetings
from waymark.meetings.tests.hosting import fortnightly, words
from waymark.people.models import Person

FIRST, SECOND = date(2026, 6, 16), date(2026, 6, 30)


@dataclass
class Gathering:
    """A group with people, by their names, and one series of meetings."""

    slug: str
    group_id: UUID
    series_id: UUID
    people: dict[str, Person]

    def seat(self, name: str, at: datetime = NOON) -> GroupSeat:
        return queries.seat_in(self.slug, self.people[name], at)

    def give(self, name: str, role: LeadRole = LeadRole.COORDINATOR) -> None:
        row = Membership.objects.get(group_id=self.group_id, person=self.people[name])
        give_role(row, role, NOON)

    def leave(self, name: str) -> None:
        rows = Membership.objects.filter(group_id=self.group_id, person=self.people[name])
        rows.update(state=MemberState.LEFT.value, name="", left_at=NOON)

    def job(self, name: str = "Tea", per_meeting: int = 1, energy: Energy = Energy.ON_FEET) -> UUID:
        return operations.add_job(
            by=self.people["ash"],
            seat=self.seat("ash"),
            words=JobWords(name, "", energy, per_meeting),
            client_id=new_id(),
            at=NOON,
        )

    @property
    def leading(self) -> UUID:
        return queries.jobs_of(self.seat("ash"))[0].id

    def take(self, name: str, job_id: UUID, on: date = FIRST, at: datetime = NOON) -> None:
        operations.take_job(
            by=self.people[name], seat=self.seat(name), job_id=job_id, series_id=self.series_id, on=on, at=at
        )

    def volunteer(self, name: str, job_id: UUID, at: datetime = NOON) -> None:
        operations.stand_in(by=self.people[name], seat=self.seat(name), job_id=job_id, wants=True, at=at)

    def who(self, job_id: UUID, on: date = FIRST) -> list[str]:
        at = queries.jobs_at(self.seat("ash"), self.series_id, on)
        return [place.name for one in at if one.job.id == job_id for place in one.places]


def gather(*names: str, first: str = "ash") -> Gathering:
    """A group of `first`, who coordinates, and these people, who meet every second Tuesday from 16 June on."""
    people = {name: join(name) for name in (first, *names)}
    slug = operations.start_group(
        by=people[first],
        words=GroupWords("Tuesday people", "To be together.", "Meeting, community hall", "Europe/London"),
        agreement=[AgreementLine("We listen.")],
        my_name=first,
        client_id=new_id(),
        at=NOON,
    )
    group = PeerGroup.objects.get(slug=slug)
    agreement = GroupAgreement.objects.get(group=group)
    with transaction.atomic():
        for name in names:
            sign(admit(group, people[name], name, CameBy.OPEN, NOON), agreement, NOON)
    series_id = meetings.make_series(
        by=people[first],
        host_kind=GROUP,
        host_id=group.pk,
        rhythm=fortnightly(),
        words=words(),
        client_id=new_id(),
        at=NOON,
    )
    return Gathering(slug, group.pk, series_id, people)
