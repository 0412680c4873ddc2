"""How lines lie on the plot: paths, shades, markers, and the name of each line beside its end."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from waymark.web.charts.series import Line, Mark

FULL = 1000  # the stretched paths are drawn in a square of thousandths
STYLES = ("first", "second", "third", "fourth")
# Names beside lines, measured on a phone, where room is least: widths in per cent of the plot, heights in px.
LETTER = 2.8
WIDEST = 60.0
NAME_HEIGHT = 17.0
LIFT = 8.0
PLOT_HEIGHT = 192.0
WORDS_PLOT_HEIGHT = 112.0


@dataclass(frozen=True)
class Spot:
    """A marker at `x`, `y` per cent of the plot."""

    x: str
    y: str
    is_thin: bool


@dataclass(frozen=True)
class Label:
    """A line's name at its last mark. `is_after` when there is more room after that mark than before it."""

    text: str
    x: str
    y: str
    is_after: bool


@dataclass(frozen=True)
class Stroke:
    """One line as it is drawn: paths in thousandths of the plot, empty where there is nothing of the kind."""

    style: str
    path: str
    ribbon: str
    bars: str
    spots: tuple[Spot, ...]
    label: Label | None


@dataclass(frozen=True)
class Plot:
    first: date
    last: date
    top: float
    height: float

    def px(self, pixels: float) -> float:
        """Pixels up or down as per cent of the height on a phone."""
        return 100 * pixels / self.height

    def x(self, mark: Mark) -> float:
        """Where the middle of the mark's days lies, as a share of the width."""
        if mark.first < self.first or mark.last > self.last:
            raise ValueError(f"A mark of {mark.first} lies outside this chart.")
        days = (self.last - self.first).days + 1
        return ((mark.first - self.first).days + (mark.last - self.first).days + 1) / (2 * days)

    def y(self, value: float) -> float:
        """How far down a value lies, as a share of the height; the whole axis is the whole height."""
        return 1 - min(max(value / self.top, 0), 1)


def stroke_of(line: Line, style: str, label: Label | None, plot: Plot) -> Stroke:
    runs = list(_runs(line))
    joined = [run for run in runs if len(run) > 1]
    by_days = all(mark.low is None for mark in line.marks)
    alone = [mark for run in runs if by_days or len(run) == 1 for mark in run]
    return Stroke(
        style=style,
        path="".join(_path([(plot.x(mark), plot.y(mark.value or 0)) for mark in run]) for run in joined),
        ribbon="".join(_ribbon(run, plot) for run in joined if not by_days),
        bars="".join(_bar(mark, plot) for mark in alone if mark.low is not None and not mark.is_thin),
        spots=tuple(
            Spot(per_cent(100 * plot.x(mark)), per_cent(100 * plot.y(mark.value or 0)), mark.is_thin) for mark in alone
        ),
        label=label,
    )


def _runs(line: Line) -> Iterator[list[Mark]]:
    """The marks that have a value, in runs without a gap; a thin mark, and each mark of words, is a run of its own."""
    run: list[Mark] = []
    for mark in line.marks:
        breaks = mark.value is None or mark.is_thin or not line.is_joined or (run and not _touch(run[-1], mark))
        if breaks and run:
            yield run
            run = []
        if mark.value is None:
            continue
        if mark.is_thin or not line.is_joined:
            yield [mark]
        else:
            run.append(mark)
    if run:
        yield run


def _touch(one: Mark, following: Mark) -> bool:
    return following.first - one.last == timedelta(days=1)


def _path(points: Iterable[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{round(x * FULL)} {round(y * FULL)}" for x, y in points)


def _ribbon(run: list[Mark], plot: Plot) -> str:
    above = [(plot.x(mark), plot.y(mark.high or 0)) for mark in run]
    below = [(plot.x(mark), plot.y(mark.low or 0)) for mark in reversed(run)]
    return _path([*above, *below]) + "Z"


def _bar(mark: Mark, plot: Plot) -> str:
    x, high, low = plot.x(mark), plot.y(mark.high or 0), plot.y(mark.low or 0)
    return f"M{round(x * FULL)} {round(high * FULL)}V{round(low * FULL)}"


def labels_of(lines: Sequence[Line], plot: Plot) -> list[Label | None]:
    """The name of each line beside its last mark, clear of its own line, of the other names and of the axis."""
    wanted = [_wanted_label(line, plot) for line in lines]
    order = sorted((label[1], place) for place, label in enumerate(wanted) if label)
    heights = _apart([height for height, _place in order], gap=plot.px(NAME_HEIGHT), lowest=100 - plot.px(LIFT))
    placed = {place: height for (_height, place), height in zip(order, heights, strict=True)}
    return [
        Label(str(line.label), per_cent(label[0]), per_cent(placed[place]), is_after=label[0] < 50) if label else None
        for place, (line, label) in enumerate(zip(lines, wanted, strict=True))
    ]


def _wanted_label(line: Line, plot: Plot) -> tuple[float, float] | None:
    """Where the foot of a line's name would stand if it were alone: over the stretch of line it covers, or under it."""
    spots = [(100 * plot.x(mark), 100 * plot.y(mark.value)) for mark in line.marks if mark.value is not None]
    if not spots:
        return None
    end, at = spots[-1]
    width = min(LETTER * len(str(line.label)), WIDEST)
    covered = [y for x, y in spots if x >= end - width] if end >= 50 else [at]
    over, under = min(covered) - plot.px(LIFT), max(covered) + plot.px(NAME_HEIGHT)
    return end, over if at - over <= under - at or under > 100 - plot.px(LIFT) else under


def _apart(heights: list[float], *, gap: float, lowest: float) -> list[float]:
    """The sorted heights moved as far as needed to leave `gap` between them, and none below `lowest`."""
    moved: list[float] = []
    for height in heights:
        moved.append(max(height, moved[-1] + gap) if moved else height)
    for place in reversed(range(len(moved))):
        moved[place] = min(moved[place], lowest - gap * (len(moved) - 1 - place))
    return moved


def per_cent(share: float) -> str:
    return f"{share:.1f}".removesuffix(".0") + "%"
