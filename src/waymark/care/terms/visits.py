"""What the pages of visits are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.care.rules.visits import Stand, Step, Stone, path_of
from waymark.plans.terms.sheets import MySheet

Words = str | Promise

STEP_NAMES: Mapping[Step, Words] = {
    Step.QUESTIONS: _("My questions"),
    Step.SHEET: _("The sheet handed over"),
    Step.READ: _("Read by them"),
    Step.HEARD: _("What I heard"),
    Step.CHECK: _("A later look"),
}
STAND_NAMES: Mapping[Stand, Words] = {
    Stand.DONE: _("Done"),
    Stand.NEXT: _("Next"),
    Stand.LEFT: _("Left out"),
    Stand.LATER: _("Later"),
}


@dataclass(frozen=True)
class ReadLine:
    """That somebody of the team read the sheet. `changed_since`: it says something else now."""

    by_id: UUID
    name: Words
    profession: Words
    words: str
    at: datetime
    changed_since: bool


@dataclass(frozen=True)
class Visit:
    """One sheet at the table of a person and a team, as it is printed, with its read lines, the newest first.

    `is_shown`: the team can read it now.
    """

    sheet: MySheet
    reads: tuple[ReadLine, ...]
    is_shown: bool

    @property
    def is_read(self) -> bool:
        """Whether somebody of the team read it as it is now."""
        return any(not line.changed_since for line in self.reads)

    def read_by(self, person_id: UUID) -> ReadLine | None:
        """Their line about the sheet as it is now."""
        mine = (line for line in self.reads if line.by_id == person_id and not line.changed_since)
        return next(mine, None)

    def path(self, *, is_heard: bool, is_checked: bool) -> tuple[Stone, ...]:
        """The loop, as the person sees it: what was heard and what came of it is theirs alone."""
        asked = any(self.sheet.written(part.questions) for part in self.sheet.terms.parts)
        done = {
            Step.QUESTIONS: asked,
            Step.SHEET: self.is_shown or bool(self.reads),
            Step.READ: bool(self.reads),
            Step.HEARD: is_heard,
            Step.CHECK: is_checked,
        }
        return path_of(step for step, is_done in done.items() if is_done)
