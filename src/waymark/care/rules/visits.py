"""The five steps of a visit, and where on the way somebody stands. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """The steps, in their order."""

    QUESTIONS = "questions"
    SHEET = "sheet"
    READ = "read"
    HEARD = "heard"
    CHECK = "check"


class Stand(StrEnum):
    """How it stands with a step. `LEFT`: it was not taken, and a later one was. Nothing is wrong with that."""

    DONE = "done"
    NEXT = "next"
    LEFT = "left"
    LATER = "later"


@dataclass(frozen=True)
class Stone:
    """One step on the path."""

    step: Step
    stand: Stand


def path_of(done: Iterable[Step]) -> tuple[Stone, ...]:
    """The five stones. What is next comes after the last step that was taken, whatever was left out before it."""
    taken = set(done)
    steps = list(Step)
    last = max((place for place, step in enumerate(steps) if step in taken), default=-1)

    def stand(place: int) -> Stand:
        if steps[place] in taken:
            return Stand.DONE
        if place < last:
            return Stand.LEFT
        return Stand.NEXT if place == last + 1 else Stand.LATER

    return tuple(Stone(step, stand(place)) for place, step in enumerate(steps))
