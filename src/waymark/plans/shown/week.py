"""What others see of a week: this one, by the person's own calendar."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from waymark.common.words import Text
from waymark.people import queries as people
from waymark.plans import queries
from waymark.plans.rules.week import Energy, Part, Thing, ThingKind
from waymark.plans.rules.week_page import DayOfWeek, seven_days
from waymark.plans.terms.week import KIND_LABELS, PART_LABELS
from waymark.sharing.terms import Access, Panel, Topic


@dataclass(frozen=True)
class ThisWeek:
    """Seven days from Monday, what stands on each, and what has no day."""

    line: str
    days: tuple[DayOfWeek, ...]
    waits: tuple[Thing, ...]
    today: date
    energies: Mapping[Energy, Text]
    kinds: Mapping[ThingKind, Text]
    parts: Mapping[Part, Text]


def read(access: Access, at: datetime) -> ThisWeek | None:
    """Four queries. None for a week of which nothing was written."""
    week = queries.this_week_of(access, at)
    plan = week.plan
    if not (plan.line or plan.things or plan.energy):
        return None
    rule = people.day_rule_by_id(access.subject_id)
    return ThisWeek(
        line=plan.line,
        days=seven_days(plan, week.monday, rule.start_hour),
        waits=plan.on(None),
        today=rule.day_of(at),
        energies=week.energy_labels,
        kinds=KIND_LABELS,
        parts=PART_LABELS,
    )


WEEK = Panel(Topic.WEEK, "plans/shown/week.html", read, queries.week_changed_at)
