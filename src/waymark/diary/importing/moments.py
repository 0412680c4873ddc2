"""Days and times as people and programs write them."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import NamedTuple

from waymark.diary.importing.mapping import Order
from waymark.diary.importing.remarks import BadCell, Why

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SMALL_WORDS = frozenset(("of", "the", "at", "on", "st", "nd", "rd", "th", "t"))

_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,]\d{1,9})?)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>z|utc|gmt|(?:utc|gmt)?\s*[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_DAY_AND_TIME = re.compile(
    r"(?P<day>.*?[^\s,:T])(?:T|\s*,\s*|\s+at\s+|\s+)(?P<time>\d{1,2}(?:[:.h]\d{2}|\s*[ap]\.?m).*)",
    re.IGNORECASE | re.DOTALL,
)
_FIGURES = re.compile(r"(\d{1,4})(?:\s*[-/.]\s*|\s+)(\d{1,2})(?:\s*[-/.]\s*|\s+)(\d{1,4})")
_NUMBER = re.compile(r"\d{5,16}(?:\.\d+)?")
_LONGEST = 80

# Spreadsheets count days from here (their 1900 system, as seen after its invented 29 February 1900).
_SERIAL_DAY_0 = datetime(1899, 12, 30)  # noqa: DTZ001 - a count of days has no zone
_SERIALS = range(20_000, 80_000)  # 1954 to 2119
_UNIX_SECONDS = range(100_000_000, 10_000_000_000)  # 1973 to 2286


class Moment(NamedTuple):
    """A day, and the time of day and zone where the cell has them. `counted` marks spreadsheet and Unix numbers."""

    day: date
    at: time | None = None
    zone: tzinfo | None = None
    counted: bool = False

    @property
    def wall(self) -> datetime | None:
        """The moment by the file's own clock, with its zone where one stood; `None` without a time of day."""
        return None if self.at is None else datetime.combine(self.day, self.at, self.zone)


def read_moment(cell: str, order: Order | None = None) -> Moment:
    """The day (and time) in a cell. `order` says how `03/04/2024` is meant; without, the day comes first.

    Raises `BadCell` when it cannot be read or there is no such day. Two-digit years are of 1969 to 2068, as in POSIX.
    """
    text = re.sub(r"\s*\(.*?\)\s*$", "", cell.strip()[: _LONGEST + 1]).strip()
    if len(text) > _LONGEST:
        raise BadCell(Why.DAY_UNREADABLE)
    quick = _quick(text)
    if quick:
        return quick
    if _NUMBER.fullmatch(text):
        return _from_number(text)
    parts = _DAY_AND_TIME.fullmatch(text)
    if not parts:
        return Moment(_day(text.strip(" ,"), order))
    day = _day(parts["day"], order)
    at, zone = read_time(parts["time"])
    return Moment(day, at, zone)


def read_time(text: str) -> tuple[time, tzinfo | None]:
    """A time of day such as `14:05:33`, `2.05 pm` or `23:10+02:00`. Raises `BadCell`."""
    match = _TIME.fullmatch(text.strip())
    if not match or (match["minute"] is None and match["half"] is None):
        raise BadCell(Why.TIME_IMPOSSIBLE)
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    if match["half"]:
        if not 1 <= hour <= 12:
            raise BadCell(Why.TIME_IMPOSSIBLE)
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    if hour > 23 or minute > 59 or second > 59:
        raise BadCell(Why.TIME_IMPOSSIBLE)
    return time(hour, minute, second), _zone(match["zone"])


def figures_of(cell: str) -> tuple[str, str, str] | None:
    """The three numbers of a day in figures whose year does not come first, so that their order is open."""
    text = cell.strip()[:_LONGEST]
    parts = _DAY_AND_TIME.fullmatch(text)
    match = _FIGURES.fullmatch(parts["day"] if parts else text)
    return (match[1], match[2], match[3]) if match and len(match[1]) <= 2 else None


def day_from_figures(first: str, second: str, third: str, order: Order) -> date:
    """The day that three numbers mean in an order. Raises `BadCell`."""
    if order is Order.YEAR_FIRST:
        year, month, day = first, second, third
    elif order is Order.MONTH_FIRST:
        month, day, year = first, second, third
    else:
        day, month, year = first, second, third
    return make_day(year, month, day)


