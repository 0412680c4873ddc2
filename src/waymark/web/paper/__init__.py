"""Pages for paper: a document of a few kinds of blocks, set as an accessible PDF (PDF/UA-1) on this machine.

`Document` says what stands there, `pdf_of` sets it with Typst and the fonts in `fonts/`. What people wrote goes in as
data, never as markup.
"""

from waymark.web.paper.blocks import Block, Document, Heading, Line, Lines, Pairs, Quote, Squares, Table, Words
from waymark.web.paper.setting import CannotBeSet, pages_of, pdf_of

__all__ = [
    "Block",
    "CannotBeSet",
    "Document",
    "Heading",
    "Line",
    "Lines",
    "Pairs",
    "Quote",
    "Squares",
    "Table",
    "Words",
    "pages_of",
    "pdf_of",
]
