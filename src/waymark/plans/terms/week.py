"""The words of a week: how its things, parts and energies are called, and what its pages are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.plans.rules.week import Energy, Part, ThingKind, WeekPlan

KIND_LABELS: Mapping[ThingKind, Text] = {
    ThingKind.MUST: _("Must"),
    ThingKind.MATTERS: _("Matters"),
    ThingKind.WAIT: _("Can wait"),
    ThingKind.REST: _("Rest"),
}

KIND_HINTS: Mapping[ThingKind, Text] = {
    ThingKind.MUST: _("It has to be this day."),
    ThingKind.MATTERS: _("It is for you, or for somebody you love."),
    ThingKind.WAIT: _("Only if there is room."),
}

PART_LABELS: Mapping[Part, Text] = {
    Part.MORNING: _("Morning"),
    Part.AFTERNOON: _("Afternoon"),
    Part.EVENING: _("Evening"),
    Part.ANY: _("Any time"),
}

ENERGY_LABELS: Mapping[Energy, Text] = {
    Energy.LOW: _("Low"),
    Energy.MIDDLE: _("Middle"),
    Energy.GOOD: _("Good"),
}

LINE = Question(
    "line",
    _("A line for this week"),
    _("What would make it a good enough week? It stands at the top."),
    rows=2,
    examples=(
        _("Half of it done is enough."),
        _("Rest before I have to."),
        _("Saturday is for the garden. The rest may be small."),
    ),
)


@dataclass(frozen=True)
class MyWeek:
    """One week as its pages show it, planned or not.

    `changed_at` is None where nothing was kept yet. `earlier` is the Monday of the last week before it that was
    planned; `earlier_things` says how many things stand there to begin with.
    """

    monday: date
    plan: WeekPlan
    changed_at: datetime | None
    earlier: date | None
    earlier_things: int

    @property
    def can_begin_with_earlier(self) -> bool:
        return bool(self.earlier_things) and not self.plan.things

    @property
    def energy_labels(self) -> Mapping[Energy, Text]:
        """What low, middle and good are called here: the person's own words where there are any."""
        return {level: self.plan.own_words.get(level) or label for level, label in ENERGY_LABELS.items()}
