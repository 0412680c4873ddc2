"""The words of the plan: what is asked, how sizes and areas are called, and what its pages are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.plans.rules import Area, GoalWords, Outcome, Pace, Ready, SetbackWords, Size
from waymark.plans.rules.goal_details import NOTHING_SAID, GoalDetails, smaller_sizes
from waymark.plans.terms.setback import READY_WORDS, SETBACK, MySetbackPlan

__all__ = [
    "AREA_LABELS",
    "GOAL",
    "READY_WORDS",
    "SETBACK",
    "SIZE_LABELS",
    "WHAT_MATTERS",
    "Area",
    "GoalWords",
    "MyGoal",
    "MyMatter",
    "MyPlan",
    "MySetbackPlan",
    "Pace",
    "Ready",
    "SetbackWords",
    "Size",
    "Standing",
]

AREA_LABELS: Mapping[Area, Text] = {
    Area.PEOPLE: _("Family and friends"),
    Area.MOVING: _("Moving"),
    Area.WORK: _("Work or learning"),
    Area.HOME: _("Home"),
    Area.REST: _("Rest"),
    Area.FUN: _("Fun"),
    Area.COMMUNITY: _("Community"),
    Area.SELF: _("Being myself"),
}

SIZE_LABELS: Mapping[Size, Text] = {
    Size.FULL: _("Full"),
    Size.HALF: _("Half"),
    Size.TINY: _("Tiny"),
}

WHAT_MATTERS = (
    Question(
        "words",
        _("What matters to me"),
        _("A person, a place, a thing you love to do. One line is enough."),
        rows=4,
        examples=(
            _("Time with the people I love."),
            _("Getting outdoors, whatever the weather."),
            _("Cooking, and eating together."),
            _("Making things with my hands."),
            _("Having a laugh with friends."),
        ),
    ),
)

GOAL = (
    Question(
        "full",
        _("Full size"),
        _("What you would like to do on a good day."),
        rows=2,
        examples=(_("Walk to the park and sit by the pond."), _("Cook dinner for the two of us.")),
    ),
    Question(
        "half",
        _("Half size"),
        _("For a day in between. It counts just as much."),
        rows=2,
        examples=(_("Walk to the corner and back."), _("Make the salad, sitting down.")),
    ),
    Question(
        "tiny",
        _("Tiny size"),
        _("So small that a hard day can count too."),
        rows=2,
        examples=(_("Stand at the open door for a minute."), _("Choose the recipe.")),
    ),
    Question(
        "step",
        _("The smallest first step"),
        _("What begins it, in two minutes or less."),
        rows=2,
        examples=(_("Put my shoes by the door."), _("Put the pan on the table.")),
    ),
)


@dataclass(frozen=True)
class MyMatter:
    """One thing that matters, as its page shows it."""

    id: UUID
    words: str
    area: Area | None
    version: int
    is_put_aside: bool


@dataclass(frozen=True)
class MyGoal:
    """One goal, as pages show it. `matters` is what it is for; None where nothing was linked or that is not shared."""

    id: UUID
    words: GoalWords
    size: Size
    matters: MyMatter | None
    version: int
    is_closed: bool
    details: GoalDetails = NOTHING_SAID
    review_on: date | None = None
    closed_at: datetime | None = None
    outcome: Outcome | None = None
    outcome_words: str = ""

    @property
    def shown_size(self) -> Size | None:
        """The chosen size, or the nearest one that has words."""
        return self.words.nearest(self.size)

    @property
    def in_this_size(self) -> str:
        """The goal in the size that is shown; empty where only a first step was written."""
        return self.words.of(self.shown_size) if self.shown_size else ""

    @property
    def smaller(self) -> tuple[Size, ...]:
        """The smaller sizes one could choose, the next smaller one first."""
        return smaller_sizes(self.words, self.size)

    @property
    def heading(self) -> str:
        """What to call the goal in a list."""
        return self.words.full or self.words.half or self.words.tiny or self.words.step


@dataclass(frozen=True)
class MyPlan:
    """The whole plan. `goals` begin with the person's next thing."""

    what_matters: tuple[MyMatter, ...]
    goals: tuple[MyGoal, ...]
    put_aside: tuple[MyMatter, ...]
    closed: tuple[MyGoal, ...]
    setback: MySetbackPlan

    @property
    def is_empty(self) -> bool:
        return not (self.what_matters or self.goals or not self.setback.is_blank)


@dataclass(frozen=True)
class Standing:
    """What of a plan is there, for the page of today."""

    goal: MyGoal | None
    has_what_matters: bool
    has_setback_plan: bool

    @property
    def is_new(self) -> bool:
        return not (self.goal or self.has_what_matters or self.has_setback_plan)
