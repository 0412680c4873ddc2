"""The agreed plan as supporters, teams and whoever has a link see it: what is in force, to be read only."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from waymark.care import queries
from waymark.care.rules.agreed_words import Part
from waymark.care.terms.agreed_plan import InForce, part_names
from waymark.sharing.terms import Access, Panel, Topic


@dataclass(frozen=True)
class ShownPlans:
    """What is in force, by team, and how its parts are called on the pages of others."""

    plans: tuple[InForce, ...]
    names: Mapping[Part, str]


def read(access: Access, at: datetime) -> ShownPlans | None:
    plans = queries.plans_in_force(access)
    return ShownPlans(plans, part_names(None)) if plans else None


def changed_at(access: Access) -> datetime | None:
    """When the newest of them came into force: proposals and answers are nobody else's business."""
    return max((plan.since for plan in queries.plans_in_force(access)), default=None)


PANEL = Panel(Topic.AGREED_PLAN, "care/shown/agreed_plan.html", read, changed_at)
