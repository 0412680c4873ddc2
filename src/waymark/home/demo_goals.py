"""Closeness, details, levels and endings of goals of the demo's `person`. Invented, so not translated."""

from datetime import datetime, timedelta
from random import Random
from uuid import UUID, uuid5

from waymark.common.words import Edit
from waymark.people.models import Person
from waymark.people.queries import day_rule_of
from waymark.plans import operations as plans
from waymark.plans import queries
from waymark.plans.rules import GoalWords, Outcome
from waymark.plans.rules.goal_details import GoalDetails
from waymark.plans.rules.goal_scale import GoalLevels
from waymark.plans.rules.sides import Side
from waymark.sharing.queries import own_access

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e12")
MONTHS = 18
# How close each thing that matters was at the beginning, in the hard spell of the seventh month, and lately.
STORIES = ((3, 2, 6), (2, 1, 5), (4, 2, 4))

WALK = GoalDetails(
    when="After breakfast, before the post comes. Monday, Wednesday and Saturday.",
    importance=8,
    confidence=6,
    obstacle="Rain, and mornings when I woke at four.",
    if_then="If it rains, then I will walk to the gate under the big umbrella.",
    support="Bramble, who asks at nine. Joe, who does not.",
    sides=(Side.PHYSICAL, Side.PSYCHOLOGICAL),
)
READ = GoalDetails(
    when="At seven, on the big cushion.",
    importance=10,
    confidence=8,
    if_then="If sitting is too much, then I will lie beside her and she turns the pages.",
    support="Maya knows both versions.",
    sides=(Side.EMOTIONAL, Side.SOCIAL),
)
LEVELS = GoalLevels(
    {
        -2: "I do not get out of the house.",
        -1: "To the gate and back, now and then.",
        0: "To the allotment and back on three days a week.",
        1: "On most days, and I stay there for a while.",
        2: "Every day, and I do a bit of digging.",
    },
    importance=3,
    difficulty=2,
)
# How many days ago, and the level.
LEVEL_MARKS = ((210, -2), (120, -1), (20, 0))
# In three sizes and a first step; begun and ended how many days ago, how, and in which words.
ENDED = (
    (
        GoalWords("Cook Sunday dinner from scratch", "Cook one part of it", "Choose what we eat", "Ask them at tea"),
        400,
        150,
        Outcome.KEPT,
        "Half size on most Sundays, and nobody minds. Sitting down for the chopping did it.",
    ),
    (
        GoalWords("Go back to five-a-side on Thursdays", "Train with them once", "Go and watch"),
        380,
        260,
        Outcome.LET_GO,
        "I missed the lads, not the football. We meet for breakfast now.",
    ),
)


def add_goals(*, person: Person, at: datetime) -> None:
    """Eighteen months of closeness, details for both open goals, one ladder with three marks, two goals that ended."""
    _closeness(person, at)
    for words, begun, ended, outcome, said in ENDED:
        _ended(person, words, at - timedelta(days=begun), at - timedelta(days=ended), outcome, said)
    walk, read = (one for one in queries.goals_of(own_access(person)) if not one.is_closed)
    today = day_rule_of(person).day_of(at)
    for goal, details, days in ((walk, WALK, 12), (read, READ, -2)):
        plans.write_details(
            by=person,
            goal_id=goal.id,
            details=details,
            review_on=today + timedelta(days=days),
            edit=Edit(_id(person, goal.heading), goal.version),
            at=at,
        )
    first = at - timedelta(days=LEVEL_MARKS[0][0])
    plans.write_levels(by=person, goal_id=walk.id, levels=LEVELS, edit=Edit(_id(person, "levels")), at=first)
    for days, level in LEVEL_MARKS:
        when = at - timedelta(days=days)
        on = day_rule_of(person).day_of(when)
        plans.mark_level(
            by=person, goal_id=walk.id, level=level, client_id=_id(person, f"level {days}"), on=on, at=when
        )


def _closeness(person: Person, at: datetime) -> None:
    """About every seven weeks; the last time five weeks ago. One thing is left out now and then."""
    chance = Random("closeness")  # noqa: S311 - a story, not a secret
    matters = queries.matters_of(own_access(person))
    for weeks in range(75, 4, -7):
        when = at - timedelta(weeks=weeks)
        month = MONTHS - weeks * MONTHS // 78
        marks = {
            matter.id: _near(chance, story, month)
            for matter, story in zip(matters, STORIES, strict=False)
            if chance.random() > 0.12
        }
        client_id, on = _id(person, f"close {weeks}"), day_rule_of(person).day_of(when)
        plans.mark_closeness(by=person, marks=marks, client_id=client_id, on=on, at=when)


def _near(chance: Random, story: tuple[int, int, int], month: int) -> int:
    first, hard, lately = story
    middle = hard if 6 <= month <= 8 else first + (lately - first) * month / MONTHS
    return min(7, max(1, round(chance.gauss(middle, 0.5))))


def _ended(person: Person, words: GoalWords, begun: datetime, ended: datetime, outcome: Outcome, said: str) -> None:
    saved = plans.write_goal(by=person, words=words, edit=Edit(_id(person, words.full)), at=begun)
    edit = Edit(_id(person, f"{words.full} ended"), saved.version)
    plans.end_goal(by=person, goal_id=saved.id, outcome=outcome, words=said, edit=edit, at=ended)


def _id(person: Person, what: str) -> UUID:
    return uuid5(_IDS, f"{person.username} {what}")
