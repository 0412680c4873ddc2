"""What can stand on paper. Own words may be in any script: each text takes its direction from its first letter."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from waymark.common.words import Text


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 (once, the title) to 3. Levels are never skipped."""

    text: Text
    level: int = 2


@dataclass(frozen=True)
class Words:
    """A paragraph; line ends in it stay. `quiet` is smaller and lighter."""

    text: Text
    quiet: bool = False


@dataclass(frozen=True)
class Quote:
    """Somebody's own sentence, set apart."""

    text: Text


@dataclass(frozen=True)
class Lines:
    """A list: of steps in their order where `numbered`."""

    items: tuple[Text, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Pairs:
    """Names, each with what belongs to it."""

    items: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True)
class Line:
    """An empty line to write on by hand, under a few words."""

    text: Text


@dataclass(frozen=True)
class Table:
    """Rows under names of columns, which stand again on every page. The first column takes the room that is left;
    `tall` leaves room to write by hand.
    """

    heads: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    tall: bool = False


@dataclass(frozen=True)
class Squares:
    """A picture of black squares, such as a code to scan: `rows` of whether a square is black. `says` is read instead
    of it; it is as wide as `wide` millimetres.
    """

    rows: tuple[tuple[bool, ...], ...]
    says: Text
    wide: int = 40


Block = Heading | Words | Quote | Lines | Pairs | Line | Table | Squares


@dataclass(frozen=True)
class Document:
    """`title` stands in the file's own description, so it is neutral. `language` is a tag such as `en-gb`.

    `size` is that of the text in points; headings and distances go with it, and nothing is set below 9. `is_dense`:
    the distances and margins are smaller, so that more stands on a page.
    """

    title: Text
    language: str
    foot: Text
    blocks: tuple[Block, ...]
    size: float = 12
    is_dense: bool = False

    @property
    def length(self) -> int:
        """About how many characters stand in it."""
        return len(str(self.data()["blocks"]))

    def data(self) -> dict[str, Any]:
        """The document as the Typst file reads it: strings, lists and objects alone."""
        language, _, region = self.language.partition("-")
        return {
            "title": str(self.title),
            "language": language,
            "region": region[:2] if len(region) == 2 else "",
            "foot": _text(self.foot),
            "size": self.size,
            "dense": self.is_dense,
            "blocks": [_block(block) for block in self.blocks],
        }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(text, level):
            return {"kind": "heading", "level": level, **_text(text)}
        case Words(text, quiet):
            return {"kind": "words", "quiet": quiet, **_text(text)}
        case Quote(text):
            return {"kind": "quote", **_text(text)}
        case Lines(items, numbered):
            return {"kind": "lines", "numbered": numbered, "items": [_text(item) for item in items]}
        case Pairs(items):
            return {"kind": "pairs", "items": [{"name": _text(name), "value": _text(value)} for name, value in items]}
        case Line(text):
            return {"kind": "line", **_text(text)}
        case Table(heads, rows, tall):
            cells = [[_text(cell) for cell in row] for row in rows]
            return {"kind": "table", "tall": tall, "heads": [_text(head) for head in heads], "rows": cells}
        case Squares(rows, says, wide):
            return {"kind": "squares", "svg": _svg(rows), "wide": wide, **_text(says)}


def _svg(rows: tuple[tuple[bool, ...], ...]) -> str:
    """One path over all black squares, so that no printer leaves hairs between them."""
    black = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, is_black in enumerate(row) if is_black)
    size = f"{len(rows[0])} {len(rows)}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}"><path d="{black}"/></svg>'


def _text(text: Text) -> Mapping[str, Any]:
    shown = str(text)
    return {"text": shown, "rtl": is_right_to_left(shown)}


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs right to left (Unicode Standard Annex 9, rules P2 and P3)."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
