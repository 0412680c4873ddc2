"""The chart of one paced activity: what was done, beside what was planned."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from statistics import median

from django.utils.translation import gettext as _

from waymark.plans.rules.pacing import rounded_down
from waymark.plans.terms.pacing import MyPacing
from waymark.plans.terms.pacing_words import UNIT_LABELS
from waymark.web import charts

WEEK = timedelta(days=7)
SHOWN_WEEKS = 8


def chart_of(mine: MyPacing, today: date, *, is_all: bool = False) -> charts.Chart | None:
    """Day by day over eight weeks; with `is_all` the middle of each week since the first day. None without a day."""
    note = _("A day that you did not write down is left empty.")
    return _chart(mine, today, is_all=is_all, title=_title(_unit(mine), is_all=is_all), note=note, key="pacing")


def chart_for_others(mine: MyPacing, today: date) -> charts.Chart | None:
    """The last eight weeks for whoever it is shown to. Several may stand on one page."""
    title = _("Done and planned, in %(unit)s: the last eight weeks.") % {"unit": _unit(mine)}
    note = _("A day without a note is left empty.")
    return _chart(mine, today, is_all=False, title=title, note=note, key=f"pacing-{mine.activity.id}")


def _chart(mine: MyPacing, today: date, *, is_all: bool, title: str, note: str, key: str) -> charts.Chart | None:
    days = {day.on: day.amount for day in mine.done_days}
    if not days:
        return None
    begins = min(days) if is_all else today - SHOWN_WEEKS * WEEK + timedelta(days=1)
    spans = list(_weeks(begins, today)) if is_all else [(on, on) for on in _days(begins, today)]
    done = [charts.Mark(first, last, _middle(days, first, last)) for first, last in spans]
    plan = [charts.Mark(first, last, _plan(mine, last)) for first, last in spans]
    most = max((mark.value for mark in (*done, *plan) if mark.value is not None), default=0)
    return charts.draw(
        [charts.Line(_("Planned"), plan), charts.Line(_("Done"), done, is_joined=is_all)],
        key=key,
        first=spans[0][0],
        last=spans[-1][1],
        title=title,
        note=note,
        axis=charts.count_axis(most),
    )


def _unit(mine: MyPacing) -> str:
    return str(UNIT_LABELS[mine.activity.words.unit]).lower()


def is_long(mine: MyPacing, today: date) -> bool:
    """Whether there is more than the eight weeks that are shown."""
    return bool(mine.done) and mine.done[-1].on <= today - SHOWN_WEEKS * WEEK


def _title(unit: str, *, is_all: bool) -> str:
    if is_all:
        return _("What you did and what you planned, in %(unit)s: the middle of each week.") % {"unit": unit}
    return _("What you did and what you planned, in %(unit)s: the last eight weeks.") % {"unit": unit}


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def _weeks(first: date, last: date) -> Iterator[tuple[date, date]]:
    while first <= last:
        yield first, min(first + WEEK - timedelta(days=1), last)
        first += WEEK


def _middle(days: dict[date, Decimal], first: date, last: date) -> float | None:
    found = [float(days[on]) for on in _days(first, last) if on in days]
    return median(found) if found else None


def _plan(mine: MyPacing, on: date) -> float | None:
    step = mine.step_on(on)
    return float(rounded_down(step.said.amount, mine.activity.words.unit)) if step else None
