"""The rota of moderators: turns, what is open, and how a moderator looks after themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

USUAL_HOURS = 6
MOST_HOURS = 20
"""Hours on duty in one week, before a moderator says otherwise, and at most. Our own choice: no study gives a number.
A cap is what moderators of support forums ask for (shifts that end, hand-over, debrief)."""

LENGTHS = (1, 2, 3, 4, 6)
"""How long a turn may be, in hours. Our own choice: half a day at most."""


class Spared(StrEnum):
    """What a moderator may ask to be spared."""

    SELF_HARM = "self-harm"
    GRIEF = "grief"
    ABUSE = "abuse"
    MONEY = "money"
    FOOD = "food"
    DRINK_AND_DRUGS = "drink-and-drugs"


SPARED_WORDS: Mapping[Spared, tuple[Promise, Promise]] = {
    Spared.SELF_HARM: (_("Self-harm, and not wanting to live"), _("Words about hurting oneself or dying by suicide.")),
    Spared.GRIEF: (_("Grief"), _("Somebody has died, or is dying.")),
    Spared.ABUSE: (_("Violence and abuse"), _("At home, as a child, or by somebody in charge.")),
    Spared.MONEY: (_("Money and benefits"), _("Debts, losing a home, a claim that was refused.")),
    Spared.FOOD: (_("Food and weight"), _("Not eating, or eating and regretting it.")),
    Spared.DRINK_AND_DRUGS: (_("Drink and drugs"), _("Needing more, or not getting away from it.")),
}


@dataclass(frozen=True)
class Turn:
    """One turn, as moderators see it. `is_live`: neither given up nor over."""

    id: UUID
    name: str
    starts_at: datetime
    ends_at: datetime
    is_mine: bool
    swap_asked: bool = False

    @property
    def hours(self) -> float:
        return (self.ends_at - self.starts_at).total_seconds() / 3600


@dataclass(frozen=True)
class OpenTurn:
    """A turn that somebody gave up, or the part of it that nobody has taken over."""

    id: UUID
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Day:
    """One day of the rota, in the moderator's own zone. What began before and is not over stands on the first."""

    on: date
    turns: tuple[Turn, ...]
    open: tuple[OpenTurn, ...]


@dataclass(frozen=True)
class Note:
    """What was written at the end of a turn."""

    name: str
    ends_at: datetime
    handover: str
    debrief: str


@dataclass(frozen=True)
class Care:
    """How a moderator looks after themselves. `name` is the one they chose last."""

    name: str = ""
    hours_a_week: int = USUAL_HOURS
    spared: frozenset[Spared] = frozenset()
    supervision_on: date | None = None


@dataclass(frozen=True)
class RotaPage:
    """The next two weeks. `weeks`: for each week (its Monday) the moderator's own hours. `to_write`: turns of theirs
    that are over, without a note. `handovers`: what the last ones left, newest first.
    """

    days: tuple[Day, ...]
    weeks: tuple[tuple[date, float], ...]
    care: Care
    handovers: tuple[Note, ...]
    to_write: tuple[Turn, ...]
    now: tuple[Turn, ...]
