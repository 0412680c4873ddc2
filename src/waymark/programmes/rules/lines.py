"""Numbered lines of a form: how many there are, and what becomes of them when one is moved. Pure."""

from collections.abc import Mapping
from typing import Any

ACTIVITY, HOME = ("part", "length", "skill"), ("home", "homeskill")
FEWEST, MORE, MOST = 3, 2, 40
UP, ADD = "up-", "more-"


def count_in(said: Mapping[str, Any], names: tuple[str, ...]) -> int:
    """How many lines to draw: those that were sent or kept, and never fewer than three."""
    there = [
        int(number)
        for key in said
        for name, dash, number in [key.partition("-")]
        if dash and name in names and number.isascii() and number.isdecimal() and len(number) < 4
    ]
    return min(MOST, max(FEWEST, max(there, default=-1) + 1))


def after(act: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """What stands in the boxes after a button: `up-part-3` moves a line up, `more-home` adds empty ones."""
    boxes = dict(said)
    for names in (ACTIVITY, HOME):
        if act == f"{ADD}{names[0]}":
            last = min(MOST, count_in(said, names) + MORE) - 1
            boxes.setdefault(f"{names[0]}-{last}", "")
        start = f"{UP}{names[0]}-"
        number = act.removeprefix(start)
        if (
            act.startswith(start)
            and number.isascii()
            and number.isdecimal()
            and 0 < int(number) < count_in(said, names)
        ):
            _swap(boxes, names, int(number))
    return boxes


def _swap(boxes: dict[str, Any], names: tuple[str, ...], number: int) -> None:
    for name in names:
        here, above = f"{name}-{number}", f"{name}-{number - 1}"
        boxes[here], boxes[above] = boxes.get(above, ""), boxes.get(here, "")
