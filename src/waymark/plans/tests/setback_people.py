"""Bad days of the people of these tests: a plan with all its parts, an earlier version, a review, a voice."""

import io
import wave
from dataclasses import replace
from typing import Any

from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.common.writing import Saved
from waymark.people.models import Person
from waymark.plans import operations, queries
from waymark.plans.rules import MoreOfThePlan, SetbackParts, SetbackWords
from waymark.plans.rules.setback_after import AfterWords
from waymark.plans.tests.people import BAD_DAY, LATER
from waymark.sharing.queries import own_access
from waymark.web.sounds import Sound

ALL_PARTS = SetbackParts(
    early_signs="Short with people",
    first_day="Soup at noon",
    cut="Work: mornings only",
    movement="To the window\nHeel slides",
    relaxation="Rain sounds",
    medicines="As agreed with Dr Okafor",
    script="Hard day. Nothing to do.",
    can_wait="The ironing",
    urgent="Numbness: A&E",
    build_back="Two days at half",
)
SPRING = AfterWords("A full week", "The timer", "Pretending", "Say it on the first day")


def whole_plan(person: Person, words: SetbackWords = BAD_DAY, parts: SetbackParts = ALL_PARTS) -> Saved:
    return operations.write_setback_plan(by=person, words=words, more=MoreOfThePlan(parts), edit=_edit(person), at=NOON)


def changed_plan(person: Person, kind_sentence: str = "Slow is allowed.") -> Saved:
    """Another kind sentence, and so an earlier version."""
    kept = queries.setback_plan_of(own_access(person)).words
    words = replace(kept, kind_sentence=kind_sentence)
    return operations.write_setback_plan(by=person, words=words, edit=_edit(person), at=LATER)


def looked_back(person: Person, words: AfterWords = SPRING, **more: Any) -> Saved:
    return operations.look_back(by=person, words=words, edit=Edit.fresh(), at=LATER, **more)


def recorded(person: Person, seconds: float = 0.1) -> None:
    operations.keep_recording(by=person, sound=Sound(wav(seconds), "audio/wav"), replaces=None, at=NOON)


def setback_things(person: Person) -> dict[str, Any]:
    """Something behind every address of a bad day that names one."""
    whole_plan(person)
    changed_plan(person)
    recorded(person)
    return {
        "earlier_id": queries.earlier_plans_of(own_access(person))[0].id,
        "setback_id": looked_back(person).id,
    }


def wav(seconds: float = 0.1) -> bytes:
    """Silence, as a real WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * int(8000 * seconds))
    return file.getvalue()


def _edit(person: Person) -> Edit:
    return Edit.fresh(queries.setback_plan_of(own_access(person)).version)
