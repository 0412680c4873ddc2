"""The words of coping cards."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text
from waymark.coping.rules.results import Results, Said
from waymark.moderation.terms import Shown
from waymark.plans.rules.sides import Side

CARD = "coping-card"
TITLE, WHAT, WHEN, NOT_IF, NAME = 80, 1200, 300, 600, 40


class Situation(StrEnum):
    """When it helped. A short list, so that cards can be found by it; own words stand beside it."""

    SETBACK = "setback"
    NIGHT = "night"
    MORNING = "morning"
    TOO_MUCH = "too-much"
    OUT = "out"
    WORK = "work"
    OTHERS = "others"
    LOW = "low"
    ORDINARY = "ordinary"


SITUATIONS: Mapping[Situation, Text] = {
    Situation.SETBACK: _("In a setback"),
    Situation.NIGHT: _("At night"),
    Situation.MORNING: _("In the morning"),
    Situation.TOO_MUCH: _("After doing too much"),
    Situation.OUT: _("Out and about, or on the way"),
    Situation.WORK: _("At work or in class"),
    Situation.OTHERS: _("With other people"),
    Situation.LOW: _("When I am low or worried"),
    Situation.ORDINARY: _("On an ordinary day"),
}


class Energy(StrEnum):
    """How much it takes."""

    NONE = "none"
    LITTLE = "little"
    SOME = "some"
    MORE = "more"


ENERGIES: Mapping[Energy, Text] = {
    Energy.NONE: _("Next to none"),
    Energy.LITTLE: _("A little"),
    Energy.SOME: _("Some"),
    Energy.MORE: _("A good part of a day’s"),
}
ENERGY_LINES: Mapping[Energy, Text] = {
    Energy.NONE: _("It can be done lying down, with eyes shut."),
    Energy.LITTLE: _("A few minutes, sitting or standing."),
    Energy.SOME: _("It wants to be planned around."),
    Energy.MORE: _("For a better day, with rest after it."),
}

SAID: Mapping[Said, Text] = {
    Said.HELPED: _("It helped"),
    Said.MIXED: _("Mixed"),
    Said.NO: _("It did not help"),
}


@dataclass(frozen=True)
class CardWords:
    """What somebody writes on a card. `name` is the one chosen for this card; empty: "somebody here"."""

    title: str
    what: str
    situation: Situation
    energy: Energy
    sides: tuple[Side, ...]
    not_if: str
    situation_words: str = ""
    skill: str = ""
    name: str = ""

    @property
    def everything(self) -> str:
        """All own words, for a first look at them."""
        return "\n".join(filter(None, (self.title, self.what, self.situation_words, self.not_if, self.name)))


@dataclass(frozen=True)
class Note:
    """What a named professional says about a claim on a card."""

    words: str
    by_name: str
    source: str
    at: datetime


@dataclass(frozen=True)
class Card:
    """A card as one person sees it. `shown_why` is there for the author alone."""

    id: UUID
    words: CardWords
    version: int
    made_at: datetime
    changed_at: datetime
    shown: Shown = Shown.OPEN
    shown_why: str = ""
    is_mine: bool = False
    is_kept: bool = False
    note: Note | None = None

    @property
    def is_open(self) -> bool:
        return self.shown is Shown.OPEN

    @property
    def was_changed(self) -> bool:
        return self.version > 1


@dataclass(frozen=True)
class MyTry:
    """What whoever looks said about a card."""

    said: Said
    situation: Situation
    at: datetime


@dataclass(frozen=True)
class CardPage:
    """One card, how it went for others, and what whoever looks said."""

    card: Card
    results: Results
    my_try: MyTry | None


@dataclass(frozen=True)
class Wish:
    """Which cards somebody looks for. Everything left open means all."""

    side: Side | None = None
    energy: Energy | None = None
    situation: Situation | None = None
    words: str = ""

    @property
    def is_open(self) -> bool:
        return not (self.side or self.energy or self.situation or self.words)


@dataclass(frozen=True)
class CardList:
    """One page of cards. `has_more`: there is a page after this one."""

    cards: tuple[Card, ...]
    page: int
    has_more: bool


@dataclass(frozen=True)
class KeptList:
    """The cards somebody kept, and how many of those their authors took back."""

    cards: tuple[Card, ...]
    taken_back: int


@dataclass(frozen=True)
class Offer:
    """Words of one's own that could become a card. `source` is where they were written."""

    id: UUID
    words: str
    at: datetime


@dataclass(frozen=True)
class Earlier:
    """A card as it stood before."""

    number: int
    words: CardWords
    at: datetime


@dataclass(frozen=True)
class MyCards:
    """What somebody wrote, and what they could still write."""

    cards: tuple[Card, ...] = ()
    offers: tuple[Offer, ...] = field(default=())
