"""The chain of the audit: how a line is sealed, and the first thing wrong with a row of lines. Pure."""

from waymark.audit.rules.links import (
    COLUMNS,
    EPOCH,
    HEAD_COLUMNS,
    Head,
    Link,
    canonical,
    chained,
    columns,
    sealed_head,
)
from waymark.audit.rules.walking import (
    BEGINNING,
    Break,
    Walked,
    Wrong,
    belongs_elsewhere,
    end_broken,
    head_broken,
    walk,
)

__all__ = [
    "BEGINNING",
    "COLUMNS",
    "EPOCH",
    "HEAD_COLUMNS",
    "Break",
    "Head",
    "Link",
    "Walked",
    "Wrong",
    "belongs_elsewhere",
    "canonical",
    "chained",
    "columns",
    "end_broken",
    "head_broken",
    "sealed_head",
    "walk",
]
