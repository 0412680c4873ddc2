"""The finished drawing of one figure: SVG paths of every region, front and back, and the frames that show parts larger.

All numbers are whole units, `SCALE` to one unit of the sketch. Front: the person's left is on the viewer's right, as
when somebody faces you. Back: left is left. Nothing here depends on a person, so a figure is made once and kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin

from waymark.diary.body.geometry import back, front, outline
from waymark.diary.body.geometry.curves import Piece, Point, across, flat, heart, path_data
from waymark.diary.body.geometry.figures import BUILDS, Build
from waymark.diary.body.geometry.sketch import Sketch
from waymark.diary.body.terms import PARTS, REGIONS, Figure, Group, Side, View

SCALE = 4
MARGIN = 2.0
"""Sketch units kept free around a frame."""
SMALL = {Group.HEAD: "head", Group.HANDS: "hand", Group.FEET: "foot"}
"""Groups whose regions are too small for a finger on the whole figure: they are touched on a larger picture."""
_GROUP = {part.key: part.group for part in PARTS}
_RIM_TOP = "crown top-side ear-top ear-low jaw neck-base sh-top arm-o elb-o1 elb-o2"
_RIM_MID = "elb-i2 elb-i1 armpit rib-o r2-o r3-o thigh-o knee-o1 knee-o2"
_RIM_LOW = "knee-i2 knee-i1 gb crotch"


@dataclass(frozen=True)
class Shape:
    """One region as drawn: its SVG path and the point where its number stands.

    name: a short id for the page; twin: the name of the shape on the other side that this one is the mirror image of,
    if any (a page may then point to it instead of sending the same path twice).
    """

    region: str
    name: str
    twin: str
    path: str
    x: int
    y: int
    polygon: tuple[Point, ...]
    """The same outline as straight steps in sketch units, for tests and measuring."""


@dataclass(frozen=True)
class Frame:
    """A part of a drawing: shapes and the viewBox that shows them."""

    key: str
    side: Side
    shapes: tuple[Shape, ...]
    box: tuple[int, int, int, int]
    rotate: str = ""
    """The SVG transform that stands a hand upright; empty where nothing is turned."""

    @property
    def view_box(self) -> str:
        """As SVG writes it."""
        return " ".join(str(n) for n in self.box)


@dataclass(frozen=True)
class Sheet:
    """One view: the whole figure, the frames for small parts, and half of its ink (the other half is its mirror)."""

    view: View
    whole: Frame
    small: tuple[Frame, ...]
    rim: str
    strokes: str
    middle_strokes: str


@dataclass(frozen=True)
class Drawing:
    """One figure. soles are seen only enlarged; sole_rim is the contour of the viewer's right one."""

    figure: Figure
    sheets: tuple[Sheet, Sheet]
    soles: tuple[Frame, ...]
    sole_rim: str


@cache
def drawing(figure: Figure) -> Drawing:
    """The drawing of one figure."""
    build = BUILDS[figure.value]
    soles, sole_rim = _soles()
    return Drawing(figure, (_front(build), _back(build)), soles, sole_rim)


def _front(build: Build) -> Sheet:
    sketch = outline.outline(build.move)
    sketch.draw(*front.LINES)
    strokes = (*front.STROKES, *(front.FULL_CHEST if build.full_chest else front.FLAT_CHEST))
    ink = _Ink(front.FOOT_RIM, strokes, front.HAND_STROKES, (), build.hand_angle(outline.HAND_ANGLE))
    return _sheet(View.FRONT, sketch, front.FACES, front.MIDDLES, ink)


def _back(build: Build) -> Sheet:
    sketch = outline.outline(build.move)
    sketch.draw(*back.LINES)
    ink = _Ink(
        back.FOOT_RIM, back.STROKES, back.HAND_STROKES, back.MIDDLE_STROKES, build.hand_angle(outline.HAND_ANGLE)
    )
    return _sheet(View.BACK, sketch, back.FACES, back.MIDDLES, ink)


@dataclass(frozen=True)
class _Ink:
    foot_rim: str
    strokes: tuple[str, ...]
    hand: tuple[str, ...]
    middle: tuple[str, ...]
    hand_angle: float


