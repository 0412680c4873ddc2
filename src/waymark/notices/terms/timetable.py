"""Small pieces of work that come round again and again. Each app describes its own when it starts.

One worker does each piece when its time has come, however many workers there are. A worker that is killed in the middle
does not do it again before the next time, so a piece does all that is due whenever it runs, and is short.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

Work: TypeAlias = Callable[[datetime], object]


@dataclass(frozen=True)
class Piece:
    """`work(at)` is done every so many minutes. `name` says whose it is, such as `meetings.lapsed_offers`."""

    name: str
    minutes: int
    work: Work


_pieces: dict[str, Piece] = {}


def every(minutes: int, work: Work, *, name: str) -> None:
    """Have `work(at)` done every `minutes` minutes, from the next start on."""
    _pieces[name] = Piece(name, minutes, work)


def pieces() -> tuple[Piece, ...]:
    return tuple(_pieces.values())
