"""The pieces that the file of a skill is made of."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field, model_validator

Line = Annotated[str, Field(min_length=1, pattern=r"^[^\n]+$")]
Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,30}$")]

# Names that the form of a practice has for itself.
TAKEN = frozenset("on minutes before after line variant short safety quiet client_id based_on".split())


class FieldKind(StrEnum):
    """How a question is answered.

    `words` several lines, `line` one line, `scale` 0–10, `percent` 0–100, `number` a whole number from 0 on,
    `choice` one of `choices`.
    """

    WORDS = "words"
    LINE = "line"
    SCALE = "scale"
    PERCENT = "percent"
    CHOICE = "choice"
    NUMBER = "number"


class When(StrEnum):
    """`later`: answered when the person comes back to it; until then the practice stays open."""

    NOW = "now"
    LATER = "later"


class Part(BaseModel, frozen=True, extra="forbid"):
    """A piece of a skill's file."""


class Source(Part):
    text: Line
    url: Annotated[str, Field(pattern=r"^https://")] | None = None


class Measure(Part):
    """One number from 0 to 10 before and after. `low` and `high` are the words at its ends."""

    key: Key
    label: Line
    low: Line
    high: Line


class Asked(Part):
    """One question. `step` begins a new part of the page with that heading; `short` is asked in the short form too;
    `extra` is folded away below the others.
    """

    key: Key
    label: Line
    hint: str = ""
    kind: FieldKind
    choices: tuple[tuple[str, Line], ...] = ()
    low: str = ""
    high: str = ""
    when: When = When.NOW
    short: bool = False
    extra: bool = False
    examples: tuple[Line, ...] = ()
    step: str = ""

    @model_validator(mode="after")
    def _fits(self) -> "Asked":
        if self.key in TAKEN:
            raise ValueError(f"the key {self.key!r} is taken by the form itself")
        if (self.kind is FieldKind.CHOICE) != bool(self.choices):
            raise ValueError("a choice, and only a choice, has choices")
        if len({value for value, _label in self.choices}) != len(self.choices):
            raise ValueError("two choices have the same value")
        return self


class Variant(Part):
    """Another way of doing it, such as with open eyes."""

    key: Key
    title: Line
    text: str = ""


class Lead(Part):
    """A page of the site that goes on from here, by the name of its address. It is left out where there is none."""

    page: Key
    text: Line


class Cue(Part):
    """Words shown and spoken during a timed practice. `at` is a share of its whole length, 0 to 1.

    `minutes` are the lengths it belongs to, empty for all: more time wants other words, not slower ones. `variant` is
    the way it belongs to, empty for all. `group` names a part that somebody may skip, such as a part of the body.
    """

    at: Annotated[float, Field(ge=0, le=1)]
    text: str
    minutes: tuple[int, ...] = ()
    variant: str | None = None
    group: str | None = None
