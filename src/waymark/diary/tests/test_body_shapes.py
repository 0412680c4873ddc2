"""The drawing: complete, without gaps or overlaps, the right way round, and large enough to touch."""

import random
from math import cos, radians, sin

import pytest

from waymark.diary.body import regions, shapes
from waymark.diary.body.geometry import back, front, outline
from waymark.diary.body.geometry.curves import across, backwards, flat, inside
from waymark.diary.body.geometry.figures import BUILDS
from waymark.diary.body.terms import REGIONS, Figure, Side, View

FIGURES = pytest.mark.parametrize("figure", list(Figure))
PHONE = 328
"""CSS pixels between the margins of a phone 360 wide."""


def shapes_of(sheet):
    return [*sheet.whole.shapes, *(shape for frame in sheet.small for shape in frame.shapes)]


def contour(figure, sheet):
    module = front if sheet.view is View.FRONT else back
    sketch = outline.outline(BUILDS[figure.value].move)
    sketch.draw(*module.LINES)
    half = sketch.trail(shapes.rim(module.FOOT_RIM))
    return flat(half + backwards(across(half)))


@FIGURES
def test_every_region_is_drawn_where_its_part_is_seen(figure):
    drawing = shapes.drawing(figure)
    drawn = {sheet.view: {shape.region for shape in shapes_of(sheet)} for sheet in drawing.sheets}
    drawn[View.BACK] |= {shape.region for frame in drawing.soles for shape in frame.shapes}
    for key, region in REGIONS.items():
        assert (key in drawn[View.FRONT]) == (region.part.view is not View.BACK), key
        assert (key in drawn[View.BACK]) == (region.part.view is not View.FRONT), key


@FIGURES
def test_every_point_of_the_figure_belongs_to_one_region_and_no_point_outside_to_any(figure):
    chance = random.Random(7)
    for sheet in shapes.drawing(figure).sheets:
        rim, drawn = contour(figure, sheet), shapes_of(sheet)
        for _ in range(700):
            point = (chance.uniform(-205, 205), chance.uniform(-5, 830))
            owners = [shape.region for shape in drawn if inside(point, list(shape.polygon))]
            assert len(owners) == int(inside(point, rim)), (sheet.view, point, owners)


@FIGURES
def test_your_left_is_on_your_left(figure):
    for sheet in shapes.drawing(figure).sheets:
        for shape in shapes_of(sheet):
            side = REGIONS[shape.region].side
            if side is Side.MIDDLE:
                assert abs(shape.x) <= 1, shape.region
            else:
                assert (shape.x > 0) == ((side is Side.LEFT) == (sheet.view is View.FRONT)), shape.region


@FIGURES
def test_the_number_stands_inside_its_region(figure):
    drawing = shapes.drawing(figure)
    for shape in [
        *(s for sheet in drawing.sheets for s in shapes_of(sheet)),
        *(s for f in drawing.soles for s in f.shapes),
    ]:
        assert inside((shape.x / shapes.SCALE, shape.y / shapes.SCALE), list(shape.polygon)), shape.region


def largest_square(polygon):
    """Side of a large upright square that fits in the polygon: a lower bound, found on a grid."""
    xs, ys = [x for x, _ in polygon], [y for _, y in polygon]
    best = 0.0
    for i in range(1, 14):
        for j in range(1, 14):
            x, y = min(xs) + (max(xs) - min(xs)) * i / 14, min(ys) + (max(ys) - min(ys)) * j / 14
            while fits(polygon, x, y, best + 0.4):
                best += 0.4
    return best


def fits(polygon, x, y, side):
    steps = (-0.5, -0.25, 0, 0.25, 0.5)
    return all(inside((x + a * side, y + b * side), polygon) for a in steps for b in steps if 0.5 in (abs(a), abs(b)))


def turned(frame, polygon):
    angle = radians(float(frame.rotate[7:-1])) if frame.rotate else 0.0
    return [(x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)) for x, y in polygon]


def width_on_a_phone(frame):
    if frame.key in ("front", "back"):
        return PHONE
    return 272 if frame.key.startswith("head") else (PHONE - 4) / 2


@FIGURES
def test_every_region_is_a_target_of_24_pixels_on_a_phone(figure):
    """WCAG 2.5.8: an upright square of 24 CSS pixels fits into each. Both sides are alike, so one is measured."""
    drawing = shapes.drawing(figure)
    frames = [frame for sheet in drawing.sheets for frame in (sheet.whole, *sheet.small)] + list(drawing.soles)
    small = {}
    for frame in frames:
        scale = width_on_a_phone(frame) / (frame.box[2] / shapes.SCALE)
        for shape in frame.shapes:
            if REGIONS[shape.region].side is not Side.RIGHT:
                side = largest_square(turned(frame, shape.polygon)) * scale
                small |= {(frame.key, shape.region): round(side, 1)} if side < 24 else {}
    assert not small


@FIGURES
def test_every_frame_has_a_name_and_shows_all_of_its_shapes(figure):
    drawing = shapes.drawing(figure)
    for frame in [f for sheet in drawing.sheets for f in (sheet.whole, *sheet.small)] + list(drawing.soles):
        assert frame.key in regions.FRAMES
        x, y, width, height = (n / shapes.SCALE for n in frame.box)
        for shape in frame.shapes:
            assert all(x <= px <= x + width and y <= py <= y + height for px, py in turned(frame, shape.polygon))


def test_a_twin_is_the_mirror_image_of_a_shape_that_is_there():
    drawing = shapes.drawing(Figure.PLAIN)
    for drawn in [*(shapes_of(sheet) for sheet in drawing.sheets), [s for f in drawing.soles for s in f.shapes]]:
        named = {shape.name: shape for shape in drawn if shape.name}
        for shape in drawn:
            if shape.twin:
                assert shape.polygon == tuple((-x, y) for x, y in named[shape.twin].polygon)
