"""What the pages of a decision are drawn from: exactly what may be seen from one seat."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.utils.functional import Promise

from waymark.care.rules.decisions.numbers import Share, share_in
from waymark.care.rules.decisions.options import Missing, has_numbers
from waymark.care.rules.decisions.stage import Stage, Standing, Step
from waymark.care.rules.decisions.words import (
    NOTHING,
    AfterWords,
    CountedWords,
    MattersWords,
    OptionWords,
    OutcomeWords,
    Part,
    PreferenceWords,
    SureWords,
    TopicWords,
    ValuesWords,
    Words,
)
from waymark.care.terms.decisions.questions import DOING_NOTHING
from waymark.care.terms.side import Side

Said = TypeVar("Said", bound=Words)


@dataclass(frozen=True)
class Kept:
    """One part as it is kept. `who` is the name of whoever of the team wrote it, `as_what` their profession."""

    words: Words
    version: int
    changed_at: datetime
    who: str = ""
    as_what: str | Promise = ""


@dataclass(frozen=True)
class Option:
    """One choice."""

    number: int
    words: OptionWords

    @property
    def is_nothing(self) -> bool:
        return self.number == NOTHING

    @property
    def label(self) -> str:
        return self.words.label or (str(DOING_NOTHING) if self.is_nothing else "")

    @property
    def has_numbers(self) -> bool:
        return has_numbers(self.words)

    def share(self, box: str) -> Share | None:
        """The number in this box, such as `good_with`."""
        return share_in(getattr(self.words, box))


@dataclass(frozen=True)
class Line:
    """One decision in a list. `ending` says how it ended, `waits` what waits for the one who looks."""

    id: UUID
    link_id: UUID
    topic: str
    standing: Standing
    made_at: datetime
    changed_at: datetime
    waits: Step | None


@dataclass(frozen=True)
class Waits:
    """What waits in one decision, for which side."""

    conversation_id: UUID
    topic: str
    side: Side
    step: Step


@dataclass(frozen=True)
class Decision:
    """A whole decision as one side sees it. While the choices are prepared, only the team sees them.

    `taken_out` are choices that were taken out again; only the team's page has them. What somebody answered about the
    talk afterwards is there for the team only where the person shows it.
    """

    id: UUID
    link_id: UUID
    side: Side
    made_at: datetime
    standing: Standing
    parts: Mapping[tuple[Part, int], Kept]
    options: tuple[Option, ...]
    taken_out: tuple[Option, ...]
    missing: tuple[Missing, ...]
    waiting: Mapping[Side, Step]

    @property
    def waits(self) -> Step | None:
        """What waits for the side that looks."""
        return self.waiting.get(self.side)

    @property
    def stage(self) -> Stage:
        return self.standing.stage

    @property
    def changed_at(self) -> datetime:
        return max(kept.changed_at for kept in self.parts.values())

    def kept(self, part: Part, number: int = 0) -> Kept | None:
        return self.parts.get((part, number))

    def option(self, number: int | None) -> Option | None:
        return next((one for one in self.options if one.number == number), None)

    @property
    def next_number(self) -> int:
        """The number that the next new choice gets."""
        return max([NOTHING, *(number for _part, number in self.parts)]) + 1

    @property
    def topic(self) -> TopicWords:
        return self._said(Part.TOPIC, TopicWords) or TopicWords()

    @property
    def counted(self) -> CountedWords:
        return self._said(Part.COUNTED, CountedWords) or CountedWords()

    @property
    def matters(self) -> MattersWords | None:
        return self._said(Part.MATTERS, MattersWords)

    @property
    def values(self) -> ValuesWords | None:
        return self._said(Part.VALUES, ValuesWords)

    @property
    def sure(self) -> SureWords | None:
        return self._said(Part.SURE, SureWords)

    @property
    def outcome(self) -> OutcomeWords | None:
        return self._said(Part.OUTCOME, OutcomeWords)

    @property
    def after(self) -> AfterWords | None:
        return self._said(Part.AFTER, AfterWords)

    def preference(self, side: Side) -> PreferenceWords | None:
        return self._said(PREFERS[side], PreferenceWords)

    def _said(self, part: Part, kind: type[Said]) -> Said | None:
        """The words of a part; None where nothing was written, or it was emptied again."""
        kept = self.parts.get((part, 0))
        if kept is None or not isinstance(kept.words, kind) or getattr(kept.words, "is_blank", False):
            return None
        return kept.words


PREFERS: Mapping[Side, Part] = {Side.PERSON: Part.PERSON_PREFERS, Side.TEAM: Part.TEAM_PREFERS}
