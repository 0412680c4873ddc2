"""Where the rings of a support circle and the names in them stand. Pure.

The rings lie in each other like ripples, with the person in the middle. Their sides are narrow and never change; a ring
grows upwards and downwards with the names in it, so that names keep their size on a phone however many there are.
All lengths are units of a drawing `WIDTH` wide.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from waymark.plans.rules.circle import Ring
from waymark.plans.rules.circle_text import shortened, width_of

WIDTH = 340.0
SIZE = 15.0
ROW = 27.0
MIDDLE = WIDTH / 2
OUTERMOST_FIRST = (Ring.FURTHER, Ring.NEAR, Ring.CLOSE)

_INSET = {Ring.FURTHER: 2.0, Ring.NEAR: 22.0, Ring.CLOSE: 42.0}
_ROUND = {Ring.FURTHER: 96.0, Ring.NEAR: 80.0, Ring.CLOSE: 64.0}
_UNDER_LABEL, _EDGE, _ME = 15.0, 9.0, 46.0
_BETWEEN = "\u00a0·\u00a0"
_GAP = width_of(_BETWEEN, SIZE)


@dataclass(frozen=True)
class Row:
    """Names that stand beside each other, centred in the drawing at the height `y`."""

    names: tuple[str, ...]
    y: float

    @property
    def text(self) -> str:
        """All of them in one line. Each is isolated (Unicode UAX 9), so that scripts of either direction stand beside
        each other without changing places inside.
        """
        return _BETWEEN.join(f"\u2068{name}\u2069" for name in self.names)


@dataclass(frozen=True)
class Outline:
    """One ring: a rectangle with round corners. Its label stands on the middle of its upper edge."""

    ring: Ring
    x: float
    y: float
    width: float
    height: float
    radius: float


@dataclass(frozen=True)
class Drawing:
    """The whole picture, outermost ring first."""

    height: float
    outlines: tuple[Outline, ...]
    rows: tuple[Row, ...]
    me_y: float


def drawing(names: Mapping[Ring, Sequence[str]]) -> Drawing:
    """The picture of these names. Half of a ring's names stand above the person, half below."""
    above = {ring: _rows(ring, one[: (len(one) + 1) // 2]) for ring, one in _each(names)}
    below = {ring: _rows(ring, one[(len(one) + 1) // 2 :]) for ring, one in _each(names)}
    top, upper = 12.0, {}
    for ring in OUTERMOST_FIRST:
        upper[ring] = top
        top += _UNDER_LABEL + ROW * len(above[ring]) + (_EDGE if above[ring] else 4.0)
    bottom, lower = top + _ME, {}
    for ring in reversed(OUTERMOST_FIRST):
        bottom += _EDGE + ROW * len(below[ring]) + _EDGE
        lower[ring] = bottom
    return Drawing(
        height=bottom + 4.0,
        outlines=tuple(_outline(ring, upper[ring], lower[ring]) for ring in OUTERMOST_FIRST),
        rows=(
            *(row for ring in OUTERMOST_FIRST for row in _placed(above[ring], upper[ring] + _UNDER_LABEL, 1)),
            *(row for ring in Ring for row in _placed(below[ring], lower[ring] - _UNDER_LABEL, -1)),
        ),
        me_y=top + _ME / 2,
    )


def _each(names: Mapping[Ring, Sequence[str]]) -> Iterable[tuple[Ring, Sequence[str]]]:
    return ((ring, names.get(ring, ())) for ring in Ring)


def _outline(ring: Ring, top: float, bottom: float) -> Outline:
    inset, height = _INSET[ring], bottom - top
    return Outline(ring, inset, top, WIDTH - 2 * inset, height, min(_ROUND[ring], height / 2))


def _room(ring: Ring, row: int) -> float:
    """How wide the row may be: the ring is round, so the outermost row is the narrowest."""
    depth = min(_UNDER_LABEL + ROW * row + (ROW - SIZE) / 2, _ROUND[ring])
    cut = _ROUND[ring] - sqrt(2 * _ROUND[ring] * depth - depth * depth)
    return WIDTH - 2 * (_INSET[ring] + cut + 8.0)


def _rows(ring: Ring, names: Sequence[str]) -> list[list[str]]:
    """The names in rows, from the ring's edge inwards; each is cut where it is longer than its row."""
    rows: list[list[str]] = []
    for name in names:
        here = [*rows[-1], shortened(name, _room(ring, len(rows) - 1), SIZE)] if rows else []
        if here and _width(here) <= _room(ring, len(rows) - 1):
            rows[-1] = here
        else:
            rows.append([shortened(name, _room(ring, len(rows)), SIZE)])
    return rows


def _width(row: Sequence[str]) -> float:
    return sum(width_of(name, SIZE) for name in row) + _GAP * (len(row) - 1)


def _placed(rows: Sequence[Sequence[str]], edge: float, inwards: int) -> Iterable[Row]:
    return (Row(tuple(row), round(edge + inwards * ROW * (number + 0.5), 1)) for number, row in enumerate(rows))
