"""Forms of the plan for a bad day. They only validate."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from waymark.plans.rules import IN_SECONDS, OUT_SECONDS, MoreOfThePlan, Pace, SetbackParts, SetbackWords
from waymark.plans.terms import MySetbackPlan
from waymark.plans.terms.setback_parts import ALL_QUESTIONS
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None


def seconds(label: Any, choices: Iterable[int]) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        coerce=int,
        choices=lambda: [(number, ngettext("%d second", "%d seconds", number) % number) for number in choices],
    )


def day(label: Any, hint: Any = "") -> forms.DateField:
    """A day that may be left out, as the browser's own calendar gives it or typed."""
    return forms.DateField(
        label=label,
        help_text=hint,
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": _("This is no day of the calendar. Choose one, or write it like 31/05/2026.")},
    )


class PaceForm(forms.Form):
    """How long breathing in and out take, on the flare screen. Never refuses: `rules.pace` reads the address."""

    breathe_in = seconds(_("Breathe in for"), IN_SECONDS)
    breathe_out = seconds(_("Breathe out for"), OUT_SECONDS)


class SetbackForm(WordsForm):
    """The plan for a bad day with all its parts, the pace of breathing, and when to look at it again."""

    breathe_in = seconds(_("Breathe in for"), IN_SECONDS)
    breathe_out = seconds(_("Breathe out for"), OUT_SECONDS)
    review_on = day(_("When I look at my plan again"), _("Every few months suits many people. Nothing is sent to you."))

    def __init__(self, data: Posted, kept: MySetbackPlan) -> None:
        initial = kept.all_words | asdict(kept.pace) | {"review_on": kept.review_on}
        super().__init__(ALL_QUESTIONS, data, initial=initial, version=kept.version)

    @property
    def plan(self) -> SetbackWords:
        return SetbackWords(**{one.name: self.words[one.name] for one in fields(SetbackWords)})

    @property
    def more(self) -> MoreOfThePlan:
        parts = SetbackParts(**{one.name: self.words[one.name] for one in fields(SetbackParts)})
        return MoreOfThePlan(parts, self.cleaned_data["review_on"])

    @property
    def pace(self) -> Pace:
        return Pace(self.cleaned_data["breathe_in"], self.cleaned_data["breathe_out"])
