"""What the file of a skill may hold. A file that says anything else is refused when it is read, with its name."""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from waymark.skills.terms.parts import Asked, Cue, Lead, Line, Measure, Part, Source, Variant
from waymark.skills.terms.words import Group, Side, Strength

__all__ = ["Asked", "Cue", "Facts", "Measure", "Source", "Variant"]


class Facts(Part):
    """What stands between the two lines of `+++`.

    `tools` and `footsteps` are numbers of the Pain Toolkit's twelve tools and of the Ten Footsteps. `minutes` are
    the lengths to choose from, empty where nothing is timed. `two_minutes`: all of it fits into about two minutes.
    `asks_first`: before anything else it asks whether the thought is about dying or hurting oneself.
    """

    title: Line
    group: Group
    order: Annotated[int, Field(ge=1)]
    summary: Line
    sides: Annotated[tuple[Side, ...], Field(min_length=1)]
    tools: tuple[Annotated[int, Field(ge=1, le=12)], ...] = ()
    footsteps: tuple[Annotated[int, Field(ge=1, le=10)], ...] = ()
    reviewed_on: date
    next_review_on: date
    reviewed_by: Line
    strength: Strength
    finding: Line
    not_if: Annotated[tuple[Line, ...], Field(min_length=1)]
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    minutes: tuple[Annotated[int, Field(ge=1, le=180)], ...] = ()
    two_minutes: bool = False
    measure: Measure | None = None
    fields: tuple[Asked, ...] = ()
    variants: tuple[Variant, ...] = ()
    cues: tuple[Cue, ...] = ()
    leads: tuple[Lead, ...] = ()
    asks_first: bool = False
    offered_after_crisis: bool = True

    @model_validator(mode="after")
    def _agrees(self) -> "Facts":
        if self.next_review_on <= self.reviewed_on:
            raise ValueError("the next review comes after this one")
        for what, keys in (("fields", [one.key for one in self.fields]), ("variants", [v.key for v in self.variants])):
            if len(set(keys)) != len(keys):
                raise ValueError(f"two of the {what} have the same key")
        unknown = {cue.variant for cue in self.cues if cue.variant} - {one.key for one in self.variants}
        if unknown:
            raise ValueError(f"cues name variants that are not there: {sorted(unknown)}")
        return self
