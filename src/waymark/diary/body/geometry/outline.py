"""The contour, the same for front and back: head, trunk, arm, hand, leg and foot of the viewer's right half.

Units: the figure is about 810 high, crown at 0. Proportions follow the artist's canon of seven and a half heads.
"""

from __future__ import annotations

from math import cos, radians, sin

from waymark.diary.body.geometry.curves import Point
from waymark.diary.body.geometry.sketch import Move, Sketch

WRIST: Point = (155.5, 422.0)
HAND_ANGLE = 9.0
"""Degrees the hand leans outwards from upright; the enlarged picture turns it back."""

HEAD = (
    "crown@0,3 16,6.4 top-side@30.6,19 38.2,35 ear-top@39,51",
    "ear-top 43.2,48 45.6,55 43.4,65.5 ear-low@38.2,72",
    "ear-low 36.6,80 33,87.5 jaw@28.4,93.5 21.5,100.5 ch@13,106.5 chin@0,109.5",
    "ear-low 32.8,66 ear-mid@32,59 33.8,54 ear-top",
)
_SHOULDER = "jaw 27,101 27,111 neck-base@31.5,123 47,132.5 collar-top@67,139.5 sh-top@88,146 104,155 115,172 120.5,192"
_ARM_OUTER = "arm-o@125.6,215 131,240 136,268 elb-o1@138.9,285 143,305 elb-o2@149,327 153,343 157.5,366 162.5,393"
_ARM_INNER = "armpit@84,207 91,240 98,270 elb-i1@102.8,290 107.8,312 elb-i2@113,335 118.6,355 127.5,382 137,405"
_SIDE = (
    "armpit 81.8,224 rib-o@77,247 72,273 r2-o@67.8,298 66.4,317 69.3,337 r3-o@73.5,351 82,381 87,407 thigh-o@88.5,434"
)
_LEG_OUTER = "86.5,470 80.5,513 knee-o1@70.5,553 66,571 64,588 knee-o2@63.6,605 65.8,634 64,662 56,702 ank-o@47.8,733"
_LEG_INNER = (
    "crotch@0,437 gb@4,449 6.5,478 12.5,520 knee-i1@19.5,553 21.6,570 20.2,588 knee-i2@17.2,606 13.8,634 16.4,664"
)
TRUNK = (
    f"{_SHOULDER} {_ARM_OUTER} wr-o@166.8,412 (169.9,423.8)",
    f"{_ARM_INNER} wr-i@142.3,419 (143.5,428)",
    f"{_SIDE} {_LEG_OUTER} (46.4,746)",
    f"{_LEG_INNER} 22,702 ank-i@25.6,733 (25,746)",
    "sh-top 84.5,158 sh-in@80,179 80.6,194 armpit",
)
# The hand upright, fingers down, thumb to the right; (0, 0) is the middle of the wrist.
_LITTLE = "n34 -11.2,75.2 -14.8,77.2 -18.6,75.2 -20.8,70 -21.9,60 f4o@-22.3,44"
HAND = (
    "(12.6,-14) wr-o 13.2,1 palm-o@15.6,9 23.2,17 31.8,29.5 38.4,42.5 thumb@39.8,51.5 35.4,56 29.6,51 web@21.4,38.5",
    "web 21.6,45 f1o@21.6,50 21.8,70 21.4,80 19.8,85.4 16.6,87.6 13.4,85.8 n12@11.4,79",
    "n12 11,87 9.4,91.8 6,93.9 2.6,92 n23@0.8,84",
    "n23 0,85.5 -1.6,88.6 -4.8,90.4 -8,88.2 n34@-10,75",
    f"{_LITTLE} -21.6,29 -18,15 palm-i@-14.6,6 -12.6,-2 wr-i (-12.4,-16)",
    "f1o f12@11,50 f23@0.4,51 f34@-10.2,49 f4o",
    "f12 n12",
    "f23 n23",
    "f34 n34",
    "web 13.5,29.5 10,18 palm-o",
    "palm-o 2,11.5 palm-i",
    "wr-o 0,-7.5 wr-i",
)
FINGERS = {
    "thumb": "palm-o thumb web",
    "finger-index": "web f1o f12 n12 web",
    "finger-middle": "f12 n12 n23 f23",
    "finger-ring": "f23 n23 n34 f34",
    "finger-little": "f34 n34 f4o",
}
HAND_RIM = "wr-o palm-o thumb web n12 n23 n34 f4o palm-i wr-i"


def in_hand(point: Point) -> Point:
    """From the hand's own upright coordinates to the figure's."""
    v, u = point
    turn = radians(HAND_ANGLE)
    return (WRIST[0] + u * sin(turn) + v * cos(turn), WRIST[1] + u * cos(turn) - v * sin(turn))


def outline(move: Move) -> Sketch:
    """A sketch with the whole contour of one half, before the inner lines of front or back."""
    sketch = Sketch(move)
    sketch.draw(*HEAD, *TRUNK)
    sketch.draw(*HAND, place=in_hand)
    return sketch
