"""The regions: enough of them, sided fairly, named in plain words."""

import pytest

from waymark.diary.body import regions
from waymark.diary.body.terms import PARTS, REGIONS, Group, Side, View


def test_there_are_more_regions_than_any_map_we_know():
    assert len(REGIONS) >= 74


def test_every_key_is_there_once():
    keys = [region.key for part in PARTS for region in part.regions]
    assert len(keys) == len(set(keys))
    assert all(key == region.key for key, region in REGIONS.items())


@pytest.mark.parametrize("key", ["neck-spine", "spine-upper", "spine-mid", "spine-low", "genitals", "tailbone"])
def test_the_middle_line_has_regions_of_its_own(key):
    assert REGIONS[key].side is Side.MIDDLE


@pytest.mark.parametrize("key", ["buttock", "jaw", "temple", "eye", "thumb", "palm", "toe-big", "foot-arch", "groin"])
def test_what_people_missed_elsewhere_is_there_on_both_sides(key):
    assert {f"{key}-left", f"{key}-right"} <= set(REGIONS)


@pytest.mark.parametrize("key", ["knee", "shoulder", "upper-arm", "elbow", "forearm", "wrist", "thigh", "ankle"])
def test_front_and_back_are_counterparts(key):
    views = {part.key: part.view for part in PARTS}
    assert views[f"{key}-front"] is View.FRONT
    assert views[f"{key}-back"] is View.BACK


def test_every_group_has_a_heading_and_every_region_a_name():
    assert set(regions.GROUPS) == set(Group)
    assert set(regions.SIDED) | set(regions.MIDDLE) == {part.key for part in PARTS}
    labels = [str(regions.label(key)) for key in REGIONS]
    assert len(set(labels)) == len(labels)


def test_a_name_says_whose_side_it_is():
    for key, region in REGIONS.items():
        words = str(regions.label(key)).lower()
        assert ("left" in words) == (region.side is Side.LEFT), words
        assert ("right" in words) == (region.side is Side.RIGHT), words
        assert "your" in words


def test_the_name_in_the_list_is_the_part_without_the_side():
    part = REGIONS["knee-front-left"].part
    assert regions.name_of(part) == "Knee, front"
    assert regions.label("knee-front-left") == "Front of your left knee"
