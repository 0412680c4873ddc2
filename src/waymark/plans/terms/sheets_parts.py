"""What a conversation sheet is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from waymark.common.words import Question, Text
from waymark.plans.rules.sheets import Source


@dataclass(frozen=True)
class SheetPart:
    """Questions that belong together. `is_folded`: opened by whoever wants it."""

    title: Text
    questions: tuple[Question, ...]
    line: Text = ""
    is_folded: bool = False


@dataclass(frozen=True)
class SheetTerms:
    """One kind of sheet: the conversation, its questions before it (`who` is asked first) and afterwards.

    `sources` says which boxes may be filled from which part of the plan; `note` is something to know beforehand.
    """

    name: Text
    line: Text
    lead: Text
    who: Question
    parts: tuple[SheetPart, ...]
    after: SheetPart
    sources: Mapping[str, Source] = field(default_factory=dict)
    note: Text = ""

    @property
    def before(self) -> tuple[Question, ...]:
        """Every question that is asked before the conversation."""
        return (self.who, *(one for part in self.parts for one in part.questions))

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(one.key for one in (*self.before, *self.after.questions))
