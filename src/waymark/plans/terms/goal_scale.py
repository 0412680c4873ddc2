"""The words of the five levels of a goal, and what their page is drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.plans.rules.goal_scale import LEVELS, GoalLevels

LEVEL_LABELS: Mapping[int, Text] = {
    2: _("Much more than I expect"),
    1: _("More than I expect"),
    0: _("What I expect"),
    -1: _("Less than I expect"),
    -2: _("Much less than I expect"),
}

# In the order in which they are easiest to write: the middle first, then downwards, then upwards.
LEVEL_QUESTIONS = (
    Question(
        "level_0",
        LEVEL_LABELS[0],
        _("Where you think you will be by the day you look again. Something one could see or count is easiest."),
        rows=2,
        examples=(_("I walk to the park twice a week."), _("I cook on three days, with one rest in between.")),
    ),
    Question("level_-1", LEVEL_LABELS[-1], _("Perhaps where you are today."), rows=2),
    Question("level_-2", LEVEL_LABELS[-2], _("Hard times happen. This rung is there for them."), rows=2),
    Question("level_1", LEVEL_LABELS[1], _("If it goes a bit better than you think."), rows=2),
    Question("level_2", LEVEL_LABELS[2], _("If it goes far better than you dare to think."), rows=2),
)
EXPECTED_KEY = "level_0"

IMPORTANCE_LABELS: Mapping[int, Text] = {1: _("A little"), 2: _("Quite"), 3: _("Very")}
DIFFICULTY_LABELS: Mapping[int, Text] = {1: _("Not very hard"), 2: _("Quite hard"), 3: _("Very hard")}


def level_key(level: int) -> str:
    """The name of the box for one level."""
    return f"level_{level}"


@dataclass(frozen=True)
class LevelOn:
    """Where the person stood on one day, -2 to 2."""

    on: date
    level: int


@dataclass(frozen=True)
class Rung:
    """One level as the ladder shows it. `words` are the person's own, or the name of the level where there are none."""

    level: int
    label: Text
    words: str
    is_now: bool
    days: tuple[date, ...]
    places: tuple[int, ...]


LADDER_MARKS = 6


@dataclass(frozen=True)
class MyScale:
    """The levels of one goal and the marks, oldest first. Version 0: not written yet."""

    goal_id: UUID
    levels: GoalLevels
    version: int
    marks: tuple[LevelOn, ...]

    @property
    def newest(self) -> LevelOn | None:
        return self.marks[-1] if self.marks else None

    @property
    def shown(self) -> tuple[LevelOn, ...]:
        """The marks that stand on the drawn ladder: the latest few, oldest first."""
        return self.marks[-LADDER_MARKS:]

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """The ladder from the top down. `places` count the drawn marks from the left."""
        return tuple(
            Rung(
                level,
                LEVEL_LABELS[level],
                self.levels.words.get(level, ""),
                is_now=self.newest is not None and self.newest.level == level,
                days=tuple(one.on for one in self.marks if one.level == level),
                places=tuple(place for place, one in enumerate(self.shown) if one.level == level),
            )
            for level in reversed(LEVELS)
        )
