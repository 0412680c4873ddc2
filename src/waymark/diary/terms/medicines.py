"""Medicines in the person's own words: what the two choices are called, and what the pages are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text
from waymark.diary.rules.medicines import How, MedicineWords, TakenWords, Use

__all__ = [
    "HOW_HINTS",
    "HOW_LABELS",
    "USE_HINTS",
    "USE_LABELS",
    "How",
    "MedicineWords",
    "MyMedicine",
    "MyTaken",
    "TakenWords",
    "Use",
]

HOW_LABELS: Mapping[How, Text] = {How.AS_NEEDED: _("As needed"), How.REGULAR: _("Regularly")}
HOW_HINTS: Mapping[How, Text] = {
    How.AS_NEEDED: _("Only when I want or need it. I can note each time with one tap."),
    How.REGULAR: _("At set times. It stands on my list, and I need not note each time."),
}
USE_LABELS: Mapping[Use, Text] = {Use.RESCUE: _("Rescue"), Use.PREVENTIVE: _("Preventive"), Use.NEITHER: _("Neither")}
USE_HINTS: Mapping[Use, Text] = {
    Use.RESCUE: _("For when it is bad already, to take the edge off."),
    Use.PREVENTIVE: _("To make bad times come less often, or be milder."),
    Use.NEITHER: _("Something else, or I do not know."),
}


@dataclass(frozen=True)
class MyMedicine:
    """One medicine as its pages show it. `put_away_at`: it is not on the list at present; what was noted stays."""

    id: UUID
    words: MedicineWords
    version: int
    put_away_at: datetime | None

    @property
    def is_as_needed(self) -> bool:
        return self.words.how is How.AS_NEEDED


@dataclass(frozen=True)
class MyTaken:
    """One time of taking. `on` is the person's day; `taken_at` and `written_at` are moments."""

    id: UUID
    medicine: MyMedicine
    on: date
    taken_at: datetime
    written_at: datetime
    words: TakenWords
    version: int
    removed_at: datetime | None

    @property
    def here(self) -> datetime:
        """The moment on the clock where the person was."""
        return self.taken_at.astimezone(ZoneInfo(self.words.zone))

    @property
    def is_after_midnight(self) -> bool:
        """Whether the person was still in the day before, although the calendar had gone on."""
        return self.here.date() > self.on
