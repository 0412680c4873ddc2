"""What a person keeps of the skills: practices, stars."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from waymark.skills.rules.practices import Answer
from waymark.skills.terms.library import Skill


@dataclass(frozen=True)
class Told:
    """What a form says about one practice: only what it asked. A value left empty takes away what was kept.

    `parts` may hold `minutes` (whole), `before` and `after` (0–10), `line` and `variant` (text).
    """

    on: date | None = None
    parts: Mapping[str, Answer | None] = field(default_factory=dict)
    answers: Mapping[str, Answer | None] = field(default_factory=dict)


@dataclass(frozen=True)
class MyPractice:
    """One time of practising. `slug` names the skill, also one that is in the library no more."""

    id: UUID
    slug: str
    on: date
    practised_at: datetime
    is_open: bool
    is_removed: bool
    parts: Mapping[str, Answer]
    answers: Mapping[str, Answer]
    version: int

    @property
    def first_words(self) -> str:
        """What the person would know it by: their first words in it, on one line; else nothing."""
        texts = (value for value in (*self.answers.values(), self.parts.get("line")) if isinstance(value, str))
        return next((" ".join(text.split()) for text in texts if " " in text.strip()), "")


@dataclass(frozen=True)
class MyChoices:
    """The starred skills in the order they were starred, and when a crisis answer was given last."""

    starred: tuple[str, ...] = ()
    crisis_at: datetime | None = None


@dataclass(frozen=True)
class Starred:
    """A starred skill for other pages. `url_name` takes the slug; `?short=1` after it opens the short version."""

    slug: str
    title: str
    summary: str
    url_name: str = "skill"

    @classmethod
    def of(cls, skill: Skill) -> "Starred":
        return cls(skill.slug, skill.title, skill.facts.summary)
