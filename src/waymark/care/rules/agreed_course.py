"""What became of each version of an agreed plan."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from waymark.care.rules.agreed_plan import Event, states


class Outcome(StrEnum):
    IN_FORCE = "in force"
    PROPOSED = "proposed"
    REPLACED = "replaced"
    ENDED = "ended"
    NEVER = "never"


@dataclass(frozen=True)
class Course:
    """How a version fared. `began` and `over` are the events from which and until which it was in force, if it was."""

    outcome: Outcome
    began: Event | None = None
    over: Event | None = None


def courses(events: Iterable[Event]) -> dict[int, Course]:
    """By the number of the version. One that never held, and is not proposed any more, was passed over: `NEVER`."""
    found: dict[int, Course] = {}
    held = 0
    for event, now in states(events):
        holds = now.in_force.version if now.in_force else 0
        if held and holds != held:
            outcome = Outcome.REPLACED if holds else Outcome.ENDED
            found[held] = replace(found[held], outcome=outcome, over=event)
        if holds and holds != held:
            found[holds] = Course(Outcome.IN_FORCE, began=event)
        proposed = now.proposed.version if now.proposed else 0
        if event.version and event.version not in found:
            found[event.version] = Course(Outcome.NEVER)
        found = {number: _as_proposed(course, number == proposed) for number, course in found.items()}
        held = holds
    return found


def _as_proposed(course: Course, is_proposed: bool) -> Course:  # noqa: FBT001 - of two that say the same
    if course.outcome not in {Outcome.PROPOSED, Outcome.NEVER}:
        return course
    return replace(course, outcome=Outcome.PROPOSED if is_proposed else Outcome.NEVER)
