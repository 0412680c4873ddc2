"""Numbers in what people write, words in a drawing, and the places of names in rings."""

import math
import unicodedata
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.plans.rules import circle_rings, sides_wheel
from waymark.plans.rules.circle import Ring, reach_parts
from waymark.plans.rules.circle_text import shortened, width_of, wrapped
from waymark.plans.rules.sheets import in_order, leaves_room, with_added
from waymark.plans.rules.sides import Side, sides_in

NAMES = st.lists(st.text(min_size=1, max_size=60), max_size=12)


# --- numbers ----------------------------------------------------------------------------------------------------------
def _dialled(text: str) -> list[str]:
    return [part.dial for part in reach_parts(text) if part.dial]


@pytest.mark.parametrize(
    ("text", "dialled"),
    [
        ("01632 960 011, leave a message", ["01632960011"]),
        ("Ring 07700 900143 after six.", ["07700900143"]),
        ("+44 1632 960011 or 01632-960012", ["+441632960011", "01632960012"]),
        ("Helpline\n116 123", ["116123"]),
        ("111", ["111"]),
        ("(01632 960011)", ["01632960011"]),
    ],
)
def test_what_plainly_is_a_number_can_be_pressed(text, dialled):
    assert _dialled(text) == dialled


@pytest.mark.parametrize(
    "text",
    [
        "12 Mill Lane",
        "*21*0900123456#",
        "**61*+441632960011#",
        "#31#01632960011",
        "*#06#",
        "*100#",
        "01632960011#",
        "on 01.06.2026 at 09.30",
        "07:30 to 09:30",
        "0730 0930",
        "01-06-2026",
        "+44 (0)1632 960011",
        "number 116 123 on the list",
        "www.example.org/0123456789",
        "room0123456789",
        "٠١٦٣٢٩٦٠٠١١",
        "-5",
        "1" * 40,
        "",
    ],
)
def test_what_may_be_something_else_stays_words(text):
    assert _dialled(text) == []


@given(st.text(alphabet=st.sampled_from("01239 +-./()\n:,ab") | st.characters(codec="utf-8")))
def test_not_one_letter_is_lost_and_only_digits_are_dialled(text):
    parts = reach_parts(text)
    assert "".join(part.text for part in parts) == text
    assert all(
        part.dial.removeprefix("+").isascii() and part.dial.removeprefix("+").isdigit() for part in parts if part.dial
    )


# --- words in a drawing -----------------------------------------------------------------------------------------------
@given(st.text(max_size=80), st.floats(min_value=40, max_value=300))
def test_shortened_words_fit(text, room):
    short = shortened(text, room, 15)
    assert width_of(short, 15) <= room
    assert "\n" not in short


@given(st.text(max_size=5))
def test_what_fits_stays_as_it_is(text):
    assert shortened(text, 1000, 15) == " ".join(text.split())


@given(st.text(max_size=120), st.floats(min_value=40, max_value=300), st.integers(min_value=0, max_value=4))
def test_wrapped_words_fit_and_stand_in_their_order(text, room, most):
    lines = wrapped(text, room, 15, most)
    assert len(lines) <= most
    assert all(width_of(line, 15) <= room for line in lines)
    assert " ".join(text.split()).startswith(" ".join(lines).removesuffix("…").rstrip()) or "…" in text


def test_no_letter_is_parted_from_its_marks():
    family = "👨‍👩‍👧‍👦"
    for room in range(20, 90, 3):
        short = shortened(f"Ann{family}{family}e\u0301e\u0301", room, 15).rstrip("…")
        assert not short.endswith("\u200d")
        rest = f"Ann{family}{family}e\u0301e\u0301"[len(short) :]
        assert not rest or not unicodedata.combining(rest[0])


# --- rings ------------------------------------------------------------------------------------------------------------
@given(NAMES, NAMES, NAMES)
def test_names_lie_inside_the_rings_and_never_on_each_other(close, near, further):
    drawing = circle_rings.drawing({Ring.CLOSE: close, Ring.NEAR: near, Ring.FURTHER: further})
    assert sum(len(row.names) for row in drawing.rows) == len(close) + len(near) + len(further)
    heights = sorted(row.y for row in drawing.rows)
    assert all(lower - upper >= circle_rings.SIZE for upper, lower in pairwise(heights))
    assert all(abs(y - drawing.me_y) >= 16 + circle_rings.SIZE / 2 for y in heights)
    for row in drawing.rows:
        half = sum(width_of(name, circle_rings.SIZE) for name in row.names) / 2
        for y in (row.y - circle_rings.SIZE / 2, row.y + circle_rings.SIZE / 2):
            assert _is_inside(drawing.outlines[0], circle_rings.MIDDLE + half, y)


