"""A week as the object that is stored, and back. What a stored object does not say has its usual value."""

from collections.abc import Mapping
from datetime import time
from typing import Any
from uuid import UUID

from waymark.plans.rules.week import DAYS, Energy, Part, Thing, ThingKind, ThingWords, WeekPlan

Stored = dict[str, Any]


def to_stored(week: WeekPlan) -> Stored:
    """The week as an object of plain values."""
    return {
        "line": week.line,
        "line_version": week.line_version,
        "line_last": _text(week.line_last),
        "things": [_thing_out(each) for each in week.things],
        "energy": {str(day): level.value for day, level in sorted(week.energy.items())},
        "own_words": {level.value: words for level, words in week.own_words.items()},
    }


def from_stored(content: object) -> WeekPlan:
    """The week that was stored; an empty one where nothing was."""
    stored: Mapping[str, Any] = content if isinstance(content, dict) else {}
    return WeekPlan(
        line=str(stored.get("line", "")),
        line_version=int(stored.get("line_version", 0)),
        line_last=_id(stored.get("line_last")),
        things=tuple(_thing_in(each) for each in stored.get("things", [])),
        energy={int(day): Energy(level) for day, level in stored.get("energy", {}).items() if int(day) in DAYS},
        own_words={Energy(level): str(words) for level, words in stored.get("own_words", {}).items()},
    )


def _thing_out(thing: Thing) -> Stored:
    said = thing.said
    return {
        "id": str(thing.id),
        "words": said.words,
        "kind": said.kind.value,
        "day": said.day,
        "part": said.part.value,
        "at": said.at.strftime("%H:%M") if said.at else None,
        "minutes": said.minutes,
        "version": thing.version,
        "is_out": thing.is_out,
        "last": _text(thing.last),
    }


def _thing_in(stored: Mapping[str, Any]) -> Thing:
    at = stored.get("at")
    said = ThingWords(
        words=str(stored.get("words", "")),
        kind=ThingKind(stored.get("kind", ThingKind.MATTERS)),
        day=stored.get("day"),
        part=Part(stored.get("part", Part.ANY)),
        at=time.fromisoformat(at) if at else None,
        minutes=stored.get("minutes"),
    )
    is_out = bool(stored.get("is_out", False))
    return Thing(UUID(stored["id"]), said, int(stored.get("version", 1)), is_out, _id(stored.get("last")))


def _text(value: UUID | None) -> str | None:
    return str(value) if value else None


def _id(value: object) -> UUID | None:
    return UUID(str(value)) if value else None
