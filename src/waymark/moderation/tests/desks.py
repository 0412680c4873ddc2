"""A community for tests of cases: who wrote something, who reports, and who looks."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.test import Client

from tests.support.made_up_things import MADE_UP, POSTS, Post, post
from tests.support.people import NOON, join, step_up
from waymark.common.ids import new_id
from waymark.moderation import operations
from waymark.moderation.models import Case, Duty, Report
from waymark.moderation.operations import Said, Verdict
from waymark.moderation.terms import HoldReason, Outcome, Shown, Step, Worry
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.queries import roles_of
from waymark.people.terms import Role

LATER = NOON + timedelta(hours=1)


def moderator(name: str = "mo-heron") -> Person:
    person = join(name)
    people.give_role(person=person, role=Role.MODERATOR, at=NOON)
    return person


def on_duty(person: Person, name: str = "Fran", *, at: datetime = NOON) -> None:
    Duty.objects.create(
        person=person,
        client_id=new_id(),
        name=name,
        starts_at=at - timedelta(hours=1),
        ends_at=at + timedelta(hours=5),
    )


def browser(person: Person) -> Client:
    """Somebody signed in, with the second step where they have a role."""
    client = Client()
    client.force_login(person)
    if roles_of(person):
        step_up(client, person)
    return client


@dataclass
class Board:
    """Ash wrote something; Kit reads it; Mo and Sue look after the place."""

    ash: Person = field(default_factory=lambda: join("ash-heron-42"))
    kit: Person = field(default_factory=lambda: join("kit-finch-7"))
    mo: Person = field(default_factory=moderator)
    thing_id: UUID = field(init=False)

    def __post_init__(self) -> None:
        self.thing_id = post(self.ash)

    @property
    def post(self) -> Post:
        return POSTS[self.thing_id]

    def hold(self, *reasons: HoldReason, at: datetime = NOON) -> UUID:
        self.post.shown = Shown.WAITS
        why = reasons or (HoldReason.NEWCOMER,)
        return operations.hold(by=self.ash, kind=MADE_UP, thing_id=self.thing_id, reasons=why, at=at)

    def report(self, by: Person | None = None, *, at: datetime = NOON, said: Said | None = None) -> Report:
        said = said or Said(new_id(), "It frightened me.", "We speak of our own experience.")
        pk = operations.report(by=by or self.kit, kind=MADE_UP, thing_id=self.thing_id, said=said, at=at)
        return Report.objects.get(pk=pk)

    def worry(self, level: Worry, by: Person | None = None, *, at: datetime = NOON) -> Report:
        said = Said(new_id(), "They sound far away.", level=level)
        pk = operations.worry(by=by or self.kit, kind=MADE_UP, thing_id=self.thing_id, said=said, at=at)
        return Report.objects.get(pk=pk)

    def claim(self, by: Person | None = None, *, at: datetime = NOON) -> Report:
        said = Said(new_id(), "Is that safe?")
        pk = operations.ask_claim(by=by or self.kit, kind=MADE_UP, thing_id=self.thing_id, said=said, at=at)
        return Report.objects.get(pk=pk)

    def decide(
        self,
        case: Case,
        outcome: Outcome = Outcome.HIDDEN,
        step: Step = Step.NOTHING,
        *,
        by: Person | None = None,
        at: datetime = LATER,
        reply: str = "Thank you.",
    ) -> UUID:
        verdict = Verdict(outcome, step, words="Please say how it was for you.", reply=reply, note="They see it.")
        return operations.decide(by=by or self.mo, case_id=case.pk, verdict=verdict, at=at)
