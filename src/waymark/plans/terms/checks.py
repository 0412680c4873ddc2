"""The words of the later look, and what its pages are drawn from. It is the person's own and never shared."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.plans.rules.checks import CheckWords, Happened, Later

CAME_OF_IT = Question("came_of_it", _("What came of it?"), _("As it was. Also if it was nothing."), rows=3)
ASK_NEXT = Question(
    "ask_next",
    _("What I want to ask next time"),
    _("A line for each. You can put them into a new sheet with one press."),
    rows=3,
)
QUESTIONS = (CAME_OF_IT, ASK_NEXT)

HAPPENED_LABELS: Mapping[Happened, Text] = {
    Happened.YES: _("Yes"),
    Happened.PARTLY: _("Partly"),
    Happened.NO: _("No"),
    Happened.NOT_YET: _("Not yet"),
}
LATER_LABELS: Mapping[Later, Text] = {
    Later.TWO_WEEKS: _("In 2 weeks"),
    Later.SIX_WEEKS: _("In 6 weeks"),
    Later.DAY: _("On a day I choose"),
    Later.NEVER: _("Not at all"),
}


@dataclass(frozen=True)
class MyCheck:
    """The later look at one sheet. `due_on` is None where no day is chosen, `answered_on` where nothing was said."""

    sheet_id: UUID
    due_on: date | None
    answered_on: date | None
    words: CheckWords
    version: int


@dataclass(frozen=True)
class DueCheck:
    """A later look whose day has come. `who` is empty where the sheet names nobody."""

    sheet_id: UUID
    who: str
