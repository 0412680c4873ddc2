"""Where the words in the picture of the four sides stand. Pure.

Four leaves meet at a middle, all alike: none is larger because more stands in it. Lengths are units of a drawing
`WIDTH` wide and as high.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from waymark.plans.rules.circle_text import shortened, wrapped
from waymark.plans.rules.sides import Side

WIDTH = 340
ROOM = 132.0
NAME_SIZE, LINE_SIZE, LINE = 16.0, 14.0, 19.0
MOST_LINES = 4

# The middle of each leaf, and how the one leaf that is drawn (up, at the start) is turned into it.
_PLACES = {
    Side.PHYSICAL: (86, 86, ""),
    Side.EMOTIONAL: (254, 86, "translate(340 0) scale(-1 1)"),
    Side.SOCIAL: (86, 254, "translate(0 340) scale(1 -1)"),
    Side.PSYCHOLOGICAL: (254, 254, "translate(340 340) scale(-1 -1)"),
}


@dataclass(frozen=True)
class Leaf:
    """One side: its name and a few lines, centred on x; each line with its height."""

    side: Side
    turned: str
    x: int
    name: str
    name_y: float
    lines: tuple[tuple[str, float], ...]
    is_empty: bool


def leaves(names: Mapping[Side, str], held: Mapping[Side, Sequence[str]], more: str) -> tuple[Leaf, ...]:
    """A leaf for every side. Where a side holds more than fits, the last line is `more`."""
    return tuple(_leaf(side, names[side], held.get(side, ()), more) for side in Side)


def _leaf(side: Side, name: str, held: Sequence[str], more: str) -> Leaf:
    x, y, turned = _PLACES[side]
    lines = _lines(held, more)
    top = y - LINE / 2 * len(lines)
    return Leaf(
        side=side,
        turned=turned,
        x=x,
        name=shortened(name, ROOM, NAME_SIZE),
        name_y=top,
        lines=tuple((line, top + LINE * (number + 1) + 3) for number, line in enumerate(lines)),
        is_empty=not held,
    )


def _lines(held: Sequence[str], more: str) -> list[str]:
    """As many things as fit, each on up to two lines (one alone may take all). The last line says if there is more."""
    lines: list[str] = []
    most = 2 if len(held) > 1 else MOST_LINES
    for number, words in enumerate(held):
        last = number == len(held) - 1
        room = MOST_LINES - len(lines) - (0 if last else 1)
        if not room:
            return [*lines, more]
        lines += wrapped(words, ROOM, LINE_SIZE, min(most, room))
    return lines
