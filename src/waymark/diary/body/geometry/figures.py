"""The builds a person can choose from, as gentle changes of one drawing: widths by height, and the line of the arms."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import atan2, degrees

from waymark.diary.body.geometry.curves import Point

# The middle of the arm from shoulder to fingertip in the plain figure, as (height, distance from the middle line).
ARM = ((150.0, 90.0), (165.0, 92.0), (308.0, 125.0), (422.0, 155.5), (520.0, 171.0))
SWING_RUN = 300.0
"""Height over which the swing grows, from just below the armpit to the fingertips."""
ARM_TOP, ARM_END = 145.0, 530.0


@dataclass(frozen=True)
class Build:
    """How a figure differs from the plain one.

    widths: (height, factor) pairs for head, trunk and legs, eased in between; arm: factor for the arm's own thickness;
    swing: how many units further out the hands hang; full_chest: how the fold under the chest is drawn.
    """

    widths: tuple[tuple[float, float], ...] = ((0.0, 1.0), (900.0, 1.0))
    arm: float = 1.0
    swing: float = 0.0
    full_chest: bool = False

    def move(self, point: Point) -> Point:
        """Where a point of the plain figure lies in this build."""
        x, y = point
        if x < 0:
            raise ValueError("only the viewer's right half is drawn")
        return (self._arm(x, y), y) if in_arm(point) else (x * _eased(self.widths, y), y)

    def hand_angle(self, plain: float) -> float:
        """Degrees the hand leans outwards, from those of the plain drawing."""
        return plain + degrees(atan2(self.swing, SWING_RUN))

    def _arm(self, x: float, y: float) -> float:
        middle = _eased(ARM, y, linear=True)
        shoulder = 90 * (_eased(self.widths, 178) - 1)
        return middle + shoulder + self.swing * max(0.0, y - 200) / SWING_RUN + (x - middle) * self.arm


def in_arm(point: Point) -> bool:
    """Whether a point of the plain figure belongs to the arm rather than to the trunk or the leg."""
    x, y = point
    return ARM_TOP < y < ARM_END and x > 86 + max(0.0, y - 206) * 0.12


def _eased(knots: tuple[tuple[float, float], ...], at: float, *, linear: bool = False) -> float:
    for (y0, v0), (y1, v1) in pairwise(knots):
        if y0 <= at <= y1:
            t = (at - y0) / (y1 - y0)
            t = t if linear else t * t * (3 - 2 * t)
            return v0 + (v1 - v0) * t
    return knots[0][1] if at < knots[0][0] else knots[-1][1]


BUILDS: dict[str, Build] = {
    "plain": Build(swing=-22.0),
    "shoulders": Build(
        widths=((0, 1.0), (95, 1.04), (130, 1.12), (150, 1.08), (225, 1.07), (310, 1.08), (400, 0.98), (500, 1.0),
                (580, 1.03), (640, 1.05), (740, 1.04), (900, 1.04)),
        arm=1.1,
        swing=-25.0,
    ),
    "hips": Build(
        widths=((0, 0.97), (90, 0.95), (125, 0.9), (150, 0.91), (225, 0.93), (310, 0.965), (405, 1.035), (470, 1.03),
                (580, 0.97), (640, 0.98), (740, 0.93), (900, 0.93)),
        arm=0.94,
        swing=-13.0,
        full_chest=True,
    ),
}  # fmt: skip
