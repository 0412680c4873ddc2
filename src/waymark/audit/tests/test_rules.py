"""The chain in memory: whatever was altered, deleted, moved or added is found."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.audit import rules
from waymark.audit.rules import COLUMNS, Break, Head, Walked, Wrong
from waymark.audit.tests.chains import AT, KEYS, a_chain, an_act, end_of
from waymark.common.ids import new_id

MANY = 1000
CHAIN = a_chain(MANY)
OTHER = {
    "number": -1,
    "id": new_id(),
    "by_id": None,
    "about_id": new_id(),
    "verb": "erased",
    "thing": "Person",
    "thing_id": None,
    "at": AT - timedelta(microseconds=1),
    "sealed_by": "k2",
    "seal": "0" * 64,
}


def walk(links, after=rules.BEGINNING):
    return rules.walk(links, KEYS.get, after)


def before(place):
    """The chain as it holds before the line at this place of the list."""
    return Walked(place, CHAIN[place - 1].seal) if place else rules.BEGINNING


def test_a_chain_of_any_length_holds():
    for length in (0, 1, 2, MANY):
        links = CHAIN[:length]
        walked = walk(links)
        assert walked == Walked(length, links[-1].seal if links else "")
        assert rules.end_broken(walked, end_of(links)) is None


@pytest.mark.parametrize("column", COLUMNS)
def test_each_of_1000_lines_shows_that_a_column_was_altered(column):
    assert set(OTHER) == set(COLUMNS)
    for place in range(MANY):
        altered = replace(CHAIN[place], **{column: OTHER[column]})
        broken = walk([altered, *CHAIN[place + 1 : place + 3]], before(place)).broken
        assert broken
        assert broken.wrong is (Wrong.MOVED if column == "number" else Wrong.ALTERED)
        assert broken.first == place + 1


def test_each_of_1000_lines_is_missed():
    for place in range(MANY):
        links = CHAIN[place + 1 :]
        walked = walk(links, before(place))
        broken = walked.broken if links else rules.end_broken(walked, end_of(CHAIN))
        assert broken == Break(Wrong.MISSING if links else Wrong.CUT, place + 1, place + 1)


def test_each_of_1000_lines_is_missed_when_the_others_are_numbered_anew():
    for place in range(MANY - 1):
        closed_up = replace(CHAIN[place + 1], number=place + 1)
        assert walk([closed_up], before(place)).broken == Break(Wrong.ALTERED, place + 1, place + 1)


def test_each_of_1000_lines_shows_that_it_changed_places_with_its_neighbour():
    for place in range(MANY - 1):
        one, two = CHAIN[place], CHAIN[place + 1]
        # As they come, and with their numbers exchanged as well.
        assert walk([two, one], before(place)).broken
        swapped = [replace(two, number=one.number), replace(one, number=two.number)]
        walked = walk(swapped, before(place))
        assert walked.broken == Break(Wrong.ALTERED, place + 1, place + 1)
        seals = [(place, before(place).seal), *((link.number, link.seal) for link in swapped)]
        assert rules.belongs_elsewhere(walked.at, seals, KEYS.get)


@given(st.lists(st.integers(0, 19), min_size=1, max_size=19, unique=True))
def test_any_lines_that_are_gone_are_missed(gone):
    links = CHAIN[:20]
    walked = walk([link for place, link in enumerate(links) if place not in gone])
    broken = walked.broken or rules.end_broken(walked, end_of(links))
    assert broken.first == min(gone) + 1
    assert broken.wrong in {Wrong.MISSING, Wrong.CUT}


@given(st.permutations(range(12)))
def test_any_other_order_is_found(order):
    moved = [replace(CHAIN[come], number=place + 1) for place, come in enumerate(order)]
    walked = walk(moved)
    is_moved = order != sorted(order)
    assert bool(walked.broken) == is_moved
    if is_moved:
        first = next(place for place, come in enumerate(order) if place != come)
        assert walked.broken == Break(Wrong.ALTERED, first + 1, first + 1)


def test_a_line_that_was_moved_far_belongs_elsewhere_and_a_forged_one_nowhere():
    links = CHAIN[:20]
    links[3], links[15] = replace(links[15], number=4), replace(links[3], number=16)
    seals = [(0, ""), *((link.number, link.seal) for link in links)]
    assert rules.belongs_elsewhere(walk(links).at, seals, KEYS.get)
    assert not rules.belongs_elsewhere(replace(CHAIN[3], verb="seen"), seals, KEYS.get)
    assert not rules.belongs_elsewhere(replace(CHAIN[3], sealed_by="k9"), seals, KEYS.get)


def test_a_line_put_between_two_others_is_found():
    forged = replace(an_act(), number=3, sealed_by="k1", seal="0" * 64)
    assert walk([*CHAIN[:2], forged, *CHAIN[2:5]]).broken == Break(Wrong.ALTERED, 3, 3)
    assert walk([*CHAIN[:3], CHAIN[2], *CHAIN[3:5]]).broken == Break(Wrong.MOVED, 4, 4)


@given(st.tuples(st.text(), st.text(), st.text()), st.tuples(st.text(), st.text(), st.text()))
def test_two_lines_never_have_the_same_bytes(one, other):
    link = CHAIN[0]
    pair = [rules.canonical(replace(link, verb=verb, thing=thing), previous) for verb, thing, previous in (one, other)]
    assert (pair[0] == pair[1]) == (one == other)


def test_a_time_is_the_same_in_every_zone():
    link = CHAIN[0]
    elsewhere = replace(link, at=link.at.astimezone(timezone(timedelta(hours=5, minutes=45))))
    assert rules.canonical(elsewhere, "") == rules.canonical(link, "")


@pytest.mark.parametrize("value", [b"recorded", None, 1])
def test_a_value_of_another_kind_is_an_altered_line(value):
    assert walk([replace(CHAIN[0], verb=value)]).broken == Break(Wrong.ALTERED, 1, 1)
    assert walk([replace(CHAIN[0], at=value)]).broken == Break(Wrong.ALTERED, 1, 1)


def test_lines_of_two_keys_make_one_chain():
    old = a_chain(5, "k1")
    both = old + a_chain(5, "k2", end_of(old))
    assert walk(both).broken is None
    without = {"k2": KEYS["k2"]}
    assert rules.walk(both, without.get).broken == Break(Wrong.UNKNOWN_KEY, 1, 1, "k1")


def test_where_the_end_is_cannot_be_written_without_the_key():
    links = CHAIN[:5]
    head = end_of(links)
    assert rules.head_broken(head, KEYS.get) is None
    assert rules.head_broken(None, KEYS.get) == Break(Wrong.HEAD_MISSING)
    assert rules.head_broken(replace(head, sealed_by="k9"), KEYS.get).wrong is Wrong.UNKNOWN_KEY
    for forged in (
        replace(head, number=4),
        replace(head, last=links[3].seal),
        replace(head, sealed_by="k2"),
        replace(head, seal=head.last),
        Head(0, "", "k1", ""),
    ):
        assert rules.head_broken(forged, KEYS.get) == Break(Wrong.HEAD_FORGED)


def test_an_end_that_was_cut_off_is_found():
    walked = walk(CHAIN[:5])
    assert rules.end_broken(walked, end_of(CHAIN[:9])) == Break(Wrong.CUT, 6, 9)
    assert rules.end_broken(rules.BEGINNING, end_of(CHAIN)) == Break(Wrong.CUT, 1, MANY)
    assert rules.end_broken(walked, end_of([*CHAIN[:4], CHAIN[5]])) == Break(Wrong.HEAD_FORGED)
