"""Day first or month first? Decided by the whole column, and asked when the column does not tell."""

from collections.abc import Iterable

from waymark.diary.importing.mapping import Order
from waymark.diary.importing.moments import day_from_figures, figures_of
from waymark.diary.importing.remarks import BadCell, DaysQuestion, Why

# One slip among many rows does not make the order doubtful: this share of the telling rows must agree.
_AGREEING = 0.95

Figures = tuple[str, str, str]


def decide_order(column: str, cells: Iterable[str]) -> Order | None:
    """The order of the days in a column, or `None` when no cell leaves it open.

    Raises `DaysQuestion` when every cell can be read both ways, or when the cells contradict each other.
    """
    open_days = {figures for figures in map(figures_of, cells) if figures}
    if not open_days:
        return None
    two_digit = all(len(third) == 2 for _first, _second, third in open_days)
    years_first = two_digit and len({day[0] for day in open_days}) < len({day[2] for day in open_days})
    choices = tuple(order for order in Order if years_first or order is not Order.YEAR_FIRST)
    readings = {day: tuple(_read(day, order) for order in choices) for day in open_days}
    telling = {day: read for day, read in readings.items() if len(set(read)) > 1}
    if not telling:
        return Order.DAY_FIRST
    votes = [sum(1 for read in telling.values() if _only(read, place)) for place in range(len(choices))]
    best = max(votes)
    if best and best >= _AGREEING * sum(votes):
        return choices[votes.index(best)]
    example = "/".join(min(day for day, read in telling.items() if sum(map(bool, read)) > 1)) if not best else ""
    if best:
        raise DaysQuestion(Why.DAYS_MIXED, tuple(choices), column=column, first=votes[0], second=votes[1])
    raise DaysQuestion(Why.DAYS_AMBIGUOUS, tuple(choices), column=column, example=example)


def _read(day: Figures, order: Order) -> str:
    try:
        return day_from_figures(*day, order).isoformat()
    except BadCell:
        return ""


def _only(read: tuple[str, ...], place: int) -> bool:
    """Whether this reading of a day is the only one that exists."""
    return bool(read[place]) and not any(read[:place]) and not any(read[place + 1 :])
