"""From a file's bytes to a table: which delimiter, where the header is, what the columns are called."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from waymark.diary.importing.decoding import decode
from waymark.diary.importing.header_words import is_known
from waymark.diary.importing.limits import MAX_COLUMNS, MAX_ROWS
from waymark.diary.importing.records import Record, records
from waymark.diary.importing.remarks import ImportProblem, Remark, Why

# A comma comes last: where two delimiters do equally well, the comma is the decimal one.
_DELIMITERS = ("\t", ";", "|", ",")
_SAMPLE_LETTERS = 64 * 1024
_SAMPLE_ROWS = 300
_HEADER_WITHIN = 20
_DATA = re.compile(
    r"[-+−=]?[\d.,]+%?|\d{1,4}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,4}.*|\d{1,2}:\d{2}.*|"
    r"\d{1,2}(?:st|nd|rd|th)?[- ]\w{3,9},?[- ]\d{2,4}.*|"
    r"(?:\w{3,9},? )?\w{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4}.*|\d+ ?/ ?\d+",
    re.DOTALL,
)


@dataclass(frozen=True)
class Table:
    """The columns of a diary file (every one has a name of its own) and its rows of data, blank ones too."""

    columns: tuple[str, ...]
    rows: list[Record]
    header: tuple[str, ...]
    remarks: tuple[Remark, ...]

    @cached_property
    def index(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self.columns)}

    def column(self, name: str) -> list[str]:
        """The cells of a column, stripped; empty where a row is too short."""
        if name not in self._columns:
            place = self.index[name]
            self._columns[name] = [row.cells[place].strip() if place < len(row.cells) else "" for row in self.rows]
        return self._columns[name]

    @cached_property
    def _columns(self) -> dict[str, list[str]]:
        return {}


def read_table(data: bytes) -> Table:
    """The table in a CSV file. Raises `ImportProblem` when there is none or it is too big."""
    text, remarks = decode(data)
    told = re.match(r"\"?sep=([,;|\t:^~])\"?\n", text)  # a first line that spreadsheets write
    delimiter = told[1] if told else _delimiter(text)
    found = _records(text, delimiter)
    if told:
        found = found[1:]
    width = _usual_width(found[:_SAMPLE_ROWS])
    if width < 2:
        raise ImportProblem(Why.ONE_COLUMN)
    if max(len(record.cells) for record in found[:_HEADER_WITHIN]) > MAX_COLUMNS or width > MAX_COLUMNS:
        raise ImportProblem(Why.TOO_MANY_COLUMNS, limit=MAX_COLUMNS)
    place = _header_place(found[:_HEADER_WITHIN], width)
    header = tuple(" ".join(cell.split()) for cell in found[place].cells) if place is not None else ()
    rows = found[(place + 1) if place is not None else 0 :]
    if not any(not row.is_blank for row in rows):
        raise ImportProblem(Why.NO_ROWS)
    columns = _names(header, _column_count(header, rows[:_SAMPLE_ROWS], width))
    return Table(columns, rows, header, (*remarks, *_header_remarks(place, found)))


def _records(text: str, delimiter: str) -> list[Record]:
    found = list(islice(records(text, delimiter), MAX_ROWS + _HEADER_WITHIN + 1))
    while found and found[-1].is_blank:
        found.pop()
    if len(found) > MAX_ROWS + 1:
        raise ImportProblem(Why.TOO_MANY_ROWS, limit=MAX_ROWS)
    return found


def _delimiter(text: str) -> str:
    """The delimiter that cuts the most rows of a sample into the same number of cells."""
    sample = text[:_SAMPLE_LETTERS]
    if len(sample) < len(text) and "\n" in sample:
        sample = sample[: sample.rindex("\n")]
    best, best_share = ",", 0.0
    for delimiter in _DELIMITERS:
        widths = _widths(islice(records(sample, delimiter), _SAMPLE_ROWS))
        wide = {width: count for width, count in widths.items() if width > 1}
        share = round(max(wide.values(), default=0) / max(1, widths.total()), 2)
        if share > best_share:
            best, best_share = delimiter, share
    return best


def _widths(sample: Iterable[Record]) -> Counter[int]:
    return Counter(len(record.cells) for record in sample if not record.is_blank)


def _usual_width(sample: list[Record]) -> int:
    """How many cells the rows have: the commonest number above one, the greater of two equally common."""
    wide = [(count, width) for width, count in _widths(sample).items() if width > 1]
    return max(wide)[1] if wide else 0


def _looks_like_data(cell: str) -> bool:
    text = cell.strip()[:60]
    return bool(text) and bool(_DATA.fullmatch(text))


def _header_place(start: list[Record], width: int) -> int | None:
    """Where the header is: of the rows before the first row of data, the one that reads most like names."""
    candidates: list[tuple[int, int, int]] = []
    for place, record in enumerate(start):
        cells = [cell for cell in record.cells if cell.strip()]
        if any(map(_looks_like_data, cells)):
            if len(record.cells) >= width and len(cells) > 1:
                break
        elif len(cells) > 1 or (len(cells) == 1 and len(record.cells) == width == 2):
            candidates.append((sum(map(is_known, cells)), len(cells), -place))
    return -max(candidates)[2] if candidates else None


def _names(header: tuple[str, ...], width: int) -> tuple[str, ...]:
    """A name for every column: those without get a spreadsheet's letter, those that come again a number."""
    names: list[str] = []
    taken: set[str] = set()
    for place in range(width):
        wanted = (header[place] if place < len(header) else "")[:100].strip() or f"Column {_letters(place)}"
        name, again = wanted, 2
        while name.casefold() in taken:
            name, again = f"{wanted} ({again})", again + 1
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def _column_count(header: tuple[str, ...], sample: list[Record], width: int) -> int:
    """As many columns as the header names, or more where most rows have more cells than that."""
    if not header:
        return width
    usual, widths = _usual_width(sample), _widths(sample)
    return max(len(header), usual if 2 * widths[usual] > widths.total() else 0)


def _letters(place: int) -> str:
    return (chr(64 + place // 26) if place >= 26 else "") + chr(65 + place % 26)


def _header_remarks(place: int | None, found: list[Record]) -> list[Remark]:
    if place is None:
        return [Remark(Why.NO_HEADER)]
    before = sum(1 for record in found[:place] if not record.is_blank)
    return [Remark(Why.LINES_BEFORE_HEADER, {"count": before})] if before else []
