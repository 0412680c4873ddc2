"""The words of the plan: what is asked, how sizes and areas are called, and what its pages are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.plans.rules import Area, GoalWords, Pace, Ready, SetbackWords, Size

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

SETBACK = (
    Question(
        "first_hour",
        _("What helps me in the first hour"),
        _("One thing on each line. On a bad day you see them one at a time."),
        rows=5,
        examples=(
            _("Do half of what I planned, not none of it."),
            _("Lie down with my warm pack."),
            _("Quiet music and the lights low."),
            _("Get up and move a little every half hour."),
            _("Put off what can wait."),
        ),
    ),
    Question(
        "who_i_tell",
        _("Who I tell"),
        _("A name, and what you would like them to know or do."),
        rows=2,
        examples=(_("My sister. She need not do anything, only know."), _("My neighbour, who can walk the dog.")),
    ),
    Question(
        "kind_sentence",
        _("A kind sentence to myself"),
        _("What would you say to a good friend?"),
        rows=2,
        examples=(
            _("This is hard, and I have got through hard days before."),
            _("I may go slowly today."),
            _("Doing less today is part of my plan."),
        ),
    ),
)

READY_WORDS: Mapping[Ready, Text] = {
    Ready.NOT_YOUR_FAULT: _("Flare-ups are common when pain is there to stay. You did not bring this on yourself."),
    Ready.LESS: _("Do less, but not nothing. Halve what you planned for the next hour."),
    Ready.WARMTH: _("If warmth usually helps you, use it now. If something else does, use that."),
    Ready.CAN_WAIT: _("Pick one thing that can wait until another day."),
    Ready.TELL: _("Tell somebody that today is a hard day."),
}


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

    @property
    def shown_size(self) -> Size | None:
        """The chosen size, or the nearest one that has words."""
        return self.words.nearest(self.size)

    @property
    def in_this_size(self) -> str:
        """The goal in the size that is shown; empty where only a first step was written."""
        return self.words.of(self.shown_size) if self.shown_size else ""

    @property
    def heading(self) -> str:
        """What to call the goal in a list."""
        return self.words.full or self.words.half or self.words.tiny or self.words.step


@dataclass(frozen=True)
class MySetbackPlan:
    """The plan for a bad day. Version 0 and no words: none was written yet."""

    words: SetbackWords
    pace: Pace
    version: int
    changed_at: datetime | None


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
        return not (self.what_matters or self.goals or not self.setback.words.is_blank)


@dataclass(frozen=True)
class Standing:
    """What of a plan is there, for the page of today."""

    goal: MyGoal | None
    has_what_matters: bool
    has_setback_plan: bool

    @property
    def is_new(self) -> bool:
        return not (self.goal or self.has_what_matters or self.has_setback_plan)
