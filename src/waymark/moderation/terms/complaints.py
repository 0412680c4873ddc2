"""Complaints about how the site, or who looks after it, acted: what they may be about, and what was found.

The law is the Online Safety Act 2023: whoever runs a place where people write to each other offers a way to complain
that is easy to use. The subjects follow it in plain words, with one more for everything else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ANSWERED_WITHIN = timedelta(days=14)
"""Our own choice, as for an appeal: long enough to read what happened and ask those who were there, short enough that
nobody is left hanging.
"""


KEPT_AFTER_ANSWER = timedelta(days=365)
"""Our own choice: so long can somebody who was not signed in come back to the answer. Nobody's account is behind those
words, so nobody could ever delete them; what was found and changed stays in the log.
"""


class About(StrEnum):
    """What somebody complains about."""

    DECISION = "decision"
    STEP = "step"
    TAKEN_DOWN = "taken-down"
    STILL_THERE = "still-there"
    DUTIES = "duties"
    AGE = "age"
    OTHER = "other"


class Finding(StrEnum):
    """What an operator found."""

    UPHELD = "upheld"
    PARTLY = "partly"
    NOT_UPHELD = "not-upheld"


ABOUT_NAMES: Mapping[About, Promise] = {
    About.DECISION: _("How somebody here decided"),
    About.STEP: _("A step that was taken against me"),
    About.TAKEN_DOWN: _("Something of mine was hidden or given back, and should not have been"),
    About.STILL_THERE: _("Something harmful is still there"),
    About.DUTIES: _("This site does not keep its own rules, or the law"),
    About.AGE: _("Being asked how old I am"),
    About.OTHER: _("Something else about how this site acted"),
}
ABOUT_HINTS: Mapping[About, Promise] = {
    About.DECISION: _("For example about a report, a worry, or another look that you asked for."),
    About.STEP: _("A warning, or a time of reading only."),
    About.STILL_THERE: _("You told us, or nobody could, and others still see it."),
    About.DUTIES: _("For example that nobody answered, or that a promise made here was not kept."),
}
FINDING_NAMES: Mapping[Finding, Promise] = {
    Finding.UPHELD: _("The complaint is right"),
    Finding.PARTLY: _("The complaint is right in part"),
    Finding.NOT_UPHELD: _("It was done as it should be"),
}


@dataclass(frozen=True)
class Complained:
    """What somebody sends: what it is about, what happened, and what they would like to happen."""

    client_id: UUID
    about: About
    words: str
    wish: str = ""


@dataclass(frozen=True)
class Answered:
    """What an operator found. `changed` is what was changed because of it; it stays in the log without any name."""

    finding: Finding
    words: str
    changed: str = ""


@dataclass(frozen=True)
class Complaint:
    """A complaint, as it stands. `words` and `answer` are empty once they went with who wrote them.

    `by` is the name somebody signs in with, empty where nobody was signed in; `note` is for operators alone, and both
    are empty where the person reads it.
    """

    id: UUID
    about: About
    words: str
    wish: str
    at: datetime
    due_at: datetime
    finding: Finding | None
    answer: str
    changed: str
    answered_at: datetime | None
    is_late: bool
    by: str = ""
    note: str = ""

    @property
    def is_gone(self) -> bool:
        """Whether the words went with who wrote them."""
        return not self.words


@dataclass(frozen=True)
class ComplaintsPage:
    """The log: those that are open, or those that were answered; how many are open, and how many of them are late."""

    rows: tuple[Complaint, ...]
    open: int
    late: int
