"""One cell's answer: numbers as people write them, yes and no, nothing at all."""

import re
from decimal import ROUND_HALF_UP, Decimal

from waymark.diary.importing.mapping import TEN, Scale, Target
from waymark.diary.importing.remarks import BadCell, Why
from waymark.diary.rules.answers import COUNT_TOP, Answer, HardPart, Kind

NO_ANSWER = frozenset(
    ("", "-", "--", "–", "—", ".", "?", "na", "n/a", "n.a.", "#n/a", "nan", "null", "nil", "missing", "unknown",
     "not answered", "no answer", "skipped", "skip", "n.a", "#null!", "#value!", "#div/0!")
)  # fmt: skip
YES = frozenset(("yes", "y", "true", "1", "x", "✓", "✔", "ja", "oui", "si", "sí", "j", "t", "1.0"))
NO = frozenset(("no", "n", "false", "0", "nein", "non", "nej", "nee", "f", "✗", "✘", "0.0"))
_PARTS = {
    **dict.fromkeys(("none", "none of it", "no", "0"), HardPart.NONE),
    **dict.fromkeys(("some", "some of it", "part", "partly", "1"), HardPart.SOME),
    **dict.fromkeys(("most", "most of it", "all", "all of it", "2"), HardPart.MOST),
}
_NUMBER = re.compile(r"[+\-−]?(?:\d{1,12}(?:[.,]\d{0,12})?|[.,]\d{1,12})")
_OUT_OF = re.compile(r"(.+?)\s*(?:/|out of|von|of)\s*(\d{1,6})", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d{1,3}(?:[, ' \u202f]\d{3})+")
_UNCLEAR_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_TENTH = Decimal("0.1")
_LONGEST_NUMBER = 60


def is_no_answer(cell: str) -> bool:
    """Whether a cell says that there is no answer. Never nought, and no reason to refuse."""
    return cell.casefold() in NO_ANSWER


def read_number(cell: str) -> Decimal | None:
    """The number in a cell, with a point or a comma before the decimals; `None` when it is none."""
    text = cell.strip()
    if not _NUMBER.fullmatch(text):
        return None
    return Decimal(text.replace(",", ".").replace("−", "-").rstrip("."))


def read_out_of(cell: str) -> tuple[Decimal, Decimal] | None:
    """The two numbers of `7/10` or `7 out of 10`; `None` for anything else."""
    text = cell.strip()
    # A longer cell is no number, and looking for one in its thousands of spaces would take minutes.
    found = _OUT_OF.fullmatch(text) if len(text) <= _LONGEST_NUMBER else None
    number = read_number(found[1]) if found else None
    return (number, Decimal(found[2])) if found and number is not None else None


def read_answer(cell: str, target: Target) -> Answer | None:
    """The answer in a cell that is not words, as the diary keeps it; `None` when there is no answer.

    Scales become 0 to 10. Raises `BadCell` for everything else: nothing is clamped and nothing guessed.
    """
    text = cell.strip()
    if is_no_answer(text):
        return None
    if target.kind is Kind.YES_NO:
        return _yes_or_no(text)
    if target.kind is Kind.PARTS:
        if text.casefold() not in _PARTS:
            raise BadCell(Why.NOT_A_PART)
        return str(_PARTS[text.casefold()])
    if text.casefold() == "none":
        raise BadCell(Why.NONE_IS_UNCLEAR)
    return _count(text) if target.kind is Kind.COUNT else _on_scale(text, target.scale)


def _yes_or_no(text: str) -> bool:
    word = text.casefold()
    if word not in YES and word not in NO:
        raise BadCell(Why.NOT_YES_OR_NO)
    return word in YES


def _count(text: str) -> int:
    if _UNCLEAR_THOUSANDS.fullmatch(text):
        raise BadCell(Why.COUNT_UNCLEAR)
    number = Decimal(re.sub(r"\D", "", text)) if _THOUSANDS.fullmatch(text) else read_number(text)
    if number is None:
        raise BadCell(Why.NOT_A_NUMBER)
    if number != number.to_integral_value() or not 0 <= number <= COUNT_TOP:
        raise BadCell(Why.NOT_A_COUNT, top=COUNT_TOP)
    return int(number)


def _on_scale(text: str, scale: Scale) -> int | float:
    top = max(scale.low, scale.high)
    if text.endswith("%") and top == 100:
        text = text[:-1].rstrip()
    out_of = read_out_of(text)
    if out_of and out_of[1] != top:
        raise BadCell(Why.OTHER_SCALE, top=str(out_of[1]), low=str(scale.low), high=str(scale.high))
    number = out_of[0] if out_of else read_number(text)
    if number is None:
        raise BadCell(Why.NOT_A_NUMBER)
    if not min(scale.low, scale.high) <= number <= top:
        raise BadCell(Why.OUTSIDE_SCALE, low=str(scale.low), high=str(scale.high))
    return _plain(to_ten(number, scale))


def to_ten(number: Decimal, scale: Scale) -> Decimal:
    """A number of another scale on 0 to 10: linear, rounded to one decimal; numbers of 0 to 10 stay as they are."""
    if scale == TEN:
        return number
    return ((number - scale.low) * 10 / (scale.high - scale.low)).quantize(_TENTH, ROUND_HALF_UP)


def _plain(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
