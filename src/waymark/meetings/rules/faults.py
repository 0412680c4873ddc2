"""What is wrong with a rhythm before it is kept."""

from datetime import date
from zoneinfo import ZoneInfo

from waymark.meetings.rules.bank_holidays import REGIONS
from waymark.meetings.rules.recurrence import FIRST_DAY, first_date
from waymark.meetings.terms.rhythm import NTHS, Every, Fault, HolidayRule, Rhythm

# Our own limits: dates further apart are no series, and a meeting is at least a short call and at most a long day.
INTERVALS = {Every.WEEK: range(1, 13), Every.MONTH: range(1, 7)}
MINUTES = range(15, 601)
COUNTS = range(1, 521)  # ten years of weeks
LATEST_START = date(2099, 12, 31)


def faults(rhythm: Rhythm) -> tuple[Fault, ...]:
    """Everything that is wrong, in the order of the form. Only a rhythm without faults may be reckoned with."""
    found = [fault for fault, is_wrong in _checks(rhythm).items() if is_wrong]
    if not found and first_date(rhythm) is None:
        found = [Fault.NO_DATES]
    return tuple(found)


def _checks(rhythm: Rhythm) -> dict[Fault, bool]:
    return {
        Fault.INTERVAL: rhythm.interval not in INTERVALS[rhythm.every],
        Fault.WEEKDAY: rhythm.weekday not in range(7),
        Fault.NTH: rhythm.nth not in ((0,) if rhythm.every is Every.WEEK else NTHS),
        Fault.STARTS_ON: not FIRST_DAY <= rhythm.starts_on <= LATEST_START,
        Fault.AT: bool(rhythm.at.tzinfo or rhythm.at.second or rhythm.at.microsecond),
        Fault.MINUTES: rhythm.minutes not in MINUTES,
        Fault.ZONE: not _is_zone(rhythm.zone),
        Fault.COUNT: rhythm.count is not None and rhythm.count not in COUNTS,
        Fault.TWO_ENDS: rhythm.count is not None and rhythm.until_on is not None,
        Fault.REGION: rhythm.holidays is not HolidayRule.MEET and rhythm.region not in REGIONS,
    }


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, leading out of the folder, a folder
        return False
    return True
