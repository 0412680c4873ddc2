"""The picture of what matters: a hill on a map, a cairn on top, and a path up to it for each thing. Pure.

Seven contour lines stand for the seven steps of closeness, the outermost for 1. Each path keeps to its own part of the
hill, grouped by part of life; the newest mark carries its number, the earlier ones are footprints on the way. The way
shows time going along, and no direction on it is better. Lengths are units of a drawing `WIDTH` wide and as high.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import cos, pi, sin

from waymark.plans.rules.closeness import FAR, HEART, STEPS

WIDTH = 360
MIDDLE = WIDTH / 2
OUTER, INNER = 146.0, 44.0
LABELS_AT = 165.0
# More paths than this would lie on each other on a phone; the list beside the picture has them all.
MOST_PATHS = 12
FOOTPRINTS = 5
_CORNERS = 18
# How much of its part of the hill a path may wander through.
_WANDER = 0.7


@dataclass(frozen=True)
class Way:
    """What is drawn for one thing: the part of life it belongs to (may be empty), its marks, oldest first."""

    area: str
    marks: Sequence[int]


@dataclass(frozen=True)
class Spot:
    x: float
    y: float


@dataclass(frozen=True)
class Path:
    """One path. `number` counts from 1; `here` is where the newest mark stands, or the edge where there is none."""

    number: int
    here: Spot
    is_marked: bool
    footprints: tuple[Spot, ...]
    line: str


@dataclass(frozen=True)
class Label:
    """The name of a part of life, written along `line`."""

    area: str
    line: str


@dataclass(frozen=True)
class Map:
    contours: tuple[str, ...]
    paths: tuple[Path, ...]
    labels: tuple[Label, ...]


def drawn(ways: Sequence[Way]) -> Map:
    """The picture of these, numbered in the order given. Those of one area are expected to stand together."""
    shown = ways[:MOST_PATHS]
    part = 2 * pi / max(1, len(shown))
    return Map(
        contours=CONTOURS,
        paths=tuple(_path(number, way, _centre(number, part), part) for number, way in enumerate(shown)),
        labels=tuple(_labels(shown, part)),
    )


def radius(mark: float, angle: float) -> float:
    """How far from the middle a mark lies: on its contour, which is no circle, as no hill is."""
    step = (OUTER - INNER) / (HEART - FAR)
    even = OUTER - (mark - FAR) * step
    return even + step * (0.22 * sin(2 * angle + 0.6) + 0.14 * sin(3 * angle + 2.0) + 0.08 * sin(5 * angle))


def _spot(mark: float, angle: float) -> Spot:
    far = radius(mark, angle)
    return Spot(round(MIDDLE + far * cos(angle), 1), round(MIDDLE + far * sin(angle), 1))


def _centre(number: int, part: float) -> float:
    """The angle of a path. The first begins at the top, and they go round with the clock."""
    return -pi / 2 + (number + 0.5) * part


def _path(number: int, way: Way, centre: float, part: float) -> Path:
    marks = list(way.marks[-FOOTPRINTS - 1 :])
    if not marks:
        return Path(number + 1, _spot(FAR - 0.3, centre), is_marked=False, footprints=(), line="")
    wander = min(part, 1.4) * _WANDER
    places = [centre + wander * (place / max(1, len(marks) - 1) - 0.5) for place in range(len(marks))]
    spots = [_spot(mark, angle) for mark, angle in zip(marks, places, strict=True)]
    if len(spots) == 1:
        spots = [_spot(marks[0], centre)]
    return Path(number + 1, spots[-1], is_marked=True, footprints=tuple(spots[:-1]), line=_through(spots))


def _labels(ways: Sequence[Way], part: float) -> Iterable[Label]:
    for area, together in groupby(enumerate(ways), key=lambda one: one[1].area):
        numbers = [number for number, _way in together]
        first, last = numbers[0] * part - pi / 2, (numbers[-1] + 1) * part - pi / 2
        if area:
            yield Label(area, _arc(first, last))


def _arc(first: float, last: float) -> str:
    """A line beside the hill for words. Below the hill it runs the other way, so that they stand upright."""
    middle, half = (first + last) / 2, min((last - first) / 2, pi * 0.45)
    is_below = sin(middle) > 0.2
    far = LABELS_AT + (4.0 if is_below else -4.0)
    begin, end = (middle + half, middle - half) if is_below else (middle - half, middle + half)
    x1, y1 = MIDDLE + far * cos(begin), MIDDLE + far * sin(begin)
    x2, y2 = MIDDLE + far * cos(end), MIDDLE + far * sin(end)
    return f"M{x1:.1f} {y1:.1f}A{far:g} {far:g} 0 0 {0 if is_below else 1} {x2:.1f} {y2:.1f}"


def _through(spots: Sequence[Spot], *, is_closed: bool = False) -> str:
    """A smooth line through these (Catmull-Rom as cubic Béziers)."""
    if len(spots) < 2:
        return ""
    count = len(spots)

    def at(n: int) -> Spot:
        return spots[n % count] if is_closed else spots[min(max(n, 0), count - 1)]

    pieces = [f"M{spots[0].x:g} {spots[0].y:g}"]
    for n in range(count if is_closed else count - 1):
        before, here, there, after = at(n - 1), at(n), at(n + 1), at(n + 2)
        pieces.append(
            f"C{here.x + (there.x - before.x) / 6:.1f} {here.y + (there.y - before.y) / 6:.1f} "
            f"{there.x - (after.x - here.x) / 6:.1f} {there.y - (after.y - here.y) / 6:.1f} {there.x:g} {there.y:g}"
        )
    return "".join(pieces) + ("z" if is_closed else "")


def _contour(mark: int) -> str:
    return _through([_spot(mark, 2 * pi * n / _CORNERS) for n in range(_CORNERS)], is_closed=True)


CONTOURS = tuple(_contour(mark) for mark in STEPS)
