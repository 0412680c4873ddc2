"""The answers and the words of every row of a table, with what is wrong in it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from waymark.diary.importing.cells import read_answer
from waymark.diary.importing.header_words import standard_key
from waymark.diary.importing.limits import MAX_CELL
from waymark.diary.importing.long_form import is_long, item_names
from waymark.diary.importing.mapping import Mapping, Target
from waymark.diary.importing.records import Record
from waymark.diary.importing.remarks import BadCell, Refusal, Remark, Why, short
from waymark.diary.importing.table import Table
from waymark.diary.rules.answers import Answer, Kind

# What a person or a program writes for "no words"; "no" or "none" may be meant and stay.
_NO_WORDS = frozenset(("", "-", "--", "–", "—", "na", "n/a", "nan", "null", "#n/a"))


@dataclass(slots=True)
class RowAnswers:
    """What one row gives: answers by slot, words by key (in the order of the columns), refused cells."""

    values: dict[str, Answer] = field(default_factory=dict)
    words: list[tuple[str, str]] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)


@dataclass(frozen=True)
class _Source:
    """A column with its target, and the heading its words get when several columns share a text."""

    name: str
    place: int
    target: Target
    heading: str
    read: Callable[[str], Answer | Remark | None]


def row_answers(table: Table, mapping: Mapping) -> list[RowAnswers]:
    """One `RowAnswers` for every row of the table."""
    columns = [
        _Source(name, table.index[name], target, _heading(mapping, name, target), _reader(target))
        for name, target in mapping.items
        if name in table.index
    ]
    if not is_long(mapping):
        return [_wide_row(row, columns) for row in table.rows]
    place = table.index[mapping.value]
    items = {name: _Source(name, place, target, "", _reader(target)) for name, target in mapping.items}
    words = [source for source in columns if source.target.kind is Kind.WORDS]
    names = item_names(table, mapping.name)
    return [_long_row(row, items.get(name), name, place, words) for row, name in zip(table.rows, names, strict=True)]


def _wide_row(row: Record, columns: list[_Source]) -> RowAnswers:
    found = RowAnswers()
    for source in columns:
        if source.place < len(row.cells) and row.cells[source.place]:
            _take(found, row, source, row.cells[source.place])
    return found


def _long_row(row: Record, item: _Source | None, name: str, place: int, words: list[_Source]) -> RowAnswers:
    found = RowAnswers()
    cell = row.cells[place] if place < len(row.cells) else ""
    if item:
        _take(found, row, item, cell)
    elif not name and cell.strip():
        found.refusals.append(Refusal(row.row, row.line, "", short(cell), Remark(Why.NO_NAME)))
    for source in words if item else ():
        if source.place < len(row.cells):
            _take(found, row, source, row.cells[source.place])
    return found


def _take(found: RowAnswers, row: Record, source: _Source, cell: str) -> None:
    """Puts a cell's answer, its words or its refusal into what the row gives."""
    if len(cell) > MAX_CELL:
        found.refusals.append(_refusal(row, source, cell, Remark(Why.CELL_TOO_LONG, {"limit": MAX_CELL})))
    elif source.target.kind is Kind.WORDS:
        text = cell.strip()
        if text.casefold() not in _NO_WORDS:
            found.words.append((source.target.key, f"{source.heading}: {text}" if source.heading else text))
    else:
        answer = source.read(cell.strip())
        if isinstance(answer, Remark):
            found.refusals.append(_refusal(row, source, cell, answer))
        elif answer is not None:
            found.values[source.target.slot] = answer


def _refusal(row: Record, source: _Source, cell: str, remark: Remark) -> Refusal:
    return Refusal(row.row, row.line, source.name, short(cell), remark)


def _reader(target: Target) -> Callable[[str], Answer | Remark | None]:
    """`read_answer` for one target that remembers: a diary has many rows and few different answers."""
    known: dict[str, Answer | Remark | None] = {}

    def read(cell: str) -> Answer | Remark | None:
        if cell not in known:
            try:
                known[cell] = read_answer(cell, target)
            except BadCell as bad:
                known[cell] = bad.remark
        return known[cell]

    return read


def _heading(mapping: Mapping, name: str, target: Target) -> str:
    """Where several columns share a text, each says which it was, but for the one that is named like the text."""
    sharing = [source for source, other in mapping.items if other.slot == target.slot]
    return name if len(sharing) > 1 and standard_key(name) != target.key else ""
