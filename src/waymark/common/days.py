"""Days in a person's own zone, with their own start of day.

A person awake at half past one is usually still in yesterday. So a day belongs to a zone *and* to the hour at which
this person's day starts (0 = midnight, up to 12 = noon).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LATEST_START_HOUR = 12


@dataclass(frozen=True)
class DayRule:
    """Where a person's days begin and end.

    `zone` is an IANA name such as `Europe/London`; `start_hour` is a whole local hour, 0 to 12.
    Raises `ValueError` for another hour and `zoneinfo.ZoneInfoNotFoundError` for an unknown zone.
    """

    zone: str = "Europe/London"
    start_hour: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.start_hour <= LATEST_START_HOUR:
            raise ValueError(f"A day starts between 0 and {LATEST_START_HOUR} o'clock, not at {self.start_hour}.")
        ZoneInfo(self.zone)

    def day_of(self, at: datetime) -> date:
        """The person's day that the moment `at` (aware) falls in."""
        if at.tzinfo is None:
            raise ValueError("A moment without a zone belongs to no day.")
        guess = at.astimezone(ZoneInfo(self.zone)).date()
        if at < self.begins_at(guess):
            return guess - timedelta(days=1)
        # A clock set back over the start of a day shows the evening before again; the new day has begun all the same.
        following = guess + timedelta(days=1)
        return following if at >= self.begins_at(following) else guess

    def begins_at(self, day: date) -> datetime:
        """The first moment (UTC) of that day.

        Where the clock jumps over the start hour, the day begins at the moment of the jump; where the hour comes
        twice, at the first of the two.
        """
        return moment_at(self.zone, day, time(self.start_hour))

    def ends_at(self, day: date) -> datetime:
        """The first moment (UTC) that is no longer in that day."""
        return self.begins_at(day + timedelta(days=1))


def moment_at(zone: str, day: date, clock: time) -> datetime:
    """The first moment (UTC) at which clocks in that zone show this day and time.

    A time that the clock jumps over becomes the moment of the jump; of one that comes twice, the first.
    """
    wall = datetime.combine(day, clock, tzinfo=ZoneInfo(zone))
    back_again = wall.astimezone(UTC).astimezone(wall.tzinfo)
    if back_again.replace(tzinfo=None) == wall.replace(tzinfo=None):
        return wall.astimezone(UTC)
    return _end_of_gap(wall)


def _end_of_gap(wall: datetime) -> datetime:
    """The moment (UTC) of the clock change that skips the local time `wall`, to the second.

    Read with the offset from after the change, a skipped time lies before the change, and the other way round
    (PEP 495), however long the gap is: in 2011 Samoa skipped a whole day.
    """
    low, high = wall.replace(fold=1).astimezone(UTC), wall.replace(fold=0).astimezone(UTC)
    target = wall.replace(tzinfo=None)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if middle.astimezone(wall.tzinfo).replace(tzinfo=None) >= target:
            high = middle
        else:
            low = middle
    return high.replace(microsecond=0)
