"""What may be marked, and how two maps compare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.diary.body import rules
from waymark.diary.body.rules import Difference, Kind
from waymark.diary.body.terms import REGIONS, Group

MARKS = st.dictionaries(st.sampled_from(sorted(REGIONS)), st.integers(0, 10))


def test_marks_come_back_in_the_order_of_the_list():
    assert list(rules.checked({"heel-left": 3, "temple-left": 4})) == ["temple-left", "heel-left"]


def test_a_region_nobody_has_is_refused():
    with pytest.raises(rules.UnknownRegionError):
        rules.checked({"tail": 3})


@pytest.mark.parametrize("severity", [-1, 11, 2.5, True, "3"])
def test_a_severity_outside_the_scale_is_refused(severity):
    with pytest.raises(rules.SeverityError):
        rules.checked({"navel": severity})


@given(MARKS)
def test_sound_marks_pass_unchanged(marks):
    assert rules.checked(marks) == marks


def test_the_summary_counts_places_that_hurt():
    summary = rules.summary({"spine-low": 7, "low-back-left": 4, "knee-front-left": 2, "navel": 0})
    assert (summary.marked, summary.strongest) == (3, 7)
    assert summary.by_group == {Group.BACK: 2, Group.LEGS: 1}


def test_the_summary_of_an_empty_map():
    assert rules.summary({}) == rules.Summary(0, 0, {})


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (0, 1, Kind.ADDED),
        (1, 0, Kind.GONE),
        (4, 5, Kind.SAME),
        (5, 4, Kind.SAME),
        (4, 6, Kind.STRONGER),
        (6, 4, Kind.WEAKER),
        (0, 0, Kind.SAME),
    ],
)
def test_less_than_two_points_is_the_same(before, after, kind):
    assert rules.kind_of(before, after) is kind


def test_two_maps_compared():
    earlier = {"spine-low": 7, "heel-left": 3, "navel": 0}
    later = {"spine-low": 4, "temple-left": 2, "navel": 0}
    assert rules.compare(earlier, later) == [
        Difference("temple-left", 0, 2, Kind.ADDED),
        Difference("spine-low", 7, 4, Kind.WEAKER),
        Difference("heel-left", 3, 0, Kind.GONE),
    ]


@given(MARKS)
def test_a_map_is_the_same_as_itself(marks):
    assert {difference.kind for difference in rules.compare(marks, marks)} <= {Kind.SAME}


@given(MARKS, MARKS)
def test_seen_from_the_other_end_everything_turns_round(earlier, later):
    turned = {
        Kind.ADDED: Kind.GONE,
        Kind.GONE: Kind.ADDED,
        Kind.STRONGER: Kind.WEAKER,
        Kind.WEAKER: Kind.STRONGER,
        Kind.SAME: Kind.SAME,
    }
    there, back = rules.compare(earlier, later), rules.compare(later, earlier)
    assert [turned[one.kind] for one in there] == [one.kind for one in back]
