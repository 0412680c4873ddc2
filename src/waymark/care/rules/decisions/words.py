"""What is written in a shared decision, part by part, and how it is read again from what was kept. Pure.

The parts follow decision aids of the Ottawa kind: the decision stated, the choices with what each may bring, what
matters, whether somebody is ready, the preference, what came of it (services facts, C).
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Any, Self

MOST_OPTIONS = 6
NOTHING = 1
"""The number of the choice that is always there: doing nothing for now."""

Content = Mapping[str, Any]


class Part(StrEnum):
    """One part of a decision is written by one side only, so the two never write over each other."""

    TOPIC = "topic"
    COUNTED = "counted"
    OPTION = "option"
    MATTERS = "matters"
    VALUES = "values"
    SURE = "sure"
    PERSON_PREFERS = "person-prefers"
    TEAM_PREFERS = "team-prefers"
    OUTCOME = "outcome"
    AFTER = "after"


class Certainty(StrEnum):
    """How sure anybody can be of what a choice brings. Plain words for the four levels of GRADE."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"
    UNKNOWN = "unknown"


class Ending(StrEnum):
    """How a decision ends. Putting it off and taking none of the choices are ends as good as any."""

    CHOSEN = "chosen"
    DEFERRED = "deferred"
    DECLINED = "declined"


@dataclass(frozen=True)
class Texts:
    """Words in boxes that have names."""

    @classmethod
    def of(cls, content: Content) -> Self:
        return cls(**{each.name: str(content.get(each.name) or "") for each in fields(cls)})

    @property
    def content(self) -> dict[str, Any]:
        """As it is sealed: of JSON alone."""
        return asdict(self)

    @property
    def is_blank(self) -> bool:
        return not any(value for value in self.content.values() if isinstance(value, str))


@dataclass(frozen=True)
class TopicWords(Texts):
    """What is to be decided, and why now."""

    topic: str = ""
    why: str = ""


@dataclass(frozen=True)
class CountedWords(Texts):
    """What is counted for every choice alike, out of 100 people, and over which time."""

    good: str = ""
    harm: str = ""
    span: str = ""


@dataclass(frozen=True)
class OptionWords(Texts):
    """One choice. Numbers are as they were written: see `numbers.Share`."""

    label: str = ""
    good: str = ""
    harm: str = ""
    time: str = ""
    cost: str = ""
    energy: str = ""
    certainty: str = ""
    source: str = ""
    good_with: str = ""
    good_without: str = ""
    harm_with: str = ""
    harm_without: str = ""
    is_out: bool = False

    @classmethod
    def of(cls, content: Content) -> Self:
        texts = {each.name: str(content.get(each.name) or "") for each in fields(cls) if each.name != "is_out"}
        return cls(**texts, is_out=bool(content.get("is_out")))


@dataclass(frozen=True)
class MattersWords(Texts):
    matters: str = ""


@dataclass(frozen=True)
class ValuesWords:
    """How much each of a few things matters, 0 to 10, and things of the person's own. Nothing is worked out from it."""

    given: Mapping[str, int] = field(default_factory=dict)
    own: tuple[tuple[str, int | None], ...] = ()

    @classmethod
    def of(cls, content: Content) -> Self:
        given = {str(key): int(value) for key, value in (content.get("given") or {}).items()}
        return cls(given, tuple((str(words), value) for words, value in content.get("own") or ()))

    @property
    def content(self) -> dict[str, Any]:
        return {"given": dict(self.given), "own": [list(each) for each in self.own]}

    @property
    def is_blank(self) -> bool:
        return not self.given and not any(words for words, _much in self.own)


@dataclass(frozen=True)
class SureWords:
    """Yes or no to four questions; what was left out is not there. There is no score."""

    answers: Mapping[str, bool] = field(default_factory=dict)

    @classmethod
    def of(cls, content: Content) -> Self:
        return cls({str(key): bool(value) for key, value in (content.get("answers") or {}).items()})

    @property
    def content(self) -> dict[str, Any]:
        return {"answers": dict(self.answers)}

    @property
    def is_blank(self) -> bool:
        return not self.answers

    @property
    def has_a_no(self) -> bool:
        return not all(self.answers.values())


@dataclass(frozen=True)
class PreferenceWords:
    """What one side would choose, why, and where it sees things differently. `label` is as the choice was called then.

    `option` is None where they cannot say yet.
    """

    option: int | None = None
    label: str = ""
    why: str = ""
    difference: str = ""

    @classmethod
    def of(cls, content: Content) -> Self:
        return cls(content.get("option"), *(str(content.get(name) or "") for name in ("label", "why", "difference")))

    @property
    def content(self) -> dict[str, Any]:
        return asdict(self)

    @property
    def is_blank(self) -> bool:
        return self.option is None and not (self.why or self.difference)


@dataclass(frozen=True)
class OutcomeWords:
    """What came of it. `option` and its `label` only where one was chosen, `until` only where it was put off."""

    ending: Ending = Ending.DEFERRED
    option: int | None = None
    label: str = ""
    until: date | None = None
    note: str = ""

    @classmethod
    def of(cls, content: Content) -> Self:
        until = content.get("until")
        return cls(
            Ending(content["ending"]),
            content.get("option"),
            str(content.get("label") or ""),
            date.fromisoformat(until) if until else None,
            str(content.get("note") or ""),
        )

    @property
    def content(self) -> dict[str, Any]:
        until = self.until.isoformat() if self.until else None
        return asdict(self) | {"ending": self.ending.value, "until": until}


@dataclass(frozen=True)
class AfterWords:
    """Three answers, 0 to 9, about how the talk was. The team sees them only where `shown`."""

    answers: Mapping[str, int] = field(default_factory=dict)
    shown: bool = False

    @classmethod
    def of(cls, content: Content) -> Self:
        answers = {str(key): int(value) for key, value in (content.get("answers") or {}).items()}
        return cls(answers, bool(content.get("shown")))

    @property
    def content(self) -> dict[str, Any]:
        return {"answers": dict(self.answers), "shown": self.shown}


Words = (
    TopicWords
    | CountedWords
    | OptionWords
    | MattersWords
    | ValuesWords
    | SureWords
    | PreferenceWords
    | OutcomeWords
    | AfterWords
)

WORDS_OF: Mapping[Part, type[Words]] = {
    Part.TOPIC: TopicWords,
    Part.COUNTED: CountedWords,
    Part.OPTION: OptionWords,
    Part.MATTERS: MattersWords,
    Part.VALUES: ValuesWords,
    Part.SURE: SureWords,
    Part.PERSON_PREFERS: PreferenceWords,
    Part.TEAM_PREFERS: PreferenceWords,
    Part.OUTCOME: OutcomeWords,
    Part.AFTER: AfterWords,
}
