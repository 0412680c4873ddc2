"""Conversations that a sheet can prepare, and the order in which one finds them again. Pure."""

import json
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar


class SheetKind(StrEnum):
    """Which conversation a sheet is for."""

    VISIT = "visit"
    WORK = "work"
    FAMILY = "family"
    ASK = "ask"


class Source(StrEnum):
    """A part of the plan whose words may be put into a sheet."""

    MATTERS = "matters"
    GOALS = "goals"
    FIRST_HOUR = "first-hour"


class Dated(Protocol):
    """Something that may have a day."""

    @property
    def on(self) -> date | None: ...


Sheet = TypeVar("Sheet", bound=Dated)


def in_order(sheets: Iterable[Sheet], today: date) -> tuple[Sheet, ...]:
    """The next conversation first, then those without a day, then the past ones with the latest first.

    Where nothing else decides, the order that was given stays.
    """
    given = list(sheets)
    coming = sorted((one for one in given if one.on and one.on >= today), key=lambda one: one.on or today)
    past = sorted((one for one in given if one.on and one.on < today), key=lambda one: one.on or today, reverse=True)
    return (*coming, *(one for one in given if one.on is None), *past)


def leaves_room(answers: Iterable[str]) -> bool:
    """Whether a printed page of A4 has room left to write by hand what was heard.

    At the size of print, a line holds about 90 letters and the page about 34 lines beside its headings; a label takes
    a little over one line. Measured on the print of a browser with margins of 15 mm.
    """
    written = [answer for answer in answers if answer]
    lines = sum(1.2 + sum(1 + len(line) // 90 for line in answer.splitlines()) for answer in written)
    return lines <= 34


def printed_text(kind: SheetKind, on: date | None, answers: Iterable[str]) -> str:
    """All that stands on the print, as one text that no other sheet has: for telling whether it was changed."""
    return json.dumps([kind.value, on.isoformat() if on else "", *answers], ensure_ascii=False)


def with_added(words: str, more: str) -> str:
    """What stands in a box, with `more` below it, unless it stands there already."""
    if not more or more in words:
        return words
    return f"{words.rstrip()}\n{more}" if words.strip() else more
