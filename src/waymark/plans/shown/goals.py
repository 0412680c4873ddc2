"""What others see of goals: each in its sizes, what it is for where that is shared, and how it ended."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from waymark.common.words import Text
from waymark.people import queries as people
from waymark.plans import queries
from waymark.plans.rules import Size
from waymark.plans.terms import SIZE_LABELS, MyGoal
from waymark.plans.terms.goal_details import OUTCOME_SAID
from waymark.sharing.terms import Access, Panel, Topic


@dataclass(frozen=True)
class Ended:
    """A goal that ended, in which way, and on which day of the person's own calendar."""

    goal: MyGoal
    outcome: Text
    on: date


@dataclass(frozen=True)
class Goals:
    """`under_way` begins with the person's next thing."""

    under_way: tuple[MyGoal, ...]
    ended: tuple[Ended, ...]
    sizes: Mapping[Size, Text]


def read(access: Access, at: datetime) -> Goals | None:
    """Three queries, and one more for the calendar where a goal has ended."""
    every = queries.goals_of(access)
    if not every:
        return None
    return Goals(tuple(one for one in every if not one.is_closed), _ended(access, every), SIZE_LABELS)


def _ended(access: Access, every: tuple[MyGoal, ...]) -> tuple[Ended, ...]:
    closed = [(one, one.closed_at) for one in every if one.closed_at]
    zone = ZoneInfo(people.day_rule_by_id(access.subject_id).zone) if closed else None
    return tuple(
        Ended(one, OUTCOME_SAID[one.outcome] if one.outcome else "", closed_at.astimezone(zone).date())
        for one, closed_at in closed
    )


GOALS = Panel(Topic.GOALS, "plans/shown/goals.html", read, queries.goals_changed_at)
