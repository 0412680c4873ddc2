"""Nights: how their four times are called, and what the pages are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text
from waymark.diary.rules.sleep import Figures, Moments, NightAnswers, Part

__all__ = ["PART_NAMES", "Figures", "Moments", "MyNight", "NightAnswers", "Part"]

PART_NAMES: Mapping[Part, Text] = {
    Part.INTO_BED: _("When did you get into bed?"),
    Part.TRIED: _("When did you try to go to sleep?"),
    Part.WOKE: _("When did you wake for the last time?"),
    Part.UP: _("When did you get out of bed for the day?"),
}


@dataclass(frozen=True)
class MyNight:
    """One night as its pages show it, by the day on which the person woke. Its times are read in `zone`."""

    id: UUID
    woke_on: date
    zone: str
    answers: NightAnswers
    moments: Moments
    figures: Figures
    version: int
    written_at: datetime
    late: bool
    removed_at: datetime | None
