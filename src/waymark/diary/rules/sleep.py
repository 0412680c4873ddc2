"""One night: from wall times to minutes in bed and asleep, and which nights have to be asked about.

The questions and the sums are those of the Consensus Sleep Diary (Carney et al., Sleep 2012;35(2):287-302,
doi:10.5665/sleep.1642); the wording is our own. Nothing is ever clamped: what cannot be is asked about.

No time in bed is ever proposed and no night is given a mark: a shorter time in bed is practitioner work (the project's
notes on skills, row "CBT-I basics").
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from waymark.diary.rules.wall_clock import Doubt, TimeInDoubt, Which, last_before, moment_of

DAYS_BACK = 14
# Fewer nights tell nothing about a person's sleep: weekdays and weekends differ (the project's notes, "Sleep diary").
ENOUGH_NIGHTS = 7
# Design choices: where a mistyped time is likelier than such a night. A night up to a day long may be confirmed.
LONG_IN_BED = timedelta(hours=16)
WRONG_WAY_ROUND = timedelta(hours=12)
WHOLE_DAY = timedelta(hours=24)


class Part(StrEnum):
    """The four times of a night, in their order."""

    INTO_BED = "into_bed"
    TRIED = "tried"
    WOKE = "woke"
    UP = "up"


class Odd(StrEnum):
    """Why a night is asked about. Only `LONG` can be so."""

    NO_TIME = "no-time"
    TRIED_BEFORE_BED = "tried-before-bed"
    UP_BEFORE_WAKING = "up-before-waking"
    MORE_THAN_A_DAY = "more-than-a-day"
    MORE_AWAKE_THAN_THERE = "more-awake-than-there"
    AWAKE_WITHOUT_WAKING = "awake-without-waking"
    NOT_YET = "not-yet"
    LONG = "long"


@dataclass(frozen=True)
class NightAnswers:
    """What was answered about a night. Times are on the wall; minutes are whole; None was left out.

    `which` says for a wall time that came twice that night which one is meant.
    """

    into_bed: time
    up: time
    tried: time | None = None
    woke: time | None = None
    fell_asleep_after: int | None = None
    times_awake: int | None = None
    awake: int | None = None
    no_sleep: bool = False
    quality: int | None = None
    line: str = ""
    naps: str = ""
    taken: str = ""
    which: Mapping[Part, Which] = field(default_factory=dict)

    @property
    def times(self) -> dict[str, time | None]:
        """The four wall times by the name of their part."""
        return {Part.INTO_BED: self.into_bed, Part.TRIED: self.tried, Part.WOKE: self.woke, Part.UP: self.up}


@dataclass(frozen=True)
class Moments:
    """The four times of a night as moments (UTC), each at or after the one before."""

    into_bed: datetime
    tried: datetime
    woke: datetime
    up: datetime

    @property
    def as_json(self) -> dict[str, str]:
        return {part.value: getattr(self, part).isoformat() for part in Part}

    @classmethod
    def from_json(cls, kept: Mapping[str, str]) -> "Moments":
        return cls(**{part.value: datetime.fromisoformat(kept[part]) for part in Part})


@dataclass(frozen=True)
class Figures:
    """Whole minutes in bed and asleep. `asleep` is None where the answers do not say."""

    in_bed: int
    asleep: int | None


@dataclass(frozen=True)
class Span:
    """Several nights together, in minutes. Only nights with both figures count."""

    nights: int
    in_bed: int
    asleep: int

    @property
    def is_enough(self) -> bool:
        return self.nights >= ENOUGH_NIGHTS

    @property
    def efficiency(self) -> float | None:
        """100 times all minutes asleep, over all minutes in bed: a ratio of sums, not a mean of nights.

        None below seven nights, where it cannot be told yet.
        """
        return 100 * self.asleep / self.in_bed if self.is_enough and self.in_bed else None


class PartInDoubt(ValueError):
    """One of the four times is no single moment; `part` says which, `doubt` and `wall` why."""

    def __init__(self, part: Part, doubt: Doubt, wall: datetime) -> None:
        super().__init__(part, doubt, wall)
        self.part = part
        self.doubt = doubt
        self.wall = wall


def moments_of_night(answers: NightAnswers, *, woke_on: date, zone: str) -> Moments:
    """When the four things happened. Getting up is on `woke_on`; each earlier time is the last one before the next.

    So 23:30 before a morning lies on the evening before, and 00:30 on the morning itself. A time left out is the one
    beside it: trying to sleep on getting into bed, waking for the last time on getting up. Raises `PartInDoubt`.
    """
    which = answers.which
    try:
        part = Part.UP
        up = moment_of(woke_on, answers.up, zone, which.get(part))
        part = Part.WOKE
        woke = last_before(up, answers.woke, zone, which.get(part)) if answers.woke else up
        part = Part.TRIED
        tried = last_before(woke, answers.tried, zone, which.get(part)) if answers.tried else None
        part = Part.INTO_BED
        into_bed = last_before(tried or woke, answers.into_bed, zone, which.get(part))
    except TimeInDoubt as found:
        raise PartInDoubt(part, found.doubt, found.wall) from found
    return Moments(into_bed, tried or into_bed, woke, up)


def figures(answers: NightAnswers, moments: Moments) -> Figures:
    """Minutes in bed and asleep, by the clock that never jumps.

    In bed (TIB) = out of bed - into bed. Asleep (TST) = TIB - the time before trying to sleep - falling asleep (SOL)
    - awake in the night (WASO) - lying awake after the last waking; which is last waking - trying to sleep - SOL -
    WASO (Carney et al. 2012). Without the two optional times it is TIB - SOL - WASO. May be negative: `odd_in` asks.
    """
    in_bed = _minutes(moments.into_bed, moments.up)
    if answers.no_sleep:
        return Figures(in_bed, 0)
    awake = 0 if answers.times_awake == 0 and answers.awake is None else answers.awake
    if answers.fell_asleep_after is None or awake is None:
        return Figures(in_bed, None)
    return Figures(in_bed, _minutes(moments.tried, moments.woke) - answers.fell_asleep_after - awake)


def odd_in(answers: NightAnswers, moments: Moments, *, at: datetime) -> Odd | None:
    """What has to be asked about this night, written at the moment `at`; None where it can be kept as it is."""
    in_bed = moments.up - moments.into_bed
    too_long = in_bed > WHOLE_DAY
    checks = (
        (Odd.TRIED_BEFORE_BED, too_long and moments.tried - moments.into_bed > WRONG_WAY_ROUND),
        (Odd.UP_BEFORE_WAKING, too_long and moments.up - moments.woke > WRONG_WAY_ROUND),
        (Odd.NO_TIME, not in_bed),
        (Odd.MORE_THAN_A_DAY, too_long),
        (Odd.NOT_YET, moments.up > at),
        (Odd.AWAKE_WITHOUT_WAKING, answers.times_awake == 0 and bool(answers.awake)),
        (Odd.MORE_AWAKE_THAN_THERE, not answers.no_sleep and _left_for_sleep(answers, moments) < 0),
        (Odd.LONG, in_bed > LONG_IN_BED),
    )
    return next((odd for odd, is_so in checks if is_so), None)


def _left_for_sleep(answers: NightAnswers, moments: Moments) -> int:
    """Minutes that can have been sleep after what was said about lying awake, be it only half of it."""
    said = (answers.fell_asleep_after or 0) + (answers.awake or 0)
    return _minutes(moments.tried, moments.woke) - said


def together(nights: Iterable[Figures]) -> Span:
    """The sums of the nights that have both figures."""
    whole = [(one.in_bed, one.asleep) for one in nights if one.asleep is not None]
    return Span(len(whole), sum(in_bed for in_bed, _ in whole), sum(asleep for _, asleep in whole))


def asleep_from_to(answers: NightAnswers, moments: Moments) -> tuple[datetime, datetime] | None:
    """From falling asleep to the last waking; None where that was not said, or there was no sleep."""
    if answers.no_sleep or answers.fell_asleep_after is None:
        return None
    return moments.tried + timedelta(minutes=answers.fell_asleep_after), moments.woke


def minutes_from_midnight(at: datetime, *, woke_on: date, zone: str) -> int:
    """Minutes that a clock on the wall is past the midnight that begins `woke_on`; below 0 on the evening before."""
    here = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return int((here - datetime.combine(woke_on, time())) / timedelta(minutes=1))


def open_days(today: date) -> list[date]:
    """The waking days that may be written about, newest first: today and fourteen before."""
    return [today - timedelta(days=back) for back in range(DAYS_BACK + 1)]


def _minutes(first: datetime, last: datetime) -> int:
    return int((last - first) / timedelta(minutes=1))
