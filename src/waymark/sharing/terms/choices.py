"""What can be chosen when something is shared: groups of topics, and how long."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.sharing.terms.topics import Topic

Words = str | Promise


class End(StrEnum):
    """How long something is shown."""

    THREE_MONTHS = "three-months"
    A_DAY = "a-day"
    NONE = "none"


@dataclass(frozen=True)
class Choice:
    """One thing that can be shown: its entry in the ledger, its name and a line about it."""

    entry: str
    label: Words
    hint: Words = ""


@dataclass(frozen=True)
class Group:
    """Choices that stand together. `of`: the topic whose things they are, where it is shared one by one."""

    key: str
    name: Words
    choices: tuple[Choice, ...]
    hint: Words = ""
    of: Topic | None = None


GROUPS: Mapping[str, tuple[Words, tuple[Topic, ...]]] = {
    "plan": (
        _("From my plan"),
        (Topic.HOW_TO_HELP, Topic.SETBACK_PLAN, Topic.WHAT_MATTERS, Topic.GOALS, Topic.WEEK, Topic.PACING),
    ),
    "days": (_("My body and my days"), (Topic.BODY_MAP, Topic.SLEEP, Topic.MEDICINES)),
    "together": (_("What we do together"), (Topic.AGREED_PLAN, Topic.SHARED_DECISIONS, Topic.MESSAGES)),
}
"""Topics that are shown as a whole, in the order of the page."""

ONE_BY_ONE: Mapping[Topic, Words] = {
    Topic.DIARY: _("Questions of my diary"),
    Topic.PRACTICES: _("Skills I practise"),
    Topic.CONVERSATION_SHEETS: _("Sheets for a visit"),
}
"""Topics of which one thing after the other is chosen."""
