"""Forms of the plan. They only validate."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from waymark.plans.rules import Area, GoalWords
from waymark.plans.terms import AREA_LABELS, GOAL, WHAT_MATTERS, MyGoal, MyMatter
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
