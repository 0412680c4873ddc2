"""The words of guest speakers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.groups.terms.groups import GuestState

Words = str | Promise

STATE_WORDS: Mapping[GuestState, Words] = {
    GuestState.INVITED: _("Asked, no answer yet"),
    GuestState.COMING: _("Said yes"),
    GuestState.DECLINED: _("Said no"),
    GuestState.CAME: _("Was here"),
}
# What members see; an invitation that is still open, or was declined, is the guest's and the coordinators' affair.
SHOWN_TO_MEMBERS = (GuestState.COMING, GuestState.CAME)


@dataclass(frozen=True)
class GuestWords:
    """What is written about a guest. `contact` is for those who coordinate; elsewhere it is empty."""

    name: str
    topic: str
    about: str = ""
    contact: str = ""
    series_id: UUID | None = None
    on: date | None = None
    may_be_passed_on: bool = False


@dataclass(frozen=True)
class Question:
    """One question for a guest. `name` is empty where whoever asks did not want to be named, or left."""

    id: UUID
    words: str
    name: str
    is_mine: bool


@dataclass(frozen=True)
class Ask:
    """That another group would like to ask this guest too."""

    group_name: str
    reach: str
    at: datetime


@dataclass(frozen=True)
class Guest:
    """A guest as whoever looks may see them. `questions`: all for those who coordinate, one's own for the others."""

    id: UUID
    version: int
    words: GuestWords
    state: GuestState
    thanks: str
    thanked_at: datetime | None
    questions: tuple[Question, ...] = ()
    asks: tuple[Ask, ...] = ()

    @property
    def said(self) -> Words:
        return STATE_WORDS[self.state]

    @property
    def takes_questions(self) -> bool:
        return self.state in (GuestState.INVITED, GuestState.COMING)


@dataclass(frozen=True)
class GuestElsewhere:
    """A guest of another group who agreed to be passed on. Which group it is, nobody is told."""

    id: UUID
    name: str
    topic: str
    about: str
    is_asked: bool
