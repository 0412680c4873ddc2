"""From text to records: CSV as it is found, not as it should be.

Python's own reader lets one stray quotation mark swallow every row until the next one. This one takes a quoted cell
only where the quotation is closed before a delimiter or a line end; any other mark is an ordinary letter. So damage in
one row does not reach the next. Every character is looked at a bounded number of times.
"""

import csv
import re
from collections.abc import Iterator
from typing import NamedTuple

# Python's own reader is the fast way for rows that are in order, and refuses cells of 131,072 letters.
_TIDY_LETTERS = 100_000


class Record(NamedTuple):
    """One row: its number as a spreadsheet counts, its first line as a text editor counts, its cells."""

    row: int
    line: int
    cells: list[str]

    @property
    def is_blank(self) -> bool:
        return not any(cell and not cell.isspace() for cell in self.cells)


def records(text: str, delimiter: str) -> Iterator[Record]:
    """The records of `text` (with `\\n` line ends). Blank lines are records too, so that the numbers stay right."""
    scan = _Scanner(text, delimiter)
    at, row, line = 0, 0, 1
    quote = text.find('"')
    while at < len(text):
        row += 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if 0 <= quote < at:
            quote = text.find('"', at)
        if quote < 0 or quote > end:
            cells, after = text[at:end].split(delimiter), end + 1
        else:
            cells, after = scan.record(at)
        yield Record(row, line, cells)
        scan.width = len(cells)
        line += text.count("\n", at, after)
        at = after


class _Scanner:
    """Reads the records that have quotation marks in them."""

    def __init__(self, text: str, delimiter: str) -> None:
        self.text, self.delimiter, self.width = text, delimiter, 0
        mark = re.escape(delimiter)
        self._quoted = re.compile(rf' *+"((?:[^"]++|"")*+)" *+(?={mark}|\n|\Z)')
        self._plain = re.compile(rf"[^{mark}\n]*+")
        cell = rf'(?:"(?:[^"\n]++|"")*+"|[^"{mark}\n]*+)'
        self._tidy = re.compile(rf"{cell}(?:{mark}{cell})*+(?=\n|\Z)")

    def record(self, at: int) -> tuple[list[str], int]:
        """The cells of the record that begins at `at`, and where the next one begins."""
        tidy = self._tidy.match(self.text, at)
        if tidy and tidy.end() - at < _TIDY_LETTERS:
            return next(csv.reader([tidy[0]], delimiter=self.delimiter)), tidy.end() + 1
        cells: list[str] = []
        while True:
            cell, at = self._cell(at, cells)
            cells.append(cell)
            if at >= len(self.text) or self.text[at] == "\n":
                return cells, at + 1
            at += 1

    def _cell(self, at: int, before: list[str]) -> tuple[str, int]:
        match = self._quoted.match(self.text, at)
        if match and not ("\n" in match[1] and before and self._swallows_rows(match, before[0])):
            return match[1].replace('""', '"'), match.end()
        plain = self._plain.match(self.text, at)
        end = plain.end() if plain else at
        return self.text[at:end], end

    def _swallows_rows(self, match: re.Match[str], first_cell: str) -> bool:
        """Whether a quotation over several lines is really a stray mark before whole rows.

        A line inside it that begins as this row begins (`2024-01-05` and `2024-01-06`) and has as many cells as the
        row before is a row, not part of a note.
        """
        shape = _shape(first_cell)
        if "9" not in shape:
            return False
        end = self.text.find("\n", match.end())
        inside = self.text[match.start() : end if end >= 0 else len(self.text)].split("\n")[1:]
        return any(
            line.count(self.delimiter) >= max(1, self.width - 1) and _shape(line.split(self.delimiter, 1)[0]) == shape
            for line in inside
        )


def _shape(cell: str) -> str:
    """`2024-01-05` → `9-9-9`, `5 Jan` → `9 a`."""
    return re.sub(r"[^\W\d]+", "a", re.sub(r"\d+", "9", cell.strip()[:60]))
