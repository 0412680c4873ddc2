"""A conversation sheet as a document for paper: on one page, in letters as large as fit there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from waymark.common.words import Question
from waymark.plans.rules import lines
from waymark.plans.terms.sheets import MySheet
from waymark.web.paper import Block, Document, Heading, Line, Lines, Words, pages_of

# Points. Below 9 few people read print with ease; on more than one page there is no reason to go that far.
SIZES = (12.0, 11.0, 10.0, 9.0)
# Before letters become smaller than this, the lines move together.
AIRY = 11.0
ON_MORE_PAGES = 11.0
# Characters that no page holds in letters of 9 points, so that nothing is tried in vain.
TOO_MANY = 12_000
LINES_BY_HAND = 4


@dataclass(frozen=True)
class SheetPaper:
    """The sheet as it is set, and on how many pages that comes."""

    document: Document
    pages: int

    @property
    def is_small(self) -> bool:
        """Whether its letters had to become smaller to fit."""
        return self.document.size < SIZES[0]


def sheet_paper(sheet: MySheet, *, language: str) -> SheetPaper:
    """What is to be said, never what was heard. Room to write by hand is left where there is room.

    One A4 page where that can be done with letters of 9 points or more, else as many as it needs.
    """
    plain = _document(sheet, language, by_hand=False)
    if len(str(plain.blocks)) < TOO_MANY:
        with_room = _document(sheet, language, by_hand=True)
        smaller = (replace(plain, size=size, is_dense=size < AIRY) for size in SIZES)
        for document in (with_room, *smaller):
            if pages_of(document) == 1:
                return SheetPaper(document, 1)
    larger = replace(plain, size=ON_MORE_PAGES)
    return SheetPaper(larger, pages_of(larger))


def _document(sheet: MySheet, language: str, *, by_hand: bool) -> Document:
    blocks: list[Block] = [Heading(sheet.terms.name, 1), *_with(sheet), *_parts(sheet)]
    if by_hand:
        blocks += [Heading(sheet.terms.after.title), *(Line("") for _line in range(LINES_BY_HAND))]
    return Document(_("My sheet for a conversation"), language, _("In my own words."), tuple(blocks))


def _with(sheet: MySheet) -> Iterator[Block]:
    """With whom, and on which day."""
    said = [sheet.who, date_format(sheet.on, "l j F Y") if sheet.on else ""]
    if any(said):
        yield Words(" · ".join(filter(None, said)))


def _parts(sheet: MySheet) -> Iterator[Block]:
    for part in sheet.terms.parts:
        written = sheet.written(part.questions)
        if written:
            yield Heading(part.title)
            yield from (block for question, words in written for block in _answer(question, words))


def _answer(question: Question, words: str) -> tuple[Block, ...]:
    said = lines(words)
    return Heading(question.label, 3), Lines(said) if len(said) > 1 else Words(words.strip())
