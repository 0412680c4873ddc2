"""The steps of the flare screen: which there are, in which order, and which one an address asks for."""

from dataclasses import dataclass
from enum import StrEnum

from waymark.plans.rules.setback import SetbackParts, SetbackWords, lines, whole


class Kind(StrEnum):
    """What one step of the flare screen is."""

    KIND_SENTENCE = "kind-sentence"
    VOICE = "voice"
    DO = "do"
    LESS = "less"
    MOVE = "move"
    REST = "rest"
    BREATHE = "breathe"
    TELL = "tell"
    MEDICINES = "medicines"
    CAN_WAIT = "can-wait"
    FIRST_DAY = "first-day"
    BUILD_BACK = "build-back"
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
    """One thing on the flare screen: the person's own `text`, or a `ready` idea. Voice, breathing, end have neither."""

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


def steps(plan: SetbackWords, parts: SetbackParts | None = None, *, has_voice: bool = False) -> tuple[Step, ...]:
    """The person's own plan, one thing at a time, the first hour before the first day before building back.

    What the plan leaves out is left out; breathing and the end are always there. Breathing follows the person's own
    way to relax; where none was written it comes once somebody is told. A plan without a word for a bad day becomes
    `READY_STEPS`. The person's voice, where there is one, comes second; first where there is no kind sentence.
    """
    more = parts or SetbackParts()
    if plan.is_blank and not more.are_for_a_bad_day:
        return (READY_STEPS[0], *_voice(has_voice), *READY_STEPS[1:])
    tell, breathe = _tell(plan.who_i_tell, more.script), (Step(Kind.BREATHE),)
    return (
        *_one(Kind.KIND_SENTENCE, plan.kind_sentence),
        *_voice(has_voice),
        *(Step(Kind.DO, line) for line in lines(plan.first_hour)),
        *_one(Kind.LESS, more.cut),
        *_one(Kind.MOVE, more.movement),
        *_one(Kind.REST, more.relaxation),
        *((*breathe, *tell) if more.relaxation else (*tell, *breathe)),
        *_one(Kind.MEDICINES, more.medicines),
        *_one(Kind.CAN_WAIT, more.can_wait),
        *_one(Kind.FIRST_DAY, more.first_day),
        *_one(Kind.BUILD_BACK, more.build_back),
        Step(Kind.END),
    )


def _voice(has_voice: bool) -> tuple[Step, ...]:  # noqa: FBT001 - one thing that is there or not
    return (Step(Kind.VOICE),) if has_voice else ()


def _one(kind: Kind, text: str) -> tuple[Step, ...]:
    return (Step(kind, text),) if text.strip() else ()


def _tell(who: str, script: str) -> tuple[Step, ...]:
    """Whom to tell; a prepared message without a name still asks to tell somebody."""
    if who.strip():
        return (Step(Kind.TELL, who),)
    return (Step(Kind.TELL, ready=Ready.TELL),) if script.strip() else ()


def step_number(asked: object, count: int) -> int:
    """The step an address asks for, 1 to `count`: the first where it says nothing, the last past it."""
    return max(1, min(whole(asked), count))


def step_before(number: int, asked_from: object, count: int) -> int | None:
    """The step that Back leads to: the one before; from the end, the one where somebody said "enough for now"."""
    if number == count and 0 < whole(asked_from) < count:
        return whole(asked_from)
    return number - 1 if number > 1 else None
