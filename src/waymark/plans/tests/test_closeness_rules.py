"""Closeness, and the hill that shows it."""

from datetime import date, timedelta
from math import atan2, hypot, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.plans.rules import Area
from waymark.plans.rules.closeness import is_closeness, may_mark_again
from waymark.plans.rules.closeness_map import FOOTPRINTS, MIDDLE, MOST_PATHS, WIDTH, Way, drawn, radius
from waymark.plans.tests.goal_people import TODAY

MARKS = st.lists(st.integers(1, 7), max_size=9)
WAYS = st.lists(st.builds(Way, st.sampled_from(["", *Area]), MARKS), max_size=15)


@pytest.mark.parametrize(("days", "again"), [(0, False), (27, False), (28, True), (400, True), (-3, False)])
def test_after_four_weeks_it_may_be_marked_again(days, again):
    assert may_mark_again(TODAY - timedelta(days=days), TODAY) is again


def test_what_was_never_marked_may_be_marked():
    assert may_mark_again(None, date.min)


@pytest.mark.parametrize("odd", [0, 8, -1, 3.0, True, "4", None])
def test_a_mark_is_a_whole_number_from_one_to_seven(odd):
    assert not is_closeness(odd)
    assert all(map(is_closeness, range(1, 8)))


@given(st.floats(0, 2 * pi), st.integers(1, 6))
def test_a_higher_mark_lies_nearer_wherever_one_looks(angle, mark):
    assert radius(mark + 1, angle) < radius(mark, angle) - 8


@given(WAYS)
def test_everything_is_on_the_drawing_and_numbered(ways):
    paths = drawn(ways).paths
    assert [path.number for path in paths] == list(range(1, min(len(ways), MOST_PATHS) + 1))
    spots = [spot for path in paths for spot in (path.here, *path.footprints)]
    assert all(0 <= spot.x <= WIDTH and 0 <= spot.y <= WIDTH for spot in spots)
    assert all(hypot(spot.x - MIDDLE, spot.y - MIDDLE) > 30 for spot in spots)


@given(WAYS)
def test_a_path_shows_the_newest_mark_and_a_few_before_it(ways):
    for path, way in zip(drawn(ways).paths, ways, strict=False):
        assert path.is_marked == bool(way.marks)
        assert len(path.footprints) == min(FOOTPRINTS, max(0, len(way.marks) - 1))


@given(st.lists(st.lists(st.integers(1, 7), min_size=1, max_size=1), min_size=2, max_size=12))
def test_numbers_of_different_things_do_not_lie_on_each_other(marks):
    spots = [path.here for path in drawn([Way("", one) for one in marks]).paths]
    apart = [hypot(a.x - b.x, a.y - b.y) for place, a in enumerate(spots) for b in spots[:place]]
    assert min(apart) > 20


def test_a_part_of_life_is_named_once_beside_all_its_paths():
    found = drawn([Way("people", [3]), Way("people", []), Way("work", [7]), Way("", [1])])
    assert [label.area for label in found.labels] == ["people", "work"]


def test_words_below_the_hill_stand_upright():
    lines = {label.area: label.line for label in drawn([Way(str(n), [1]) for n in "abcd"]).labels}
    for line in lines.values():
        start, end = line[1:].split("A")
        x1 = float(start.split()[0])
        x2 = float(end.split()[-2])
        assert x1 < x2


@given(st.lists(st.integers(1, 7), min_size=2, max_size=6))
def test_time_goes_with_the_clock_on_a_path(marks):
    path = drawn([Way("", marks), Way("", []), Way("", [])]).paths[0]
    angles = [atan2(spot.y - MIDDLE, spot.x - MIDDLE) for spot in (*path.footprints, path.here)]
    assert angles == sorted(angles)


def test_nothing_is_a_hill_without_paths():
    assert drawn([]).paths == ()
    assert len(drawn([]).contours) == 7
