"""What others see of what matters: the words, and how close the person lives to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from waymark.common.words import Text
from waymark.plans import queries
from waymark.plans.rules import Area
from waymark.plans.rules.closeness_map import Map, Way, drawn
from waymark.plans.terms import AREA_LABELS
from waymark.plans.terms.closeness import Lived
from waymark.sharing.terms import Access, Panel, Topic


@dataclass(frozen=True)
class Matters:
    """By part of life. No `map` where nothing was marked yet."""

    lived: tuple[Lived, ...]
    map: Map | None
    areas: Mapping[Area, Text]


def read(access: Access, at: datetime) -> Matters | None:
    """Three queries."""
    found = queries.closeness_of(access)
    if not found.matters:
        return None
    ways = [Way(one.matter.area or "", [mark.mark for mark in one.marks]) for one in found.matters]
    return Matters(found.matters, drawn(ways) if found.last_on else None, AREA_LABELS)


MATTERS = Panel(Topic.WHAT_MATTERS, "plans/shown/matters.html", read, queries.matters_changed_at)