def test_each_name_stands_between_its_own_ring_and_the_next():
    names = {ring: [f"{ring} {number}" for number in range(9)] for ring in Ring}
    drawing = circle_rings.drawing(names)
    for ring, inner in zip(drawing.outlines, [*drawing.outlines[1:], None], strict=True):
        mine = [row for row in drawing.rows if row.names[0].startswith(ring.ring)]
        assert mine
        for row in mine:
            assert ring.y < row.y < ring.y + ring.height
            assert inner is None or not inner.y <= row.y <= inner.y + inner.height
            half = sum(width_of(name, circle_rings.SIZE) for name in row.names) / 2
            assert _is_inside(ring, circle_rings.MIDDLE + half, row.y)


@given(NAMES, NAMES, NAMES)
def test_rings_lie_in_each_other_and_the_person_in_the_middle(close, near, further):
    drawing = circle_rings.drawing({Ring.CLOSE: close, Ring.NEAR: near, Ring.FURTHER: further})
    tops = [one.y for one in drawing.outlines]
    feet = [one.y + one.height for one in drawing.outlines]
    assert tops == sorted(tops)
    assert feet == sorted(feet, reverse=True)
    assert tops[-1] < drawing.me_y - 16
    assert drawing.me_y + 16 < feet[-1]
    assert feet[0] <= drawing.height


def test_an_empty_circle_is_three_rings():
    drawing = circle_rings.drawing({})
    assert (len(drawing.outlines), drawing.rows) == (3, ())


def _is_inside(ring, x, y):
    """Whether a point lies in a rectangle with round corners; a tenth is rounding."""
    dx = max(ring.x + ring.radius - x, x - (ring.x + ring.width - ring.radius), 0)
    dy = max(ring.y + ring.radius - y, y - (ring.y + ring.height - ring.radius), 0)
    return math.hypot(dx, dy) <= ring.radius + 0.2


# --- four sides -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("value", [None, "social", 7, {}, ["astral"], [None], [["social"]]])
def test_whatever_is_no_list_of_sides_names_none(value):
    assert sides_in(value) == ()


def test_sides_are_named_once_and_in_their_order():
    assert sides_in(["social", "physical", "social", "else"]) == (Side.PHYSICAL, Side.SOCIAL)


@given(st.dictionaries(st.sampled_from(Side), st.lists(st.text(min_size=1), max_size=9)))
def test_leaves_are_alike_and_hold_no_more_than_fits(held):
    names = {side: side.value.title() for side in Side}
    drawn = sides_wheel.leaves(names, held, "and more")
    assert [leaf.side for leaf in drawn] == list(Side)
    for leaf in drawn:
        assert len(leaf.lines) <= sides_wheel.MOST_LINES
        assert leaf.is_empty == (not held.get(leaf.side))
        middle = 86 if leaf.side in {Side.PHYSICAL, Side.EMOTIONAL} else 254
        assert all(abs(y - middle) < 56 for y in (leaf.name_y, *(y for _line, y in leaf.lines)))


def test_a_leaf_says_when_there_is_more():
    held = {Side.SOCIAL: ["Ann", "Bo", "Cy", "Di", "Ed", "Flo"]}
    leaf = sides_wheel.leaves({side: side.value for side in Side}, held, "and more")[2]
    assert [line for line, _y in leaf.lines] == ["Ann", "Bo", "Cy", "and more"]


# --- sheets -----------------------------------------------------------------------------------------------------------
class _Day:
    def __init__(self, on):
        self.on = on


@given(st.lists(st.none() | st.dates(date(2024, 1, 1), date(2028, 12, 31)), max_size=12))
def test_the_next_conversation_comes_first_and_the_oldest_last(days):
    today = date(2026, 6, 10)
    ordered = [one.on for one in in_order([_Day(on) for on in days], today)]
    assert sorted(map(str, ordered)) == sorted(map(str, days))
    coming = [on for on in ordered if on and on >= today]
    past = [on for on in ordered if on and on < today]
    assert ordered == [*sorted(coming), *[on for on in ordered if on is None], *sorted(past, reverse=True)]


def test_todays_conversation_is_still_to_come():
    today = date(2026, 6, 10)
    yesterday = _Day(today - timedelta(days=1))
    assert in_order([yesterday, _Day(today)], today)[-1] is yesterday


@given(st.lists(st.text(max_size=400), max_size=8), st.text(min_size=1))
def test_more_words_never_leave_more_room(answers, more):
    assert leaves_room([])
    assert not leaves_room(["line\n" * 40])
    assert leaves_room(answers) or not leaves_room([*answers, more])


@given(st.text(), st.text())
def test_words_that_are_put_in_take_nothing_away_and_come_once(words, more):
    once = with_added(words, more)
    assert once.startswith(words.rstrip()) or not words.strip()
    assert more in once
    assert with_added(once, more) == once
