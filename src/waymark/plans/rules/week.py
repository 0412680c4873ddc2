"""A week: what is planned on its days, when there is rest, and how much energy there may be.

Must, matters, can wait: the three words of tool 4 of the Pain Toolkit (prioritise, and plan your days), as the
project's notes on the toolkit have it. Rest is planned like everything else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import time
from enum import StrEnum
from uuid import UUID, uuid5

DAYS = range(7)
LONGEST_MINUTES = 12 * 60
LONGEST_THING = 160
# More than fit on a page, on a screen or on paper.
MOST_ON_ONE_DAY = 20
# Where this many things must be done and there is no rest, the page asks about one. Our own choice, no finding.
MANY_MUSTS = 3
MIDDAY, EVENING = time(12), time(17)


class ThingKind(StrEnum):
    """How much a thing weighs, or that it is a rest."""

    MUST = "must"
    MATTERS = "matters"
    WAIT = "wait"
    REST = "rest"


class Part(StrEnum):
    """A part of the day. `ANY` is whenever it suits."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    ANY = "any"


class Energy(StrEnum):
    """How much energy a day may have, as the person expects it. Three words, no number to be held against them."""

    LOW = "low"
    MIDDLE = "middle"
    GOOD = "good"


@dataclass(frozen=True)
class ThingWords:
    """What a person says about one thing. `day` counts from Monday, 0 to 6; None: it can wait, and has no day.

    `at` is what the clock on the wall says; with it, `part` follows from the clock. `minutes` is 1 to 720.
    """

    words: str = ""
    kind: ThingKind = ThingKind.MATTERS
    day: int | None = None
    part: Part = Part.ANY
    at: time | None = None
    minutes: int | None = None


@dataclass(frozen=True)
class Thing:
    """One thing of a week. `version` counts its changes; `last` is the form that changed it last."""

    id: UUID
    said: ThingWords
    version: int = 1
    is_out: bool = False
    last: UUID | None = None

    @property
    def is_rest(self) -> bool:
        return self.said.kind is ThingKind.REST

    def moved(self, day: int | None) -> "Thing":
        """The same thing on another day; without a day it has no time either, and can wait. A rest keeps its kind."""
        if day is not None:
            return self.with_words(replace(self.said, day=day))
        kind = ThingKind.REST if self.is_rest else ThingKind.WAIT
        return self.with_words(replace(self.said, day=None, part=Part.ANY, at=None, kind=kind))

    def with_words(self, said: ThingWords, last: UUID | None = None) -> "Thing":
        """`last` is the form that says so; None for an act without words, such as moving it."""
        return replace(self, said=said, version=self.version + 1, last=last)


@dataclass(frozen=True)
class WeekPlan:
    """All of one week. `energy` is by day; `own_words` are the person's names for low, middle and good.

    `line_version` and `line_last` are for the line and the own words what a thing has for itself.
    """

    line: str = ""
    things: tuple[Thing, ...] = ()
    energy: Mapping[int, Energy] = field(default_factory=dict)
    own_words: Mapping[Energy, str] = field(default_factory=dict)
    line_version: int = 0
    line_last: UUID | None = None

    @property
    def planned(self) -> tuple[Thing, ...]:
        """What was not taken out."""
        return tuple(each for each in self.things if not each.is_out)

    @property
    def taken_out(self) -> tuple[Thing, ...]:
        return tuple(each for each in self.things if each.is_out)

    def on(self, day: int | None) -> tuple[Thing, ...]:
        """What stands on one day, or (None) what has no day."""
        return tuple(each for each in self.planned if each.said.day == day)

    def thing(self, thing_id: UUID) -> Thing | None:
        return next((each for each in self.things if each.id == thing_id), None)

    def having(self, thing: Thing) -> "WeekPlan":
        """The week with this thing in its place, or at the end where it is new."""
        if self.thing(thing.id) is None:
            return replace(self, things=(*self.things, thing))
        return replace(self, things=tuple(thing if each.id == thing.id else each for each in self.things))

    def with_energy(self, day: int, energy: Energy | None) -> "WeekPlan":
        rest = {place: level for place, level in self.energy.items() if place != day}
        return replace(self, energy=rest | ({day: energy} if energy else {}))


def shape_of(week: WeekPlan, into: UUID) -> Iterable[Thing]:
    """The things of a week to begin another one with: fresh ones that stand where the old ones stood.

    Their ids follow from `into` (the id of the new week), so copying twice makes nothing twice. Energy and the line
    belong to the week they were written for, and stay there.
    """
    return (Thing(uuid5(into, str(each.id)), each.said) for each in week.planned)