def _sheet(view: View, sketch: Sketch, faces: dict[str, str], middles: dict[str, str], ink: _Ink) -> Sheet:
    shapes = [
        *_pairs(view, sketch, faces, f"bm-{view.value[0]}"),
        *(_shape(key, sketch.middle(names)) for key, names in middles.items()),
    ]
    contour = sketch.trail(rim(ink.foot_rim))
    lines = [sketch.stroke(line) for line in ink.strokes]
    lines += [sketch.stroke(line, outline.in_hand) for line in ink.hand]
    return Sheet(
        view=view,
        whole=_whole(view, shapes),
        small=tuple(_small(view, shapes, ink.hand_angle)),
        rim=path_data(contour, scale=SCALE, close=False),
        strokes=path_data([piece for line in lines for piece in line], scale=SCALE, close=False),
        middle_strokes=path_data([p for line in ink.middle for p in sketch.stroke(line)], scale=SCALE, close=False),
    )


def rim(foot: str) -> str:
    """The stops of the contour of one half, crown to crotch, with the given stops round the foot."""
    return f"{_RIM_TOP} {outline.HAND_RIM} {_RIM_MID} {foot} {_RIM_LOW}"


def _near(view: View) -> Side:
    """Whose side is on the viewer's right."""
    return Side.LEFT if view is View.FRONT else Side.RIGHT


def _pairs(view: View, sketch: Sketch, faces: dict[str, str], prefix: str) -> list[Shape]:
    near = _near(view)
    far = Side.RIGHT if near is Side.LEFT else Side.LEFT
    shapes = []
    for number, (part, names) in enumerate(faces.items()):
        pieces, name = sketch.face(names), f"{prefix}{number}"
        shapes += [
            _shape(f"{part}-{near.value}", pieces, name),
            _shape(f"{part}-{far.value}", across(pieces), twin=name),
        ]
    return shapes


def _shape(key: str, pieces: list[Piece], name: str = "", twin: str = "") -> Shape:
    polygon = flat(pieces)
    x, y = heart(polygon)
    return Shape(key, name, twin, path_data(pieces, scale=SCALE), round(x * SCALE), round(y * SCALE), tuple(polygon))


def _whole(view: View, shapes: list[Shape]) -> Frame:
    own = tuple(s for s in shapes if REGIONS[s.region].part.group not in SMALL)
    return Frame(view.value, Side.MIDDLE, own, _box(shapes, 0))


def _small(view: View, shapes: list[Shape], hand_angle: float) -> list[Frame]:
    frames = []
    for group, name in SMALL.items():
        own = [s for s in shapes if REGIONS[s.region].part.group is group]
        if group is Group.HEAD:
            frames.append(Frame(f"head-{view.value}", Side.MIDDLE, tuple(own), _box(own, 0)))
            continue
        for side in (Side.LEFT, Side.RIGHT):
            half = tuple(s for s in own if REGIONS[s.region].side is side)
            sign = 1 if side is _near(view) else -1
            turn = sign * hand_angle if group is Group.HANDS else 0.0
            rotate = f"rotate({turn:.1f})" if turn else ""
            frames.append(Frame(f"{name}-{view.value}-{side.value}", side, half, _box(half, turn), rotate))
    return frames


def _box(shapes: list[Shape] | tuple[Shape, ...], turn: float) -> tuple[int, int, int, int]:
    """The viewBox around shapes that are turned by so many degrees about the origin."""
    c, s = cos(radians(turn)), sin(radians(turn))
    points = [(x * c - y * s, x * s + y * c) for shape in shapes for x, y in shape.polygon]
    low = [round((min(p[k] for p in points) - MARGIN) * SCALE) for k in (0, 1)]
    high = [round((max(p[k] for p in points) + MARGIN) * SCALE) for k in (0, 1)]
    return (low[0], low[1], high[0] - low[0], high[1] - low[1])


@cache
def _soles() -> tuple[tuple[Frame, ...], str]:
    sketch = Sketch(lambda point: point)
    sketch.draw(*back.SOLE_LINES)
    shapes = _pairs(View.BACK, sketch, back.SOLE_FACES, "bm-s")
    frames = []
    for side in (Side.LEFT, Side.RIGHT):
        own = tuple(s for s in shapes if REGIONS[s.region].side is side)
        frames.append(Frame(f"sole-{side.value}", side, own, _box(own, 0)))
    return tuple(frames), path_data(sketch.trail(back.SOLE_RIM), scale=SCALE)
