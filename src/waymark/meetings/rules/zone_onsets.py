"""How a zone's clocks change, described so that a calendar file can say it: by two yearly rules where there are two.

zoneinfo knows the moments and no rules, so the rules are found by looking: where the clocks have changed twice a year
in the same way for a whole generation of years, the two ways are the rules. Everything else is listed moment by moment.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

WEEKDAYS = "MO TU WE TH FR SA SU".split()
STEP = timedelta(days=7)  # no clock changes there and back within a week
# In 28 years every date falls on every weekday, so that each day a rule can mean has come up.
GENERATION = 28


@dataclass(frozen=True)
class Yearly:
    """The same weekday of the same month every year: the `nth` one (-1 the last), or the one among `days`."""

    month: int
    weekday: str
    nth: int = 0
    days: tuple[int, ...] = ()


@dataclass(frozen=True)
class Onset:
    """A change of the clocks: they show `wall` and go from `before` to `after` UTC; every year again, or just once."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    yearly: Yearly | None = None


@lru_cache(maxsize=128)
def onsets(zone: str, first_year: int, last_year: int) -> tuple[Onset, ...]:
    """What a file has to say so that every moment of these years is right. The earliest comes before them."""
    begin = first_year - 1
    found = _changes(ZoneInfo(zone), begin, last_year + GENERATION + 1)
    regular = next((year for year in range(begin, last_year + 1) if _rules(found, year)), last_year + 1)
    single = [one for one in found if one.wall.year < regular]
    said = (*single, *_rules(found, regular)) if regular <= last_year else tuple(single)
    if said and said[0].wall.year == begin:
        return said
    return (_at_the_beginning(ZoneInfo(zone), begin), *said)


def _at_the_beginning(zone: ZoneInfo, year: int) -> Onset:
    """No change, to begin with: how the clocks go at the start of that year."""
    moment = datetime(year, 1, 1, tzinfo=UTC)
    offset = _offset(moment, zone)
    return Onset(moment.replace(tzinfo=None), offset, offset, moment.astimezone(zone).tzname() or "")


def _changes(zone: ZoneInfo, first_year: int, last_year: int) -> list[Onset]:
    begin, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    moments = [begin + STEP * step for step in range((end - begin) // STEP + 1)]
    return [_between(one, two, zone) for one, two in pairwise(moments) if _offset(one, zone) != _offset(two, zone)]


def _between(low: datetime, high: datetime, zone: ZoneInfo) -> Onset:
    """The one change between two moments, to the second."""
    before, after = _offset(low, zone), _offset(high, zone)
    while high - low > timedelta(seconds=1):
        middle = (low + (high - low) / 2).replace(microsecond=0)
        low, high = (middle, high) if _offset(middle, zone) == before else (low, middle)
    return Onset((high + before).replace(tzinfo=None), before, after, high.astimezone(zone).tzname() or "")


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _rules(found: Sequence[Onset], year: int) -> tuple[Onset, ...]:
    """The two yearly changes, with their onsets in this year, if they are all there is from this year on."""
    later = [one for one in found if one.wall.year >= year]
    years = {one.wall.year for one in later}
    if len(later) != 2 * len(years) or len(years) < GENERATION or max(years) - min(years) >= len(years):
        return ()
    rules = []
    for place in (0, 1):
        rule = _yearly(later[place::2])
        if rule is None or later[place].wall.year != year:
            return ()
        one = later[place]
        rules.append(Onset(one.wall, one.before, one.after, one.name, rule))
    return tuple(rules)


def _yearly(alike: Sequence[Onset]) -> Yearly | None:
    """What these changes of different years have in common, if it says on which day each of them is."""
    if len({(one.wall.month, one.wall.weekday(), one.wall.time(), one.before, one.after) for one in alike}) > 1:
        return None
    month, weekday = alike[0].wall.month, WEEKDAYS[alike[0].wall.weekday()]
    if all(one.wall.day > monthrange(one.wall.year, month)[1] - 7 for one in alike):
        return Yearly(month, weekday, nth=-1)
    low, high = (bound(one.wall.day for one in alike) for bound in (min, max))
    if high - low != 6:
        return None
    nth, rest = divmod(high, 7)
    return Yearly(month, weekday, nth=nth) if rest == 0 else Yearly(month, weekday, days=tuple(range(low, high + 1)))
