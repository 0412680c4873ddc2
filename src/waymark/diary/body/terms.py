"""The vocabulary of the body map: sides, views, groups and every region, in the order of the list (head to toe).

A *part* is a place such as the front of the knee; a *region* is a part on one side. Parts on the middle line (spine,
navel) are one region of their own: a map without them makes people choose a side that is not theirs.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

WORST = 10
"""Severity is a whole number from 0 (no pain there) to this."""


class Side(StrEnum):
    """Always the person's own side, never the side of the picture."""

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"


class View(StrEnum):
    """Where a part is drawn."""

    FRONT = "front"
    BACK = "back"
    BOTH = "both"


class Group(StrEnum):
    """The headings of the list."""

    HEAD = "head"
    ARMS = "arms"
    HANDS = "hands"
    CHEST = "chest"
    BACK = "spine"
    PELVIS = "pelvis"
    LEGS = "legs"
    FEET = "feet"


class Figure(StrEnum):
    """The builds a person can choose; the regions are the same in all."""

    PLAIN = "plain"
    SHOULDERS = "shoulders"
    HIPS = "hips"


@dataclass(frozen=True)
class Part:
    """One place of the body. sided: it exists on the left and on the right."""

    key: str
    group: Group
    view: View
    sided: bool = True

    @property
    def regions(self) -> tuple[Region, ...]:
        """Its regions: left and right, or the one in the middle."""
        sides = (Side.LEFT, Side.RIGHT) if self.sided else (Side.MIDDLE,)
        return tuple(Region(self, side) for side in sides)


@dataclass(frozen=True)
class Region:
    """One part on one side; `key` is what is stored and posted, e.g. ``knee-front-left`` or ``spine-low``."""

    part: Part
    side: Side

    @property
    def key(self) -> str:
        """Stable for ever: stored maps hold it."""
        return self.part.key if self.side is Side.MIDDLE else f"{self.part.key}-{self.side.value}"


def _parts(group: Group, view: View, keys: str) -> tuple[Part, ...]:
    """Parts from their keys; a star marks one on the middle line."""
    return tuple(Part(key.rstrip("*"), group, view, sided=not key.endswith("*")) for key in keys.split())


PARTS: tuple[Part, ...] = (
    *_parts(Group.HEAD, View.BOTH, "head-top*"),
    *_parts(Group.HEAD, View.FRONT, "forehead temple eye"),
    *_parts(Group.HEAD, View.BOTH, "ear"),
    *_parts(Group.HEAD, View.FRONT, "nose* cheek jaw mouth* throat* neck-front"),
    *_parts(Group.HEAD, View.BACK, "head-back skull-base neck-spine* neck-back"),
    *_parts(Group.ARMS, View.FRONT, "collarbone shoulder-front upper-arm-front elbow-front forearm-front"),
    *_parts(Group.ARMS, View.BACK, "shoulder-top shoulder-back upper-arm-back elbow-back forearm-back"),
    *_parts(Group.HANDS, View.FRONT, "wrist-front palm"),
    *_parts(Group.HANDS, View.BACK, "wrist-back hand-back"),
    *_parts(Group.HANDS, View.BOTH, "thumb finger-index finger-middle finger-ring finger-little"),
    *_parts(Group.CHEST, View.FRONT, "breastbone* chest ribs-front upper-belly* navel* belly-side"),
    *_parts(Group.CHEST, View.FRONT, "lower-belly* lower-belly-side"),
    *_parts(Group.BACK, View.BACK, "spine-upper* shoulder-blade spine-mid* ribs-back spine-low* low-back"),
    *_parts(Group.PELVIS, View.FRONT, "hip-front groin genitals*"),
    *_parts(Group.PELVIS, View.BACK, "hip-outer buttock tailbone* seat*"),
    *_parts(Group.LEGS, View.FRONT, "thigh-front thigh-inner knee-front shin"),
    *_parts(Group.LEGS, View.BACK, "thigh-back thigh-outer knee-back calf"),
    *_parts(Group.FEET, View.FRONT, "ankle-front foot-top"),
    *_parts(Group.FEET, View.BOTH, "toe-big toes-small"),
    *_parts(Group.FEET, View.BACK, "ankle-back heel foot-arch foot-ball"),
)
REGIONS: dict[str, Region] = {region.key: region for part in PARTS for region in part.regions}
