"""What one version of an agreed plan says, and the hash by which the same words are known again."""

import hashlib
import json
import unicodedata
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

LAYOUT = 1
MOST_GOALS = 8


class Part(StrEnum):
    """The parts of a plan, in the order they are read."""

    MATTERS = "matters"
    GOALS = "goals"
    PERSON_DOES = "person_does"
    TEAM_DOES = "team_does"
    BAD_DAY = "bad_day"
    LOOK_AGAIN = "look_again_on"


WRITTEN = (Part.MATTERS, Part.PERSON_DOES, Part.TEAM_DOES, Part.BAD_DAY)
"""The parts that are words alone."""


@dataclass(frozen=True)
class PlanGoal:
    """One thing to get to: what, who does what for it, and by when, all in words."""

    what: str = ""
    who: str = ""
    when: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.what or self.who or self.when)


@dataclass(frozen=True)
class PlanWords:
    """Everything a version says. Who wrote it, when, and its number are no part of it."""

    matters: str = ""
    goals: tuple[PlanGoal, ...] = ()
    person_does: str = ""
    team_does: str = ""
    bad_day: str = ""
    look_again_on: date | None = None

    @property
    def is_blank(self) -> bool:
        """Whether there is not one word; a day alone is no plan."""
        return not self.goals and not any(self.said(part) for part in WRITTEN)

    def said(self, part: Part) -> str:
        """The words of one of the `WRITTEN` parts."""
        return str(getattr(self, part.value))


def tidy(words: PlanWords) -> PlanWords:
    """The words as they are kept: Unicode NFC, one blank between words and none at line ends, no empty lines around,
    no empty goals and none twice. What pages and paper cannot show makes no other version.
    """
    goals = dict.fromkeys(PlanGoal(_tidy(one.what), _tidy(one.who), _tidy(one.when)) for one in words.goals)
    return PlanWords(
        matters=_tidy(words.matters),
        goals=tuple(one for one in goals if not one.is_blank),
        person_does=_tidy(words.person_does),
        team_does=_tidy(words.team_does),
        bad_day=_tidy(words.bad_day),
        look_again_on=words.look_again_on,
    )


def _tidy(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return unicodedata.normalize("NFC", "\n".join(" ".join(line.split()) for line in lines)).strip()


def to_kept(words: PlanWords) -> dict[str, Any]:
    """As JSON holds it; the day in ISO 8601, or null."""
    day = words.look_again_on
    return {**asdict(words), "goals": [asdict(goal) for goal in words.goals], "look_again_on": day and day.isoformat()}


def from_kept(kept: Any) -> PlanWords:
    """What `to_kept` made."""
    day = kept["look_again_on"]
    goals = tuple(PlanGoal(**goal) for goal in kept["goals"])
    return PlanWords(**{**kept, "goals": goals, "look_again_on": date.fromisoformat(day) if day else None})


def hash_of(words: PlanWords) -> str:
    """SHA-256 (hexadecimal) of the tidied words as canonical JSON: UTF-8, keys sorted, no blanks between, and the
    number of this layout. The same words have the same hash, whoever writes them.
    """
    canonical = {"layout": LAYOUT, **to_kept(tidy(words))}
    text = json.dumps(canonical, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
