"""The plan of an import: every row of data accepted, empty or refused, and the entries that the accepted ones make."""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from waymark.common.days import DayRule
from waymark.diary.importing.grouping import Piece, group
from waymark.diary.importing.limits import MAX_ENTRIES
from waymark.diary.importing.long_form import is_long
from waymark.diary.importing.mapping import TEN, Mapping
from waymark.diary.importing.plans import Plan, PlannedEntry
from waymark.diary.importing.records import Record
from waymark.diary.importing.remarks import Fact, ImportProblem, Refusal, Remark, Why, short
from waymark.diary.importing.row_answers import RowAnswers, row_answers
from waymark.diary.importing.row_days import RowDay, moment_in_utc, row_days
from waymark.diary.importing.suggesting import advice, suggest
from waymark.diary.importing.table import Table

# Any fixed id would do: it keeps the ids of imported entries apart from all others.
_NAMESPACE = UUID("6f3d1c1e-6a0e-5b52-9a55-2f6f0d8c7a11")
_NEVER = datetime.min.replace(tzinfo=UTC)


def plan(table: Table, mapping: Mapping, *, rule: DayRule, today: date) -> Plan:
    """What importing the table would bring. `rule` is the person's own, `today` their present day.

    A mapping that does not name everything is filled in first. Raises `ImportProblem` when the mapping cannot be used
    and `DaysQuestion` (one of them) when only the person can say how days are written.
    """
    mapping = suggest(table, mapping)
    days, assumed = row_days(table, mapping, rule, today)
    zone = ZoneInfo(mapping.clock or rule.zone)
    sorting = _Sorting(table, mapping)
    pieces = []
    for row, day, answers in zip(table.rows, days, row_answers(table, mapping), strict=True):
        on = sorting.day_to_take(row, day, answers)
        if on:
            at = moment_in_utc(day.wall, zone) if day.wall else None
            pieces.append(Piece(row.row, on, day.wall, at, answers.values, answers.words))
    groups: list[list[Piece]] = [*group(pieces)] if is_long(mapping) else [[piece] for piece in pieces]
    if len(groups) > MAX_ENTRIES:
        raise ImportProblem(Why.TOO_MANY_ENTRIES, limit=MAX_ENTRIES)
    remarks = (*table.remarks, *assumed, *_scales(mapping), *sorting.remarks(), *advice(table, mapping))
    accepted = tuple(piece.row for piece in pieces)
    refusals = tuple(sorting.refusals)
    return Plan(mapping, _entries(groups), refusals, remarks, accepted, tuple(sorting.empty), tuple(sorting.refused))


class _Sorting:
    """Sorts the rows into accepted, empty and refused, and keeps the reasons."""

    def __init__(self, table: Table, mapping: Mapping) -> None:
        self._width, self._header = len(table.columns), table.header
        self._day_columns = mapping.day or mapping.written
        self._written_columns = mapping.written
        self._places = [table.index[name] for name in self._day_columns]
        self._written_places = [table.index[name] for name in mapping.written]
        self.empty: list[int] = []
        self.refused: list[int] = []
        self.refusals: list[Refusal] = []
        self.headers = 0

    def day_to_take(self, row: Record, day: RowDay, answers: RowAnswers) -> date | None:
        """The day under which the row's answers are taken; `None` when the row is empty or refused."""
        if row.is_blank or self._is_header(row):
            self.empty.append(row.row)
            return None
        if any(cell.strip() for cell in row.cells[self._width :]):
            facts: dict[str, Fact] = {"cells": len(row.cells), "columns": self._width}
            self._refuse(row, "", " ".join(row.cells), Remark(Why.TOO_MANY_CELLS, facts))
            self.refused.append(row.row)
            return None
        self.refusals += answers.refusals
        if not answers.values and not answers.words:
            (self.refused if answers.refusals else self.empty).append(row.row)
            return None
        if day.bad_written and day.bad_written is not day.bad:
            self._refuse(row, "+".join(self._written_columns), _text(row, self._written_places), day.bad_written)
        if day.on is None:
            self._refuse(row, "+".join(self._day_columns), _text(row, self._places), day.bad or Remark(Why.NO_DAY))
            self.refused.append(row.row)
        return day.on

    def remarks(self) -> list[Remark]:
        return [Remark(Why.HEADER_REPEATED, {"count": self.headers})] if self.headers else []

    def _is_header(self, row: Record) -> bool:
        if not self._header or row.cells[0].strip() != self._header[0]:
            return False
        again = tuple(" ".join(cell.split()) for cell in row.cells) == self._header
        self.headers += again
        return again

    def _refuse(self, row: Record, column: str, stood: str, remark: Remark) -> None:
        self.refusals.append(Refusal(row.row, row.line, column, short(stood), remark))


def _text(row: Record, places: list[int]) -> str:
    return " ".join(row.cells[place] for place in places if place < len(row.cells))


def _entries(groups: Iterable[list[Piece]]) -> tuple[PlannedEntry, ...]:
    """The entries in the order of their days and times, each with its lasting id."""
    ordered = sorted(groups, key=lambda pieces: (pieces[0].on, pieces[0].at or _NEVER, pieces[0].row))
    seen: Counter[str] = Counter()
    entries = []
    for pieces in ordered:
        values = {slot: answer for piece in pieces for slot, answer in piece.values.items()}
        words = _joined(pieces)
        # The file's own clock, not UTC: the id must not change when the person changes their zone.
        wall = pieces[0].wall
        content = json.dumps(
            [pieces[0].on.isoformat(), wall and wall.isoformat(), sorted(values.items()), sorted(words.items())]
        )
        seen[content] += 1
        client_id = uuid5(_NAMESPACE, f"{content} {seen[content]}")
        rows = tuple(piece.row for piece in pieces)
        entries.append(PlannedEntry(client_id, pieces[0].on, pieces[0].at, values, words, rows))
    return tuple(entries)


def _joined(pieces: list[Piece]) -> dict[str, str]:
    """The words of an entry by key, one below the other, none twice."""
    lines: dict[str, dict[str, None]] = {}
    for piece in pieces:
        for key, text in piece.words:
            lines.setdefault(key, {})[text] = None
    return {key: "\n".join(texts) for key, texts in lines.items()}


def _scales(mapping: Mapping) -> list[Remark]:
    return [
        Remark(Why.SCALE_CHANGED, {"column": source, "low": str(target.scale.low), "high": str(target.scale.high)})
        for source, target in mapping.items
        if target.scale != TEN
    ]