def make_day(year: str, month: str, day: str) -> date:
    """A day from its numbers as text; the month may be a name. Raises `BadCell` when there is no such day."""
    number = _month_number(month)
    if not number or not year.isdigit() or not day.isdigit() or len(year) not in (2, 4) or len(day) > 2:
        raise BadCell(Why.DAY_IMPOSSIBLE)
    full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 69 else 1900)
    try:
        return date(full, number, int(day))
    except ValueError:
        raise BadCell(Why.DAY_IMPOSSIBLE) from None


def _quick(text: str) -> Moment | None:
    """ISO 8601 with dashes, the common case, by the library's own fast reader."""
    if len(text) < 10 or text[4] != "-" or text[7] != "-" or not text[:4].isdigit():
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) == 10:
        return Moment(found.date())
    return Moment(found.date(), found.time().replace(microsecond=0), found.tzinfo)


def _day(text: str, order: Order | None) -> date:
    match = _FIGURES.fullmatch(text)
    if match:
        return _day_in_figures(match[1], match[2], match[3], order)
    words = [word for word in re.findall(r"[^\W\d_]+|\d+", text) if word.casefold() not in _SMALL_WORDS]
    names = [word for word in words if not word.isdigit()]
    numbers = [word for word in words if word.isdigit()]
    months = [word for word in names if _month_number(word)]
    if len(months) != 1 or any(word[:3].casefold() not in _WEEKDAYS for word in names if word != months[0]):
        raise BadCell(Why.DAY_UNREADABLE)
    if len(numbers) != 2:
        raise BadCell(Why.DAY_INCOMPLETE)
    day, year = reversed(numbers) if len(numbers[0]) == 4 else numbers
    return make_day(year, months[0], day)


def _day_in_figures(first: str, second: str, third: str, order: Order | None) -> date:
    if len(first) > 2:
        return make_day(first, second, third)
    order = order or Order.DAY_FIRST
    try:
        return day_from_figures(first, second, third, order)
    except BadCell:
        for other in Order:
            if (
                other is not order
                and (other is not Order.YEAR_FIRST or len(third) == 2)
                and _fits(first, second, third, other)
            ):
                raise BadCell(Why.DAY_WRONG_ORDER, order=order.value, other=other.value) from None
        raise


def _fits(first: str, second: str, third: str, order: Order) -> bool:
    try:
        day_from_figures(first, second, third, order)
    except BadCell:
        return False
    return True


def _month_number(month: str) -> int:
    """1 to 12 for a number or an English name (three letters are enough), else 0."""
    if month.isdigit():
        return int(month) if len(month) <= 2 and 1 <= int(month) <= 12 else 0
    start = month[:3].casefold()
    full = ("january february march april may june july august september october november december").split()
    known = start in _MONTHS and (full[_MONTHS.index(start)].startswith(month.casefold()) or month.casefold() == "sept")
    return _MONTHS.index(start) + 1 if known else 0


def _from_number(text: str) -> Moment:
    """Days written as one number: 20240131, Unix seconds or milliseconds, a spreadsheet's day count."""
    whole = text.split(".", 1)[0]
    number = int(whole)
    if len(whole) == 8 and "." not in text:
        return Moment(make_day(whole[:4], whole[4:6], whole[6:]))
    if number in _SERIALS:
        return _from_serial(text)
    seconds = number // 1000 if len(whole) in (12, 13) else number // 1_000_000 if len(whole) in (15, 16) else number
    if seconds not in _UNIX_SECONDS:
        raise BadCell(Why.DAY_UNREADABLE)
    at = datetime.fromtimestamp(seconds, UTC)
    return Moment(at.date(), at.time(), UTC, counted=True)


def _from_serial(text: str) -> Moment:
    at = _SERIAL_DAY_0 + timedelta(seconds=round(float(text) * 86_400))
    return Moment(at.date(), at.time() if "." in text else None, counted=True)


def _zone(text: str | None) -> tzinfo | None:
    if not text:
        return None
    offset = re.search(r"([+-])(\d{2}):?(\d{2})", text)
    if not offset:
        return UTC
    if int(offset[2]) > 14 or int(offset[3]) > 59:
        raise BadCell(Why.TIME_IMPOSSIBLE)
    minutes = int(offset[2]) * 60 + int(offset[3])
    return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes))
