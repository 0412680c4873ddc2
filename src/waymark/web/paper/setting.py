"""Setting a document as PDF with Typst, under the standard for PDFs that everybody can read (PDF/UA-1)."""

import json
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import typst

from waymark.web.paper.blocks import Document

HERE = Path(__file__).parent
SHEET = HERE / "sheet.typ"


class CannotBeSet(ValueError):
    """A letter is in none of the fonts, and a PDF with a hole in it would not be the person's words."""


def pdf_of(document: Document, *, at: datetime) -> bytes:
    """The document as PDF/UA-1: tagged, with title and language. `at` (aware) is the time in its description.

    The fonts are those beside this file and no others, so it looks alike on every machine; nothing is fetched. Raises
    `CannotBeSet` for letters that no font here has.
    """
    try:
        made = _compiler(document).compile(format="pdf", pdf_standards=["ua-1"], timestamp=int(at.timestamp()))
    except typst.TypstError as error:
        if "could not be displayed" in f"{error.message} {error.diagnostic}":
            raise CannotBeSet(error.message) from error
        raise
    if not isinstance(made, bytes):
        raise TypeError("A document is one file.")
    return made


def pages_of(document: Document) -> int:
    """On how many pages the document comes. A few milliseconds. A letter that no font has counts as one of them."""
    return int(json.loads(_compiler(document).query("<pages>", field="value", one=True)))


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[HERE / "fonts"])


def _compiler(document: Document) -> typst.Compiler:
    """A fresh one each time: a compiler keeps the input it was given last."""
    data = {"document": json.dumps(document.data(), ensure_ascii=False)}
    return typst.Compiler(SHEET, root=HERE, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs=data)
