"""The day and the written time of every row of a table, and the rule by which rows without a day get theirs."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from waymark.common.days import DayRule
from waymark.diary.importing.day_order import decide_order
from waymark.diary.importing.limits import EARLIEST_DAY
from waymark.diary.importing.mapping import Mapping, Order
from waymark.diary.importing.moments import Moment, make_day, read_moment
from waymark.diary.importing.remarks import BadCell, Fact, Remark, Why
from waymark.diary.importing.table import Table
from waymark.diary.importing.turn import Turn, learn_turn, turned_day

Found = Moment | Remark | None
_NO_DAY_WORDS = frozenset(("", "0", "00", "-", "na", "n/a", "nan", "null", "none"))


class RowDay(NamedTuple):
    """The day of a row (`None` with a reason in `bad`), when it was written by the file's clock, and what is wrong."""

    on: date | None
    wall: datetime | None
    bad: Remark | None = None
    bad_written: Remark | None = None


def row_days(table: Table, mapping: Mapping, rule: DayRule, today: date) -> tuple[list[RowDay], list[Remark]]:
    """One `RowDay` for every row, and what was assumed. Raises `DaysQuestion` when the order of days is open."""
    remarks: list[Remark] = []
    named = _named(table, mapping, remarks)
    written = _cells(table, mapping.written, mapping.order, remarks) if mapping.written else named
    walls = [found.wall if isinstance(found, Moment) else None for found in written]
    zone = ZoneInfo(mapping.clock or rule.zone)
    day_of = _rule_of_days(named, written, mapping, rule, remarks)
    rows = []
    for day, when, wall in zip(named, written, walls, strict=True):
        bad_written = when if isinstance(when, Remark) and mapping.written else None
        rows.append(_row_day(day, when if mapping.written else None, wall, bad_written, day_of, today))
    remarks += _remarks_on_counts(named, written, walls, zone.key)
    return rows, remarks


def moment_in_utc(wall: datetime, zone: ZoneInfo) -> datetime:
    """A time of the file in UTC; one without a zone of its own is of `zone`."""
    return (wall if wall.tzinfo else wall.replace(tzinfo=zone)).astimezone(UTC)


def _row_day(
    named: Found,
    written: Found,
    wall: datetime | None,
    bad_written: Remark | None,
    day_of: Callable[[datetime], date],
    today: date,
) -> RowDay:
    if isinstance(named, Remark):
        return RowDay(None, None, named, bad_written)
    if named:
        day = named.day
    elif wall:
        day = day_of(wall)
    elif isinstance(written, Moment):
        day = written.day
    else:
        return RowDay(None, None, bad_written or Remark(Why.NO_DAY))
    if day > today:
        return RowDay(None, None, Remark(Why.DAY_IN_FUTURE, {"today": today.isoformat()}), bad_written)
    if day < EARLIEST_DAY:
        return RowDay(None, None, Remark(Why.DAY_TOO_EARLY, {"earliest": EARLIEST_DAY.year}), bad_written)
    if wall and not EARLIEST_DAY <= wall.date() <= today + timedelta(days=1):
        return RowDay(day, None, None, Remark(Why.WRITTEN_IN_FUTURE))
    return RowDay(day, wall, None, bad_written)


def _named(table: Table, mapping: Mapping, remarks: list[Remark]) -> list[Found]:
    """The day that each row names itself."""
    if len(mapping.day) != 3:
        return _cells(table, mapping.day, mapping.order, remarks)
    days, months, years = (table.column(name) for name in mapping.day)
    known: dict[tuple[str, str, str], Found] = {}
    found = []
    for parts in zip(days, months, years, strict=True):
        if parts not in known:
            known[parts] = _from_parts(*parts)
        found.append(known[parts])
    return found


def _from_parts(day: str, month: str, year: str) -> Found:
    """A day in three cells. All three empty or nought: no day of its own."""
    given = [part.casefold() not in _NO_DAY_WORDS for part in (day, month, year)]
    if not any(given):
        return None
    if not all(given):
        return Remark(Why.DAY_INCOMPLETE)
    try:
        return Moment(make_day(*(part.removesuffix(".0") for part in (year, month, day))))
    except BadCell as bad:
        return bad.remark


def _cells(table: Table, names: tuple[str, ...], order: Order | None, remarks: list[Remark]) -> list[Found]:
    """The moments in one column, or in two (day and time) read together."""
    if not names:
        return [None] * len(table.rows)
    cells = [" ".join(filter(None, parts)) for parts in zip(*(table.column(name) for name in names), strict=True)]
    order = order or decide_order(names[0], dict.fromkeys(table.column(names[0])))
    read_as = Remark(Why.DAYS_READ_AS, {"column": names[0], "order": order.value}) if order else None
    if read_as and read_as not in remarks:
        remarks.append(read_as)
    known = {cell: _read(cell, order) for cell in dict.fromkeys(cells)}
    return [known[cell] for cell in cells]


def _read(cell: str, order: Order | None) -> Found:
    if cell.casefold() in _NO_DAY_WORDS:
        return None
    try:
        return read_moment(cell, order)
    except BadCell as bad:
        return bad.remark


def _rule_of_days(
    named: list[Found], written: list[Found], mapping: Mapping, rule: DayRule, remarks: list[Remark]
) -> Callable[[datetime], date]:
    """How a row without a day of its own gets one from its written time; the rule is stated when it is needed."""
    need = sum(
        1 for day, when in zip(named, written, strict=True) if day is None and isinstance(when, Moment) and when.at
    )
    pairs = [
        (day.day, when.wall)
        for day, when in zip(named, written, strict=True)
        if isinstance(day, Moment) and day is not when and isinstance(when, Moment) and when.wall
    ]
    if mapping.turn is not None:
        hour = mapping.turn
        remarks += [Remark(Why.TURN_GIVEN, {"hour": _clock_hour(hour), "count": need})] if need else []
        return lambda wall: turned_day(wall, hour)
    learnt = learn_turn(pairs) if need else None
    if learnt:
        remarks.append(_learnt(learnt, need))
        learnt_hour = learnt.hour
        return lambda wall: turned_day(wall, learnt_hour)
    if need:
        facts: dict[str, Fact] = {"hour": _clock_hour(rule.start_hour), "zone": rule.zone, "count": need}
        remarks += [Remark(Why.TURN_UNCLEAR, {"count": len(pairs)})] if pairs else []
        remarks.append(Remark(Why.DAY_BY_OWN_RULE, facts))
    zone = ZoneInfo(mapping.clock or rule.zone)
    return lambda wall: rule.day_of(moment_in_utc(wall, zone))


def _learnt(turn: Turn, need: int) -> Remark:
    facts: dict[str, Fact] = {
        "agreeing": turn.agreeing,
        "of": turn.of,
        "hour": _clock_hour(turn.hour),
        "turn": turn.hour,
        "count": need,
    }
    return Remark(Why.TURN_LEARNT, facts)


def _clock_hour(hour: int) -> str:
    return f"{hour % 24:02}:00"


def _remarks_on_counts(
    named: Iterable[Found], written: Iterable[Found], walls: Iterable[datetime | None], zone: str
) -> list[Remark]:
    counted = sum(
        1
        for day, when in zip(named, written, strict=True)
        if any(isinstance(found, Moment) and found.counted for found in (day, when))
    )
    open_clock = sum(1 for wall in walls if wall and wall.tzinfo is None)
    remarks = [Remark(Why.DAY_NUMBERS, {"count": counted})] if counted else []
    return remarks + ([Remark(Why.CLOCK, {"zone": zone, "count": open_clock})] if open_clock else [])
