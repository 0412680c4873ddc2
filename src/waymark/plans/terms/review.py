"""The words of a look back: what is asked, and what its pages are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.plans.rules.review import ReviewWords, StillMatters

WELL = Question(
    "well",
    _("What went well enough?"),
    _("Small things count. One is plenty."),
    examples=(_("I rested before I had to, twice."), _("I saw somebody I like."), _("I asked for help and got it.")),
)
IN_THE_WAY = Question(
    "in_the_way",
    _("What got in the way?"),
    _("Not what you did wrong. What was in the way."),
    examples=(_("Two weeks of bad nights."), _("Too much in one day, more than once."), _("The weather.")),
)
KEEP = Question("keep", _("One thing to keep"), rows=1)
CHANGE = Question("change", _("One thing to change"), rows=1)
LET_GO = Question("let_go", _("One thing to let go"), rows=1)
QUESTIONS = (WELL, IN_THE_WAY, KEEP, CHANGE, LET_GO)

STILL_LABELS: Mapping[StillMatters, Text] = {
    StillMatters.SAME: _("Yes, it is the same"),
    StillMatters.SHIFTED: _("It has shifted a little"),
    StillMatters.UNSURE: _("I am not sure now"),
}


@dataclass(frozen=True)
class MyReview:
    """One look back, as pages show it. `is_draft`: it was saved while typing, and never with the button."""

    id: UUID
    on: date
    words: ReviewWords
    is_draft: bool
    version: int

    @property
    def opening(self) -> str:
        """What stands for it in a list: the first words there are."""
        said = self.words
        return said.keep or said.well or said.change or said.in_the_way or said.let_go


@dataclass(frozen=True)
class DueGoal:
    """A goal that the person wanted to look at by now."""

    id: UUID
    heading: str
    review_on: date


@dataclass(frozen=True)
class Beside:
    """What stands beside a look back: what matters, goals to look at, and when closeness was marked last."""

    what_matters: tuple[str, ...]
    goals: tuple[DueGoal, ...]
    closeness_on: date | None
