"""Forms of the plan. They only validate."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from waymark.plans.rules import IN_SECONDS, OUT_SECONDS, Area, GoalWords, Pace, SetbackWords
from waymark.plans.terms import AREA_LABELS, GOAL, SETBACK, WHAT_MATTERS, MyGoal, MyMatter, MySetbackPlan
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None


class MatterForm(WordsForm):
    """One thing that matters, and which part of life it belongs to."""

    area = forms.ChoiceField(
        label=_("Part of my life"),
        required=False,
        choices=[("", _("No part in particular")), *((area.value, label) for area, label in AREA_LABELS.items())],
    )

    def __init__(self, data: Posted, kept: MyMatter | None) -> None:
        initial = {"words": kept.words, "area": kept.area or ""} if kept else None
        super().__init__(WHAT_MATTERS, data, initial=initial, version=kept.version if kept else 0)

    @property
    def chosen_area(self) -> Area | None:
        return Area(self.cleaned_data["area"]) if self.cleaned_data["area"] else None


class GoalForm(WordsForm):
    """One goal in three sizes, its first step, and what it is for."""

    def __init__(self, data: Posted, kept: MyGoal | None, matters: Iterable[MyMatter]) -> None:
        initial = asdict(kept.words) | {"matter": str(kept.matters.id) if kept.matters else ""} if kept else None
        super().__init__(GOAL, data, initial=initial, version=kept.version if kept else 0)
        known = {each.id: each for each in (kept.matters if kept else None, *matters) if each}
        self.fields["matter"] = forms.ChoiceField(
            label=_("What it is for"),
            required=False,
            choices=[
                ("", _("Nothing in particular")),
                *((str(each.id), Truncator(each.words).chars(60)) for each in known.values()),
            ],
        )

    @property
    def goal(self) -> GoalWords:
        return GoalWords(**self.words)

    @property
    def matter_id(self) -> UUID | None:
        return UUID(self.cleaned_data["matter"]) if self.cleaned_data["matter"] else None


def _seconds(label: Any, seconds: Iterable[int]) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        coerce=int,
        choices=lambda: [(number, ngettext("%d second", "%d seconds", number) % number) for number in seconds],
    )


class PaceForm(forms.Form):
    """How long breathing in and out take, on the flare screen. Never refuses: `rules.pace` reads the address."""

    breathe_in = _seconds(_("Breathe in for"), IN_SECONDS)
    breathe_out = _seconds(_("Breathe out for"), OUT_SECONDS)


class SetbackForm(WordsForm):
    """The plan for a bad day, with the pace of breathing."""

    breathe_in = _seconds(_("Breathe in for"), IN_SECONDS)
    breathe_out = _seconds(_("Breathe out for"), OUT_SECONDS)

    def __init__(self, data: Posted, kept: MySetbackPlan) -> None:
        super().__init__(SETBACK, data, initial=asdict(kept.words) | asdict(kept.pace), version=kept.version)

    @property
    def plan(self) -> SetbackWords:
        return SetbackWords(**self.words)

    @property
    def pace(self) -> Pace:
        return Pace(self.cleaned_data["breathe_in"], self.cleaned_data["breathe_out"])
