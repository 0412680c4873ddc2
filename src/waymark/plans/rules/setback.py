"""A bad day: what a plan for it holds, and the pace of breathing."""

import re
from dataclasses import asdict, dataclass
from datetime import date

# A list mark that people type themselves ("- ", "* ", "1. ", "2) ") says nothing when the line is a step of its own.
_MARK = re.compile(r"^\s*(?:[-*•–—·]\s+|\d{1,2}[.)]\s+)")

IN_SECONDS = range(2, 9)
OUT_SECONDS = range(2, 13)


@dataclass(frozen=True)
class Pace:
    """Whole seconds of breathing in and out. Never a hold.

    4 in and 6 out is about six breaths a minute: the project's notes on skills (diaphragmatic breathing), where the
    practice is Northern Care Alliance's and the pace a common one. Raises `ValueError` outside 2-8 in, 2-12 out.
    """

    breathe_in: int = 4
    breathe_out: int = 6

    def __post_init__(self) -> None:
        if self.breathe_in not in IN_SECONDS or self.breathe_out not in OUT_SECONDS:
            raise ValueError("Breathing in takes 2 to 8 seconds here, breathing out 2 to 12.")


def pace(breathe_in: object, breathe_out: object, usual: Pace) -> Pace:
    """The pace that was asked for in an address; `usual` for whatever is missing or out of range."""
    seconds_in, seconds_out = whole(breathe_in), whole(breathe_out)
    return Pace(
        seconds_in if seconds_in in IN_SECONDS else usual.breathe_in,
        seconds_out if seconds_out in OUT_SECONDS else usual.breathe_out,
    )


def whole(value: object) -> int:
    """The whole number an address says; 0 where it says none, or one of more than three digits."""
    text = str(value)
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 3 else 0


@dataclass(frozen=True)
class SetbackWords:
    """The heart of the plan for a bad day, in the person's words: what the first steps ask for."""

    first_hour: str = ""
    who_i_tell: str = ""
    kind_sentence: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.first_hour or self.who_i_tell or self.kind_sentence)


@dataclass(frozen=True)
class SetbackParts:
    """What a plan for a bad day may hold besides.

    The parts are those of the project's notes on skills, row "Flare-up plan" (CUH, VA, Unity, NHS Ayrshire & Arran,
    Norfolk). `cut` is what gets less, by half, and does not stop. `medicines` is free text, as agreed with a
    prescriber: it is never read, counted or judged. `urgent` is what the person was told to get seen for.
    """

    early_signs: str = ""
    first_day: str = ""
    cut: str = ""
    movement: str = ""
    relaxation: str = ""
    medicines: str = ""
    script: str = ""
    can_wait: str = ""
    urgent: str = ""
    build_back: str = ""

    @property
    def is_blank(self) -> bool:
        return not any(vars(self).values())

    @property
    def are_for_a_bad_day(self) -> bool:
        """Whether there is a word to show while the day is bad. Early signs are read before it."""
        shown = (self.cut, self.movement, self.relaxation, self.script, self.medicines, self.can_wait)
        return any((*shown, self.first_day, self.build_back))


@dataclass(frozen=True)
class MoreOfThePlan:
    """What the long form of the plan asks besides: its folded parts, and the day to look at it again."""

    parts: SetbackParts
    review_on: date | None = None

    @property
    def content(self) -> dict[str, str | None]:
        return {**asdict(self.parts), "review_on": self.review_on.isoformat() if self.review_on else None}


def lines(text: str) -> tuple[str, ...]:
    """Each line that says something, without the list mark it may begin with."""
    return tuple(line for raw in text.splitlines() if (line := _MARK.sub("", raw, count=1).strip()))
