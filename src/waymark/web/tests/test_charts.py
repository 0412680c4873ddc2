"""Charts keep their promises: every mark once, gaps as gaps, the whole axis, the table the same as the drawing."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.template import engines
from hypothesis import given
from hypothesis import strategies as st

from waymark.web.charts import ZERO_TO_TEN, Axis, Line, Mark, count_axis, draw, number, words_axis
from waymark.web.charts.ticks import ticks_between

FIRST = date(2026, 10, 1)
PAGE = '{% import "web/components.html" as ui with context %}{{ ui.chart(chart) }}'
values = st.lists(st.none() | st.integers(0, 20).map(lambda half: half / 2), min_size=1, max_size=40)


def days(numbers: list[float | None], first: date = FIRST) -> list[Mark]:
    return [Mark(on, on, value) for on, value in zip(dates(len(numbers), first), numbers, strict=True)]


def dates(count: int, first: date = FIRST) -> list[date]:
    return [first + timedelta(days=number) for number in range(count)]


def weeks(count: int, first: date = FIRST, thin: int = 0) -> list[Mark]:
    starts = [first + timedelta(weeks=number) for number in range(count)]
    return [
        Mark(on, on + timedelta(days=6), 5.0, 4.0, 6.0, is_thin=bool(thin and place % thin == 0), days=7)
        for place, on in enumerate(starts)
    ]


def drawn(*lines: Line, axis: Axis = ZERO_TO_TEN, usual=None):
    ends = (lines[0].marks[0].first, lines[0].marks[-1].last)
    return draw(lines, key="k", first=ends[0], last=ends[1], title="A title.", better="Lower.", axis=axis, usual=usual)


def rendered(chart) -> str:
    return engines["jinja2"].from_string(PAGE).render({"chart": chart})


def points(path: str) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in re.findall(r"(\d+) (\d+)", path)]


@given(values)
def test_every_day_with_a_value_is_drawn_once_and_no_gap_is(numbers):
    (stroke,) = drawn(Line("Pain", days(numbers))).strokes
    expected = [
        (100 * (place + 0.5) / len(numbers), 100 - value * 10)
        for place, value in enumerate(numbers)
        if value is not None
    ]
    found = sorted((float(spot.x[:-1]), float(spot.y[:-1])) for spot in stroke.spots)
    assert len(found) == len(expected)
    for spot, place in zip(found, expected, strict=True):
        assert spot == pytest.approx(place, abs=0.06)


@given(values)
def test_a_line_never_crosses_a_gap(numbers):
    (stroke,) = drawn(Line("Pain", days(numbers))).strokes
    width = 1000 / len(numbers)
    for part in stroke.path.split("M")[1:]:
        along = [x for x, _ in points(part)]
        steps = [after - before for before, after in pairwise(along)]
        assert all(step == pytest.approx(width, abs=1) for step in steps)
        assert len(along) > 1


@given(values)
def test_the_table_is_the_same_as_the_drawing(numbers):
    chart = drawn(Line("Pain", days(numbers)))
    assert [row.cells[0] for row in chart.rows] == ["no entry" if value is None else number(value) for value in numbers]
    assert chart.is_empty == all(value is None for value in numbers)


@given(st.lists(values, min_size=1, max_size=4))
def test_names_stand_apart_and_on_the_drawing(several):
    length = max(map(len, several))
    lines = [Line("Some name", days(numbers + [None] * (length - len(numbers)))) for numbers in several]
    labels = [stroke.label for stroke in drawn(*lines).strokes if stroke.label]
    heights = sorted(float(label.y[:-1]) for label in labels)
    assert len(labels) == sum(any(value is not None for value in numbers) for numbers in several)
    assert all(height <= 96 for height in heights)
    assert all(after - before >= 8.7 for before, after in pairwise(heights))


@given(st.integers(1, 4000), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_ticks_run_along_and_a_phone_never_has_more_than_it_can_hold(count, first):
    ticks = list(ticks_between(first, first + timedelta(days=count - 1)))
    places = [float(tick.x[:-1]) for tick in ticks]
    assert 1 <= len(ticks) <= 40
    assert places == sorted(set(places))
    assert all(0 <= place <= 100 for place in places)
    assert 1 <= sum(tick.room != "wide" for tick in ticks) <= 10


def test_zero_is_at_the_foot_and_ten_at_the_top_whatever_the_values():
    chart = drawn(Line("Pain", days([4.0, 5.0])))
    assert chart.steps[0] == ("100%", "0")
    assert chart.steps[-1] == ("0%", "10")


def test_weeks_have_a_ribbon_and_a_week_alone_a_bar():
    (stroke,) = drawn(Line("Pain", weeks(6))).strokes
    assert stroke.ribbon
    assert not stroke.bars
    assert not stroke.spots
    (stroke,) = drawn(
        Line("Pain", [weeks(1)[0], Mark(FIRST + timedelta(days=7), FIRST + timedelta(days=13), None)])
    ).strokes
    assert stroke.bars
    assert len(stroke.spots) == 1
    assert not stroke.path


def test_a_week_of_few_days_stands_hollow_and_beside_the_line():
    chart = drawn(Line("Pain", weeks(9, thin=4)))
    (stroke,) = chart.strokes
    assert sum(spot.is_thin for spot in stroke.spots) == 3
    assert stroke.path.count("M") == 2
    assert any("hollow" in note for note in chart.notes)


def test_the_table_of_weeks_holds_their_range_and_days():
    chart = drawn(Line("Pain", weeks(2)))
    assert chart.heads == ("Pain", "Middle half", "Days")
    assert chart.rows[0].when == "1 to 7 Oct 2026"
    assert chart.rows[0].cells == ("5", "4 to 6", "7")


def test_weeks_that_do_not_follow_each_other_are_not_joined():
    first, _, third = weeks(3)
    (stroke,) = drawn(Line("Pain", [first, third])).strokes
    assert not stroke.path


def test_words_stand_alone_and_are_named_in_the_table():
    axis = words_axis("none", "some", "most")
    chart = drawn(Line("Hard part", days([0.0, 2.0, None, 1.0]), is_joined=False), axis=axis)
    assert not chart.strokes[0].path
    assert [row.cells[0] for row in chart.rows] == ["none", "most", "no entry", "some"]
    assert chart.has_words


@pytest.mark.parametrize(("most", "top"), [(0, 1), (1, 1), (4, 4), (5, 5), (6, 6), (12, 15), (1000, 1000)])
def test_an_axis_of_counts_is_round_and_high_enough(most, top):
    axis = count_axis(most)
    assert axis.top == top
    assert len(axis.steps) <= 6


def test_the_usual_range_is_a_band_and_a_sentence():
    chart = drawn(Line("Pain", days([4.0])), usual=(4.0, 6.5))
    assert (chart.band.y, chart.band.foot, chart.band.height) == ("35%", "60%", "25%")
    assert chart.notes == ("The shaded band is your usual range, 4 to 6.5.",)


def test_what_cannot_be_drawn_is_refused():
    with pytest.raises(ValueError, match="1 to 4"):
        draw([], key="k", first=FIRST, last=FIRST, title="")
    with pytest.raises(ValueError, match="outside"):
        draw([Line("Pain", days([1.0, 2.0]))], key="k", first=FIRST, last=FIRST, title="")


def test_the_page_part_has_a_name_a_description_and_a_table():
    html = rendered(drawn(Line("Pain", days([4.0, None, 6.0])), Line("Mood <b>", days([1.0, 2.0, None]))))
    assert 'role="img" aria-labelledby="chart-k chart-k-d"' in html
    assert "Pain: between 4 and 6. Mood &lt;b&gt;: between 1 and 2." in html
    assert html.count("<tr>") == 4
    assert "style=" not in html
    assert "<b>" not in html


def test_nothing_to_draw_says_so_and_draws_nothing():
    html = rendered(drawn(Line("Pain", days([None, None]))))
    assert "There is nothing to draw for this time." in html
    assert "<svg" not in html


def test_one_day_is_drawn():
    html = rendered(drawn(Line("Pain", days([10.0]))))
    assert html.count("<circle") == 1


def test_ten_years_stay_light():
    blocks = [
        Mark(on, on + timedelta(days=27), place % 11, 3.0, 7.0, days=28)
        for place, on in enumerate(date(2016, 1, 4) + timedelta(weeks=4 * number) for number in range(131))
    ]
    chart = drawn(Line("Pain", blocks), Line("Mood", blocks))
    assert len(rendered(chart)) < 40_000
