"""What the demo's `person` paces: a walk for ten months, with a hard spell, and time at the desk. Invented."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from uuid import UUID, uuid5

from waymark.common.words import Edit
from waymark.people.models import Person
from waymark.people.queries import day_rule_of
from waymark.plans import operations as plans
from waymark.plans.queries.pacing import pacing_activity_of
from waymark.plans.rules.pacing import DayKind, Rule
from waymark.plans.rules.pacing_kept import ActivityWords, AmountSaid
from waymark.plans.rules.pacing_steps import Energy, Why
from waymark.sharing.queries import own_access

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e17")

WALK = ActivityWords("Walking to the canal and back", percent=10, stretch=10, rest=3)
DESK = ActivityWords("Sitting at the desk", percent=5)
MEASURED = ((10, DayKind.BETWEEN), (16, DayKind.GOOD), (4, DayKind.BAD), (12, DayKind.GOOD), (8, DayKind.BETWEEN))
DESK_MEASURED = ((30, DayKind.GOOD), (20, DayKind.BETWEEN), (25, DayKind.GOOD), (15, DayKind.BAD))
LINES = (
    "To the bench. Sat a while.",
    "Bramble wanted on. I did not.",
    "Rain, so up and down the hall.",
    "With Maya, slowly.",
)

# How many days ago a step was taken, and which; an own amount in minutes.
STEPS: tuple[tuple[int, Why, int | None], ...] = (
    (285, Why.UP, None),
    (270, Why.UP, None),
    (250, Why.HOLD, None),
    (235, Why.UP, None),
    (214, Why.UP, None),
    (170, Why.OWN, 5),
    (140, Why.UP, None),
    (126, Why.UP, None),
    (108, Why.UP, None),
    (90, Why.UP, None),
    (75, Why.HOLD, None),
    (60, Why.UP, None),
    (47, Why.UP, None),
    (33, Why.UP, None),
    (20, Why.UP, None),
    (8, Why.UP, None),
)
HARD = range(150, 180)


def add_pacing(*, person: Person, at: datetime) -> None:
    """A walk in small steps, down for a month and up again; the desk, always the same. Steps are wanted."""
    rule = day_rule_of(person)
    plans.choose_energy(by=person, energy=Energy.NO, at=at - timedelta(days=295))
    walk = _begin(person, WALK, MEASURED, rule.day_of(at), 300, Rule.MEAN, at)
    for ago, why, own in STEPS:
        when = at - timedelta(days=ago)
        seen = _seen(person, walk)
        plans.take_step(
            by=person,
            activity_id=walk,
            why=why,
            today=rule.day_of(when),
            own=Decimal(own) if own else None,
            edit=Edit(_id(person, f"step {ago}"), seen),
            at=when,
        )
    desk = _begin(person, DESK, DESK_MEASURED, rule.day_of(at), 120, Rule.MIDDLE, at)
    _do(person, walk, rule.day_of(at), at, days=293, often=0.62)
    _do(person, desk, rule.day_of(at), at, days=114, often=0.45)


def _begin(
    person: Person,
    words: ActivityWords,
    measured: tuple[tuple[int, DayKind], ...],
    today: date,
    ago: int,
    rule: Rule,
    at: datetime,
) -> UUID:
    """Named and measured, and a plan from the day after."""
    when = at - timedelta(days=ago)
    activity_id = plans.write_activity(by=person, words=words, edit=Edit(_id(person, words.name)), at=when).id
    days = {
        place: (today - timedelta(days=ago - place), AmountSaid(Decimal(amount), kind=kind))
        for place, (amount, kind) in enumerate(measured)
    }
    then = when + timedelta(days=len(measured))
    edit = Edit(_id(person, f"{words.name} measured"))
    plans.write_amounts(by=person, activity_id=activity_id, amounts=days, edit=edit, at=then)
    plans.start_pacing(
        by=person,
        activity_id=activity_id,
        rule=rule,
        own=None,
        from_on=today - timedelta(days=ago - len(measured) - 1),
        edit=Edit(_id(person, f"{words.name} start")),
        at=then,
    )
    return activity_id


def _do(person: Person, activity_id: UUID, today: date, at: datetime, *, days: int, often: float) -> None:
    """What was done on some of the days: mostly the plan, a little less in the hard spell."""
    mine = pacing_activity_of(own_access(person), activity_id)
    name = mine.activity.name if mine else ""
    chance = Random(f"{person.username} {name}")  # noqa: S311 - invented days
    for ago in range(days, -1, -1):
        on = today - timedelta(days=ago)
        plan = mine.plan_on(on) if mine else None
        is_hard = ago in HARD
        if not plan or chance.random() > often * (0.6 if is_hard else 1):
            continue
        share = Decimal(chance.choice(("0.5", "0.8", "1") if is_hard else ("1", "1", "1", "1", "0.9", "1.1")))
        before = min(10, max(0, round(chance.gauss(7 if is_hard else 5, 1))))
        said = AmountSaid(
            amount=(plan * share).to_integral_value(),
            planned=plan,
            before=before,
            after=min(10, before + chance.choice((0, 0, 1))),
            line=chance.choice(LINES) if chance.random() < 0.08 else "",
        )
        edit = Edit(_id(person, f"{name} {on}"))
        when = at - timedelta(days=ago)
        plans.write_amounts(by=person, activity_id=activity_id, amounts={0: (on, said)}, edit=edit, at=when)


def _seen(person: Person, activity_id: UUID) -> int:
    mine = pacing_activity_of(own_access(person), activity_id)
    return mine.version if mine else 0


def _id(person: Person, what: str) -> UUID:
    return uuid5(_IDS, f"{person.username} {what}")
