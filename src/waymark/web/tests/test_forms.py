"""Shared fields: nought is not nothing, and nobody's words are cut."""

import pytest
from django import forms
from django.template.loader import get_template
from hypothesis import given
from hypothesis import strategies as st

from waymark.web.forms import LONGEST, Card, ChoiceCardsField, ManyCardsField, ScaleField, WordsField


class Form(forms.Form):
    number = ScaleField(label="Number")
    words = WordsField(label="Words")
    one = ChoiceCardsField(label="One", cards=[Card("a", "A", "first"), Card("b", "B")], required=False)
    many = ManyCardsField(label="Many", cards=[Card("a", "A"), Card("b", "B")])


@pytest.mark.parametrize("number", range(11))
def test_every_number_is_a_number(number):
    form = Form({"number": str(number)})
    assert form.is_valid()
    assert form.cleaned_data["number"] == number


@pytest.mark.parametrize("data", [{}, {"number": ""}])
def test_left_out_is_none_and_never_nought(data):
    form = Form(data)
    assert form.is_valid()
    assert form.cleaned_data["number"] is None


@pytest.mark.parametrize("number", ["11", "-1", "1.5", "ten", "٣", " 3", "1e1"])
def test_anything_else_is_refused(number):
    assert not Form({"number": number}).is_valid()


def test_a_number_that_is_needed_is_asked_for():
    with pytest.raises(forms.ValidationError, match="0 to 10"):
        ScaleField(required=True).clean("")


@given(st.text(max_size=300))
def test_words_come_back_whole(text):
    form = Form({"words": text})
    assert form.is_valid()
    expected = text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").strip()
    assert form.cleaned_data["words"] == expected


def test_a_line_end_counts_once():
    assert Form({"words": "a\r\n" * (LONGEST // 2)}).is_valid()


def test_too_long_is_said_and_nothing_is_cut():
    form = Form({"words": "x" * (LONGEST + 1)})
    assert not form.is_valid()
    assert "20001 characters" in form.errors["words"][0]
    assert "Nothing you wrote has been cut" in form.errors["words"][0]
    assert len(str(form["words"].value())) == LONGEST + 1


def test_the_box_does_not_cut_what_is_pasted():
    assert "maxlength" not in str(Form()["words"])


def test_cards_carry_their_hints():
    assert Form().fields["one"].hints == {"a": "first"}


def drawn(macro: str, form: forms.Form) -> str:
    template = get_template("web/components.html").backend.env.from_string(  # type: ignore[attr-defined]
        '{% import "web/components.html" as ui with context %}' + macro
    )
    return str(template.render(form=form))


def test_what_was_chosen_is_drawn_as_chosen():
    form = Form({"number": "7", "one": "b", "many": ["a"]})
    assert 'value="7" id="id_number_7" checked' in drawn('{{ ui.scale(form.number, "low", "high") }}', form)
    assert 'value="b" id="id_one_1" checked' in drawn("{{ ui.cards(form.one) }}", form)
    many = drawn("{{ ui.cards(form.many) }}", form)
    assert many.count(" checked") == 1
    assert 'type="checkbox"' in many


def test_nought_is_drawn_as_nought():
    text = drawn('{{ ui.scale(form.number, "low", "high") }}', Form(initial={"number": 0}))
    assert 'value="0" id="id_number_0" checked' in text
    assert text.count(" checked") == 1


def test_nothing_is_drawn_as_left_out():
    assert 'value="" id="id_number_out" checked' in drawn('{{ ui.scale(form.number, "low", "high") }}', Form())


def test_what_people_wrote_is_never_markup():
    text = drawn(
        "{{ ui.field(form.words) }}{{ ui.error_summary(form) }}", Form({"words": "<script>x</script>", "number": "<b>"})
    )
    assert "<script>" not in text
    assert "<b>" not in text


def test_links_of_the_summary_lead_to_fields():
    form = Form({"number": "12", "one": "z"})
    text = drawn('{{ ui.error_summary(form) }}{{ ui.scale(form.number, "a", "b") }}{{ ui.cards(form.one) }}', form)
    for target in ("id_number_0", "id_one_0"):
        assert f'href="#{target}"' in text
        assert f'id="{target}"' in text
