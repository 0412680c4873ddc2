"""The forms of the person's weighing: what matters, how much, and whether they have what they need."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.care.forms.decisions.lines import line_for
from waymark.care.rules.decisions.words import MattersWords, SureWords, ValuesWords
from waymark.care.terms.decisions.page import Kept
from waymark.care.terms.decisions.questions import MATTERS, OWN_VALUES, SURE, VALUES
from waymark.common.words import Question
from waymark.web.forms import Card, ChoiceCardsField, ScaleField
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None
OWN = _("Something of my own")
YES_OR_NO = (Card("yes", _("Yes")), Card("no", _("No, not yet")))


class MattersForm(WordsForm):
    """What matters to the person in this decision."""

    def __init__(self, data: Posted, kept: Kept | None) -> None:
        initial = dict(kept.words.content) if kept else None
        super().__init__((MATTERS,), data, initial=initial, version=kept.version if kept else 0)

    @property
    def said(self) -> MattersWords:
        return MattersWords(**self.words)


class ValuesForm(WordsForm):
    """How much each of a few things matters, and two of the person's own. All of it may be left out."""

    def __init__(self, data: Posted, kept: Kept | None) -> None:
        own = [Question(key, OWN) for key in OWN_VALUES]
        super().__init__(own, data, initial=_values(kept), version=kept.version if kept else 0)
        for key, label in VALUES.items():
            self.fields[key] = ScaleField(label=label)
        for question in own:
            self.fields[question.key] = line_for(question, longest=100)
            self.fields[f"{question.key}_much"] = ScaleField(label=_("How much it matters"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for key in OWN_VALUES:
            if data.get(f"{key}_much") is not None and not data.get(key):
                self.add_error(key, _("Write what this number is about, or leave the number out."))
        return data

    @property
    def said(self) -> ValuesWords:
        given = {key: self.cleaned_data[key] for key in VALUES if self.cleaned_data[key] is not None}
        own = tuple((self.cleaned_data[key], self.cleaned_data[f"{key}_much"]) for key in OWN_VALUES)
        return ValuesWords(given, own)


class SureForm(WordsForm):
    """Four questions, yes or no."""

    def __init__(self, data: Posted, kept: Kept | None) -> None:
        answers = kept.words.answers if kept and isinstance(kept.words, SureWords) else {}
        initial = {key: "yes" if answer else "no" for key, answer in answers.items()}
        super().__init__((), data, initial=initial, version=kept.version if kept else 0)
        for key, label in SURE.items():
            self.fields[key] = ChoiceCardsField(label=label, cards=YES_OR_NO, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not any(data.get(key) for key in SURE):
            raise forms.ValidationError(_("Answer one of the questions at least, or go back."))
        return data

    @property
    def said(self) -> SureWords:
        return SureWords({key: self.cleaned_data[key] == "yes" for key in SURE if self.cleaned_data[key]})


def _values(kept: Kept | None) -> dict[str, Any]:
    words = kept.words if kept and isinstance(kept.words, ValuesWords) else ValuesWords()
    initial: dict[str, Any] = {**dict.fromkeys(OWN_VALUES, ""), **words.given}
    for key, (own, much) in zip(OWN_VALUES, words.own, strict=False):
        initial |= {key: own, f"{key}_much": much}
    return initial
