"""What the page of a week is drawn from: seven days with what stands on them, and how large it prints."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

from waymark.plans.rules.week import DAYS, Energy, Part, Thing, WeekPlan
from waymark.plans.rules.week_days import PARTS, days_from, in_order


@dataclass(frozen=True)
class DayOfWeek:
    """One day with its things in order. `place` counts from Monday, 0 to 6."""

    place: int
    on: date
    things: tuple[Thing, ...]
    energy: Energy | None

    @property
    def rests(self) -> int:
        return sum(each.is_rest for each in self.things)

    @property
    def to_do(self) -> int:
        """How many things stand there that are no rest."""
        return len(self.things) - self.rests

    @property
    def parts(self) -> Iterator[tuple[Part, tuple[Thing, ...]]]:
        """The parts of the day that have something, each with it."""
        for part in PARTS:
            there = tuple(each for each in self.things if each.said.part is part)
            if there:
                yield part, there


def seven_days(week: WeekPlan, monday: date, start_hour: int = 0) -> tuple[DayOfWeek, ...]:
    return tuple(
        DayOfWeek(place, on, in_order(week.on(place), start_hour), week.energy.get(place))
        for place, on in enumerate(days_from(monday))
    )


# Letters that the part of the day, a time and the minutes take beside the words.
_BESIDE = 12
# A column on a landscape sheet of A4 holds about so many lines of so many letters, in large and in middle print.
# Measured in the print of a browser.
PRINTS = (("large", 26, 16), ("middle", 33, 20))


def print_size(week: WeekPlan) -> str:
    """How large a week is printed, so that its fullest day fits on one page: large, middle or small."""

    def lines(day: int, letters: int) -> int:
        return sum(ceil((len(each.said.words) + _BESIDE) / letters) for each in week.on(day))

    for name, room, letters in PRINTS:
        if max(lines(day, letters) for day in DAYS) <= room:
            return name
    return "small"
