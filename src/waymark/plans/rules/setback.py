"""A bad day: the pace of breathing, and the steps of the flare screen."""

import re
from dataclasses import dataclass
from enum import StrEnum

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
    seconds_in, seconds_out = _whole(breathe_in), _whole(breathe_out)
    return Pace(
        seconds_in if seconds_in in IN_SECONDS else usual.breathe_in,
        seconds_out if seconds_out in OUT_SECONDS else usual.breathe_out,
    )


def _whole(value: object) -> int:
    text = str(value)
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 3 else 0


@dataclass(frozen=True)
class SetbackWords:
    """The plan for a bad day, in the person's words."""

    first_hour: str = ""
    who_i_tell: str = ""
    kind_sentence: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.first_hour or self.who_i_tell or self.kind_sentence)


def lines(text: str) -> tuple[str, ...]:
    """Each line that says something, without the list mark it may begin with."""
    return tuple(line for raw in text.splitlines() if (line := _MARK.sub("", raw, count=1).strip()))


class Kind(StrEnum):
    """What one step of the flare screen is."""

    KIND_SENTENCE = "kind-sentence"
    DO = "do"
    TELL = "tell"
    BREATHE = "breathe"
    END = "end"


class Ready(StrEnum):
    """General ideas for the first hour, for somebody who has no plan yet."""

    NOT_YOUR_FAULT = "not-your-fault"
    LESS = "less"
    WARMTH = "warmth"
    CAN_WAIT = "can-wait"
    TELL = "tell"


@dataclass(frozen=True)
class Step:
    """One thing on the flare screen: the person's own `text`, or a `ready` idea. Breathing and the end have neither."""

    kind: Kind
    text: str = ""
    ready: Ready | None = None


READY_STEPS = (
    Step(Kind.KIND_SENTENCE, ready=Ready.NOT_YOUR_FAULT),
    Step(Kind.DO, ready=Ready.LESS),
    Step(Kind.DO, ready=Ready.WARMTH),
    Step(Kind.DO, ready=Ready.CAN_WAIT),
    Step(Kind.TELL, ready=Ready.TELL),
    Step(Kind.BREATHE),
    Step(Kind.END),
)
"""What pain services write about the first hour of a flare-up, in our own words: cut down but do not stop, comfort
that usually helps, what can wait, whom to tell (the project's notes on skills, row "Flare-up plan": CUH, NHS Ayrshire
& Arran, Norfolk). Leaves out medicines on purpose."""


def steps(plan: SetbackWords) -> tuple[Step, ...]:
    """The person's own plan, one thing at a time: the kind sentence first, then what helps, whom to tell, breathing.

    What the plan leaves out is left out; breathing and the end are always there. A plan without a word becomes
    `READY_STEPS`.
    """
    if plan.is_blank:
        return READY_STEPS
    own = [Step(Kind.KIND_SENTENCE, plan.kind_sentence)] if plan.kind_sentence else []
    own += [Step(Kind.DO, line) for line in lines(plan.first_hour)]
    if plan.who_i_tell:
        own.append(Step(Kind.TELL, plan.who_i_tell))
    return (*own, Step(Kind.BREATHE), Step(Kind.END))


def step_number(asked: object, count: int) -> int:
    """The step an address asks for, 1 to `count`: the first where it says nothing, the last past it."""
    return max(1, min(_whole(asked), count))
