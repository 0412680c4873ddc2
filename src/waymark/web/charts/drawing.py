"""A whole chart: the plot, the sentences around it, and the table that holds the same numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.utils.translation import gettext as _

from waymark.web.charts.axes import ZERO_TO_TEN, Axis
from waymark.web.charts.series import Line, Text
from waymark.web.charts.strokes import (
    PLOT_HEIGHT,
    STYLES,
    WORDS_PLOT_HEIGHT,
    Plot,
    Stroke,
    labels_of,
    per_cent,
    stroke_of,
)
from waymark.web.charts.ticks import Tick, ticks_between
from waymark.web.charts.words import day, number, time_of


@dataclass(frozen=True)
class Band:
    """The usual range, from `y` down to `foot`, `height` per cent of the plot in all."""

    y: str
    foot: str
    height: str


@dataclass(frozen=True)
class Row:
    when: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Chart:
    """All that the macro draws. `key` is unique on its page; `steps` are (y per cent, label)."""

    key: str
    title: str
    description: str
    better: str
    notes: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]
    has_words: bool
    ticks: tuple[Tick, ...]
    strokes: tuple[Stroke, ...]
    band: Band | None
    heads: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is no mark to draw at all."""
        return not any(stroke.spots or stroke.path for stroke in self.strokes)


def draw(
    lines: Sequence[Line],
    *,
    key: str,
    first: date,
    last: date,
    title: Text,
    better: Text = "",
    note: Text = "",
    axis: Axis = ZERO_TO_TEN,
    usual: tuple[float, float] | None = None,
) -> Chart:
    """A chart of one to four lines over the days from `first` to `last`.

    `title` is the sentence above it, `better` the line below that says which way is better, `note` one more line there.
    `usual` is the person's usual range, drawn as a band. Raises `ValueError` for no line, more than four, or a mark
    outside the days.
    """
    if not 1 <= len(lines) <= len(STYLES):
        raise ValueError(f"A chart has 1 to {len(STYLES)} lines, not {len(lines)}.")
    plot = Plot(first, last, axis.top, WORDS_PLOT_HEIGHT if axis.is_words else PLOT_HEIGHT)
    labels = labels_of(lines, plot)
    strokes = [stroke_of(line, style, label, plot) for line, style, label in zip(lines, STYLES, labels, strict=False)]
    return Chart(
        key=key,
        title=str(title),
        description=_description(lines, axis, first, last),
        better=str(better),
        notes=tuple(_notes(lines, usual, str(note))),
        steps=tuple((per_cent(100 - 100 * step / axis.top), str(label)) for step, label in axis.steps),
        has_words=axis.is_words,
        ticks=tuple(ticks_between(first, last)),
        strokes=tuple(strokes),
        band=_band(usual, plot) if usual else None,
        heads=tuple(_heads(lines)),
        rows=tuple(_rows(lines, axis)),
    )


def _band(usual: tuple[float, float], plot: Plot) -> Band:
    low, high = usual
    y, foot = 100 * plot.y(high), 100 * plot.y(low)
    return Band(per_cent(y), per_cent(foot), per_cent(foot - y))


def _notes(lines: Sequence[Line], usual: tuple[float, float] | None, note: str) -> Iterator[str]:
    """What the shades and the hollow marks mean, where there are any; then the caller's own line."""
    marks = [mark for line in lines for mark in line.marks]
    if usual:
        low, high = (number(value) for value in usual)
        yield _("The shaded band is your usual range, %(low)s to %(high)s.") % {"low": low, "high": high}
    if any(mark.low is not None and not mark.is_thin for mark in marks):
        yield _("The shade around the line holds the middle half of the days.")
    if any(mark.is_thin for mark in marks):
        yield _("A hollow mark is made from very few days.")
    if note:
        yield note


def _heads(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        yield str(line.label)
        if _has_ranges(line):
            alone = len(lines) == 1
            yield _("Middle half") if alone else _("%(label)s, middle half") % {"label": line.label}
            yield _("Days") if alone else _("%(label)s, days") % {"label": line.label}


def _rows(lines: Sequence[Line], axis: Axis) -> Iterator[Row]:
    # The same few values come again and again, and writing one asks for the language each time.
    write, write_range, nothing = cache(axis.name), cache(_range), _("no entry")
    wide = [_has_ranges(line) for line in lines]
    for marks in zip(*(line.marks for line in lines), strict=True):
        cells: list[str] = []
        for mark, has_ranges in zip(marks, wide, strict=True):
            cells.append(nothing if mark.value is None else write(mark.value))
            if has_ranges:
                cells += [write_range(mark.low, mark.high), str(mark.days or 0)]
        yield Row(time_of(marks[0].first, marks[0].last), tuple(cells))


def _has_ranges(line: Line) -> bool:
    return any(mark.low is not None for mark in line.marks)


def _range(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return ""
    return _("%(low)s to %(high)s") % {"low": number(low), "high": number(high)}


def _description(lines: Sequence[Line], axis: Axis, first: date, last: date) -> str:
    """What a person who does not see the drawing hears: for each line its ends, and where the numbers are."""
    parts = [_("From %s to %s.") % (day(first, "j F Y"), day(last, "j F Y"))]
    for line in lines:
        values = [mark.value for mark in line.marks if mark.value is not None]
        if values:
            facts = {"label": line.label, "low": axis.name(min(values)), "high": axis.name(max(values))}
            parts.append(_("%(label)s: between %(low)s and %(high)s.") % facts)
        else:
            parts.append(_("%(label)s: no entry.") % {"label": line.label})
    return " ".join([*parts, _("Every number is in the table below.")])
