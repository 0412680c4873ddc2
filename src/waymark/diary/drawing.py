"""Charts of a diary: which numbers go into which drawing, with the sentence that belongs above it."""

from collections.abc import Iterable
from datetime import date

from django.utils.html import format_html

from waymark.diary import terms
from waymark.diary.queries import ItemSeries
from waymark.diary.rules import series as days_
from waymark.diary.rules.answers import Kind
from waymark.diary.rules.importance import important_change
from waymark.diary.rules.periods import Grain, Period
from waymark.diary.rules.summary import summary_of
from waymark.diary.rules.usual import BACK, usual_range
from waymark.diary.sentences import counted_sentence, grain_note, summary_sentence
from waymark.web import charts


def chart_of(one: ItemSeries, period: Period) -> charts.Chart:
    """The chart of one question over one time."""
    usual = usual_range(one.days, period) if one.item.kind is Kind.SCALE else None
    by_day = period.grain is Grain.DAY
    return charts.draw(
        [charts.Line(one.item.label, list(_marks(one, period)), is_joined=not (by_day and _is_words(one)))],
        key=one.item.key,
        first=period.first,
        last=period.last,
        title=format_html("<strong>{}.</strong> {}", one.item.label, _said(one, period)),
        better=terms.better_words(one.item.better),
        note=grain_note(one.item, period),
        axis=_axis(one, period),
        usual=(usual.low, usual.high) if usual else None,
    )


def _is_words(one: ItemSeries) -> bool:
    return one.item.kind in (Kind.PARTS, Kind.YES_NO)


def _said(one: ItemSeries, period: Period) -> str:
    if _is_words(one):
        return counted_sentence(one.item, days_.values_between(one.days, period.first, period.last))
    return summary_sentence(one.item, summary_of(one.days, period, important_change(one.item.key, one.item.kind)))


def usual_from(first: date) -> date:
    """The first day that is needed to know what was usual before a time that begins on `first`."""
    return first - BACK


def _marks(one: ItemSeries, period: Period) -> Iterable[charts.Mark]:
    if period.grain is Grain.DAY:
        for day in days_.days_between(one.days, period.first, period.last):
            yield charts.Mark(day.on, day.on, day.value)
        return
    weeks = 1 if period.grain is Grain.WEEK else 4
    for stretch in days_.stretches(one.days, period.first, period.last, weeks=weeks):
        thin = bool(stretch.days) and not stretch.is_enough
        if one.item.kind is Kind.YES_NO:
            share = None if stretch.share is None else 100 * stretch.share
            yield charts.Mark(stretch.first, stretch.last, share, is_thin=thin)
        else:
            yield charts.Mark(
                stretch.first,
                stretch.last,
                stretch.middle,
                low=stretch.low,
                high=stretch.high,
                is_thin=thin,
                days=stretch.days,
            )


def _axis(one: ItemSeries, period: Period) -> charts.Axis:
    match one.item.kind:
        case Kind.PARTS:
            return charts.words_axis(*terms.PART_LABELS.values())
        case Kind.YES_NO if period.grain is Grain.DAY:
            return charts.words_axis(*terms.YES_NO_LABELS)
        case Kind.YES_NO:
            return charts.Axis(tuple((float(step), f"{step} %") for step in (0, 25, 50, 75, 100)))
        case Kind.COUNT:
            return charts.count_axis(max(one.days.values(), default=0))
        case _:
            return charts.ZERO_TO_TEN
