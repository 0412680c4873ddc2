"""A two-voice plan while it is held, and the rows that are added to it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.care.agreed_reading import decisions, events_in, said_in
from waymark.care.models import AgreedPlan, PlanDecision, PlanVersion
from waymark.care.rules.agreed_plan import Decision, Event, State, state
from waymark.care.rules.agreed_words import PlanWords, to_kept
from waymark.care.terms import Seat
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.sharing.terms import NotAllowed


@dataclass(frozen=True)
class Held:
    """What was said so far and how it stands, under the lock."""

    plan: AgreedPlan
    rows: list[PlanDecision]
    box: Box
    now: State

    def version(self, number: int) -> PlanVersion | None:
        return next((row.version for row in self.rows if row.version and row.version.number == number), None)

    def was_sent(self, client_id: UUID) -> bool:
        """Whether this form has been heard before."""
        return any(row.client_id == client_id for row in self.rows)

    def says_already(self, event: Event | None, decision: Decision, words: str) -> bool:
        """Whether this was what the side said last, in the same words."""
        row = next((row for row in self.rows if event and row.order == event.order), None)
        if row is None:
            return False
        said = said_in(row, self.box)
        return (said.decision, said.words) == (decision, words.strip())


@dataclass(frozen=True)
class Speaker:
    """Who speaks, for which side, from which form, and when."""

    by: Person
    seat: Seat
    client_id: UUID
    at: datetime


def hold(seat: Seat) -> Held:
    """Hold the plan until the end of the transaction, and read it after that: nobody else writes meanwhile.

    Raises `NotAllowed` where this seat may only read, and `AgreedPlan.DoesNotExist`.
    """
    if not seat.may_write:
        raise NotAllowed(seat.link_id)
    plan = AgreedPlan.objects.select_for_update().get(link_id=seat.link_id)
    box = people.box_of(seat.person_id)
    rows = list(decisions(seat.person_id).filter(plan=plan))
    return Held(plan, rows, box, state(events_in(rows, box)))


def add_version(held: Held, who: Speaker, words: PlanWords, version_hash: str) -> PlanVersion:
    """The next version, written from the newest one."""
    row = PlanVersion(
        plan=held.plan,
        parent=held.version(held.now.newest),
        number=held.now.newest + 1,
        side=who.seat.side,
        by_id=who.by.pk,
        at=who.at,
        client_id=who.client_id,
    )
    row.put(held.box, content={"hash": version_hash, "words": to_kept(words)})
    row.save(force_insert=True)
    return row


def add_decision(
    held: Held, who: Speaker, decision: Decision, words: str, version: PlanVersion | None = None, version_hash: str = ""
) -> PlanDecision:
    """What this side says, after everything that was said before. The name at work is kept with it."""
    member = who.seat.member
    row = PlanDecision(
        plan=held.plan,
        version=version,
        order=len(held.rows) + 1,
        side=who.seat.side,
        by_id=who.by.pk,
        decision=decision,
        at=who.at,
        client_id=who.client_id,
    )
    named = {"name": member.name, "profession": member.profession.value} if member else {}
    row.put(held.box, content={"hash": version_hash, "words": words.strip(), **named})
    row.save(force_insert=True)
    return row
