"""The guided form of one assessment."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.moderation.terms.register import LEVELS, AssessmentTerms
from waymark.web.forms import WordsField
from waymark.web.sent_once import SentOnce

NOTHING = _("Answer one question at least.")


class AssessmentForm(SentOnce):
    """Every question may be left out but one: an honest gap is better than a filled box."""

    def __init__(self, data: Mapping[str, Any] | None, terms: AssessmentTerms, kept: Mapping[str, str]) -> None:
        super().__init__(data, initial=dict(kept))
        self.terms = terms
        for one in terms.questions:
            if one.graded:
                choices = [("", _("Not said")), *((level.value, words) for level, words in LEVELS.items())]
                label = _("%(harm)s: how likely, and how bad?")
                self.fields[f"{one.key}_level"] = forms.ChoiceField(
                    label=str(label) % {"harm": one.label}, choices=choices, required=False, help_text=str(one.why)
                )
            self.fields[one.key] = WordsField(
                label=_("Why, and what you do about it") if one.graded else one.label,
                help_text="" if one.graded else str(one.why),
                max_length=4000,
                rows=2 if one.graded else 4,
            )

    def clean(self) -> dict[str, Any]:
        if not any(words for name, words in self.cleaned_data.items() if name != "client_id"):
            raise forms.ValidationError(NOTHING)
        return self.cleaned_data

    @property
    def answers(self) -> dict[str, str]:
        """Only after `is_valid`."""
        return {name: words for name, words in self.cleaned_data.items() if name != "client_id"}
