"""The words of living close to what matters, and what its page is drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text
from waymark.plans.rules import Area
from waymark.plans.terms.plan import MyMatter

CLOSENESS_LABELS: Mapping[int, Text] = {
    1: _("Far from it"),
    2: _("Some way off"),
    3: _("A little nearer"),
    4: _("About half way"),
    5: _("Near"),
    6: _("Very near"),
    7: _("Right at the heart of it"),
}


@dataclass(frozen=True)
class MarkOn:
    """How close it was on one day, 1 to 7."""

    on: date
    mark: int

    @property
    def label(self) -> Text:
        return CLOSENESS_LABELS[self.mark]


@dataclass(frozen=True)
class Lived:
    """One thing that matters with its marks, oldest first."""

    matter: MyMatter
    marks: tuple[MarkOn, ...]

    @property
    def newest(self) -> MarkOn | None:
        return self.marks[-1] if self.marks else None

    @property
    def earlier(self) -> tuple[MarkOn, ...]:
        """All but the newest, the latest of them first."""
        return self.marks[-2::-1] if len(self.marks) > 1 else ()


@dataclass(frozen=True)
class MyCloseness:
    """What matters, grouped by part of life, with the marks of each; and what was put aside."""

    matters: tuple[Lived, ...]
    put_aside: tuple[Lived, ...]

    @property
    def last_on(self) -> date | None:
        """The newest day on which anything that still leads the plan was marked."""
        return max((one.newest.on for one in self.matters if one.newest), default=None)


def by_area(one: Lived) -> int:
    """For sorting: parts of life in their order; what belongs to no part comes last."""
    return list(Area).index(one.matter.area) if one.matter.area else len(Area)
