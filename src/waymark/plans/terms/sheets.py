"""Conversation sheets: what each asks, and what its pages are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from waymark.common.words import Question
from waymark.plans.rules.sheets import SheetKind, leaves_room
from waymark.plans.terms.sheets_family import ASK, FAMILY
from waymark.plans.terms.sheets_parts import SheetTerms
from waymark.plans.terms.sheets_visit import VISIT
from waymark.plans.terms.sheets_work import WORK

SHEETS: Mapping[SheetKind, SheetTerms] = {
    SheetKind.VISIT: VISIT,
    SheetKind.WORK: WORK,
    SheetKind.FAMILY: FAMILY,
    SheetKind.ASK: ASK,
}


@dataclass(frozen=True)
class MySheet:
    """One sheet. `answers` are by the key of the question; what was left out is an empty string or not there.

    `mark` is the same as long as what is printed is the same: what was heard afterwards does not count.
    """

    id: UUID
    kind: SheetKind
    on: date | None
    answers: Mapping[str, str]
    version: int
    changed_at: datetime
    is_put_aside: bool
    mark: UUID

    @property
    def terms(self) -> SheetTerms:
        return SHEETS[self.kind]

    @property
    def who(self) -> str:
        return self.answers.get("who", "")

    @property
    def has_afterwards(self) -> bool:
        return any(self.answers.get(question.key) for question in self.terms.after.questions)

    @property
    def as_printed(self) -> "MySheet":
        """The sheet without what was heard."""
        return replace(self, answers=self.answers_to(self.terms.before))

    @property
    def leaves_room(self) -> bool:
        """Whether its print leaves room to write by hand."""
        return leaves_room(self.answers_to(self.terms.before).values())

    def answers_to(self, questions: tuple[Question, ...]) -> dict[str, str]:
        """An answer to every question, empty where none was given."""
        return {one.key: self.answers.get(one.key, "") for one in questions}

    def written(self, questions: tuple[Question, ...]) -> tuple[tuple[Question, str], ...]:
        """The questions that have words, with their words."""
        return tuple((one, words) for one in questions if (words := self.answers.get(one.key, "")))
