"""The bad days of the demo's person: a plan that grew, two setbacks looked back on, and a short tone for a voice."""

import io
import math
import wave
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from waymark.common.words import Edit
from waymark.people.models import Person
from waymark.people.queries import day_rule_of
from waymark.plans import operations as plans
from waymark.plans import queries
from waymark.plans.rules import MoreOfThePlan, Pace, SetbackParts
from waymark.plans.rules.setback_after import AfterWords
from waymark.sharing.queries import own_access
from waymark.web.sounds import Sound

_IDS = UUID("0c7d4f0e-9f1b-5c8a-9a55-6d1f7b2e3a41")

FIRST_PARTS = SetbackParts(
    early_signs="I get short with Maya over nothing.\nI stop ringing people back.",
    cut="Work: mornings only. Priya knows.\nThe allotment: water, no digging.",
    can_wait="The ironing. Anything in the shed.",
    movement="To the window and back, every half hour by the timer.",
)
ALL_PARTS = SetbackParts(
    early_signs="I get short with Maya over nothing.\nI stop ringing people back.\nThree bad nights in a row.",
    cut="Work: mornings only. Priya knows.\nThe allotment: water, no digging.\nBedtime story: five minutes.",
    can_wait="The ironing.\nAnything in the shed.\nE-mails that are not from a person.",
    movement=(
        "To the window and back, every half hour by the timer.\n"
        "Lying down: slide one heel up and down, ten times.\n"
        "Bramble to the gate, no further."
    ),
    relaxation="The short body scan from the programme.\nRain sounds, lights off.",
    first_day="Up and dressed, in the soft trousers.\nSoup at noon, from the freezer.\nNo decisions after eight.",
    script="Hard day with my back. Nothing to do, I just wanted you to know. I will ring when it has eased. Love",
    medicines="As agreed with Dr Okafor in March. The sheet is on the inside of the kitchen cupboard.",
    urgent="Numb between the legs, or trouble passing water: A&E, straight away. Dr Okafor said not to wait.",
    build_back=(
        "Two days at half, also when the first goes well.\n"
        "Then the gate and back, morning and evening.\n"
        "Then one whole morning at work.\n"
        "The allotment last, with the timer."
    ),
)
LONG_AGO = AfterWords(
    before="The move at work, and I dug the whole bed in one go because I felt well. Mostly it just came.",
    helped="Joe taking bedtime without asking. The timer. Mornings only at work instead of signed off.",
    not_helped="Four days flat in bed. Looking things up at three in the morning.",
    change="Say it to Joe and Priya on the first day, not the fourth.",
)
LATELY = AfterWords(
    before="Nothing I know of. It came by itself.",
    helped="The body scan, to my surprise. Bramble. Telling Joe on the first evening.",
    not_helped="Pretending at work until Wednesday.",
    change="Have the message to Priya ready, so that I only press send.",
)


def add_setbacks(*, person: Person, at: datetime) -> None:
    """The plan as it grew: parts in the second month, after a hard spell in the seventh, after a short one lately."""
    _grow(person, "parts", FIRST_PARTS, at - timedelta(days=480))
    back_then = at - timedelta(days=312)
    _look_back(person, "long ago", LONG_AGO, _days(person, back_then, 36, 3), {}, back_then)
    _grow(person, "all parts", ALL_PARTS, at - timedelta(days=200))
    lately = at - timedelta(days=24)
    _look_back(person, "lately", LATELY, _days(person, lately, 9, 4), {"who_i_tell": _TELL}, lately)
    plans.keep_recording(by=person, sound=voice(), replaces=None, at=at - timedelta(days=23))


_TELL = "Joe, on the first evening. He need not do anything, only know. At work: Priya, with the message below."


def _edit(person: Person, what: str) -> Edit:
    kept = queries.setback_plan_of(own_access(person))
    return Edit(uuid5(_IDS, f"{person.username} {what}"), kept.version)


def _grow(person: Person, what: str, parts: SetbackParts, at: datetime) -> None:
    kept = queries.setback_plan_of(own_access(person))
    review_on = day_rule_of(person).day_of(at) + timedelta(days=270)
    more = MoreOfThePlan(parts, review_on)
    plans.write_setback_plan(by=person, words=kept.words, more=more, pace=Pace(4, 7), edit=_edit(person, what), at=at)


def _look_back(
    person: Person, what: str, words: AfterWords, days: tuple[date, date], plan: dict[str, str], at: datetime
) -> None:
    began_on, over_on = days
    edit = Edit(uuid5(_IDS, f"{person.username} back {what}"))
    plans.look_back(
        by=person,
        words=words,
        began_on=began_on,
        over_on=over_on,
        plan=plan,
        plan_edit=_edit(person, what),
        edit=edit,
        at=at,
    )


def _days(person: Person, at: datetime, began: int, over: int) -> tuple[date, date]:
    """The days that were so many days before `at`."""
    today = day_rule_of(person).day_of(at)
    return today - timedelta(days=began), today - timedelta(days=over)


def voice() -> Sound:
    """A short tone, since the demo has no recordings of anybody."""
    return Sound(_tone(), "audio/wav")


def _tone() -> bytes:
    """Two seconds of a quiet, low tone that swells and fades: in a demo nobody's voice is anybody's."""
    rate = 8000
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(rate)
        sound.writeframes(bytes(128 + round(50 * _swell(place / rate)) for place in range(2 * rate)))
    return file.getvalue()


def _swell(second: float) -> float:
    """How far the tone of 220 Hz is out, -1 to 1, at a moment of its two seconds."""
    return math.sin(math.pi * second / 2) * math.sin(2 * math.pi * 220 * second)
