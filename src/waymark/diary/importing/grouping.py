"""Rows that were written in one go become one entry."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from waymark.diary.importing.limits import WRITTEN_TOGETHER_MINUTES
from waymark.diary.rules.answers import Answer

_TOGETHER = timedelta(minutes=WRITTEN_TOGETHER_MINUTES)


@dataclass(slots=True)
class Piece:
    """What one accepted row gives. `wall` is the time by the file's clock, `at` the same in UTC."""

    row: int
    on: date
    wall: datetime | None
    at: datetime | None
    values: dict[str, Answer]
    words: list[tuple[str, str]]


def group(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Pieces of the long form put together: one day, written within half an hour of the one before, no item twice.

    Pieces without a time go by their order: the second answer of a day to an item belongs to the day's second entry.
    """
    timed = [(piece, piece.at) for piece in pieces if piece.at]
    yield from _by_time(sorted(timed, key=lambda pair: (pair[0].on, pair[1], pair[0].row)))
    yield from _by_order([piece for piece in pieces if not piece.at])


def _by_time(timed: list[tuple[Piece, datetime]]) -> Iterator[list[Piece]]:
    together: list[Piece] = []
    held: set[str] = set()
    last: datetime | None = None
    for piece, at in timed:
        apart = last is None or at - last > _TOGETHER
        if together and (apart or piece.on != together[0].on or held & piece.values.keys()):
            yield together
            together, held = [], set()
        together.append(piece)
        held |= piece.values.keys()
        last = at
    if together:
        yield together


def _by_order(untimed: list[Piece]) -> Iterator[list[Piece]]:
    counts: dict[tuple[date, str], int] = {}
    entries: dict[tuple[date, int], list[Piece]] = {}
    for piece in untimed:
        slots = [(piece.on, slot) for slot in piece.values] or [(piece.on, "")]
        turn = max(counts.get(slot, 0) for slot in slots)
        if piece.values:
            counts.update((slot, turn + 1) for slot in slots)
        entries.setdefault((piece.on, turn), []).append(piece)
    yield from entries.values()
