"""What the page posts."""

from waymark.diary.body.forms import BodyMapForm
from waymark.diary.body.terms import Figure


def test_empty_rows_are_not_marks():
    form = BodyMapForm({"figure": "hips", "r-navel": "0", "r-heel-left": "10", "r-jaw-left": "", "plate": "front"})
    assert form.is_valid()
    assert form.marks() == {"navel": 0, "heel-left": 10}
    assert form.chosen() is Figure.HIPS


def test_nothing_at_all_is_an_empty_map_of_the_plain_figure():
    form = BodyMapForm({})
    assert form.is_valid()
    assert form.marks() == {}
    assert form.chosen() is Figure.PLAIN


def test_a_number_outside_the_scale_is_refused_and_the_rest_is_kept():
    form = BodyMapForm({"r-navel": "11", "r-heel-left": "4"})
    assert not form.is_valid()
    assert list(form.errors) == ["r-navel"]
    assert form.marks() == {"heel-left": 4}


def test_a_place_nobody_has_is_refused():
    form = BodyMapForm({"r-tail": "4"})
    assert not form.is_valid()
    assert form.non_field_errors()


def test_a_figure_nobody_drew_is_refused_and_the_plain_one_stands_in():
    form = BodyMapForm({"figure": "giant"})
    assert not form.is_valid()
    assert form.chosen() is Figure.PLAIN
