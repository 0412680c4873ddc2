"""Which kinds of question the diary has, which answers each kind takes, and what number an answer counts as."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeGuard

SCALE_TOP = 10.0
COUNT_TOP = 1000


class Kind(StrEnum):
    """How a question is answered."""

    PARTS = "parts"  # none, some or most of the day
    SCALE = "scale"  # 0 to 10
    YES_NO = "yes_no"
    COUNT = "count"  # how many times, 0 to 1000
    WORDS = "words"


class Better(StrEnum):
    """Which way is better for the person. An own question may have no better way."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class HardPart(StrEnum):
    """How much of the day was hard."""

    NONE = "none"
    SOME = "some"
    MOST = "most"


# The order of the words is known, the distance between them is not: these numbers are for sorting and medians alone.
PARTS_AS_NUMBERS = {HardPart.NONE: 0.0, HardPart.SOME: 1.0, HardPart.MOST: 2.0}
Answer = bool | int | float | str


Reader = Callable[[Answer | None], float | None]


def number_of(kind: Kind, answer: Answer | None) -> float | None:
    """The number an answer counts as; `None` for no answer, for words, and for an answer this kind does not take.

    Never 0 for a missing answer: a gap is a gap.
    """
    return READERS[kind](answer)


def takes(kind: Kind, answer: Answer) -> bool:
    """Whether `answer` is a right answer to a question of this kind."""
    return isinstance(answer, str) if kind is Kind.WORDS else number_of(kind, answer) is not None


def _part(answer: Answer | None) -> float | None:
    return _PARTS.get(answer) if isinstance(answer, str) else None


def _scale(answer: Answer | None) -> float | None:
    # What is no number or infinite fails the comparison.
    return float(answer) if _is_number(answer) and 0 <= answer <= SCALE_TOP else None


def _yes_no(answer: Answer | None) -> float | None:
    return float(answer) if isinstance(answer, bool) else None


def _count(answer: Answer | None) -> float | None:
    return float(answer) if _is_number(answer) and 0 <= answer <= COUNT_TOP and answer == int(answer) else None


def _words(answer: Answer | None) -> float | None:
    return None


def _is_number(answer: Answer | None) -> TypeGuard[int | float]:
    return type(answer) is int or type(answer) is float  # a yes is an int to `isinstance`


_PARTS = {str(part): number for part, number in PARTS_AS_NUMBERS.items()}
# A diary of ten years asks some fifty thousand times, so the kind is looked up once for all of them.
READERS: dict[Kind, Reader] = {
    Kind.PARTS: _part,
    Kind.SCALE: _scale,
    Kind.YES_NO: _yes_no,
    Kind.COUNT: _count,
    Kind.WORDS: _words,
}
