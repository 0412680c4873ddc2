"""The form for looking back on a setback, with the plan beside it. It only validates."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Edit, Text
from waymark.plans.forms.setback import day
from waymark.plans.rules.setback_after import AfterWords, DayFault, day_fault
from waymark.plans.terms import MySetbackPlan
from waymark.plans.terms.setback_after import AFTER, MySetback
from waymark.plans.terms.setback_parts import ALL_QUESTIONS
from waymark.web.words import WordsForm

FAULTS: Mapping[DayFault, tuple[str, Text]] = {
    DayFault.NOT_YET_BEGUN: ("began_on", _("This day has not come yet. Choose today or a day before.")),
    DayFault.NOT_YET_OVER: ("over_on", _("This day has not come yet. Leave it out if it is not over.")),
    DayFault.OVER_BEFORE_IT_BEGAN: ("over_on", _("This is before the day it began. One of the two needs another day.")),
}


class AfterForm(WordsForm):
    """Four questions, two days, and every part of the plan. Two things are changed, so two versions are known."""

    began_on = day(_("When it began"), _("About is enough."))
    over_on = day(_("When it had eased"))

    def __init__(
        self, data: Mapping[str, Any] | None, kept: MySetback | None, plan: MySetbackPlan, *, today: date
    ) -> None:
        initial: dict[str, Any] = {**plan.all_words}
        if kept:
            initial |= {**vars(kept.words), "began_on": kept.began_on, "over_on": kept.over_on}
        version = kept.version if kept else 0
        super().__init__((*AFTER, *ALL_QUESTIONS), data, initial=initial, version=version)
        self.today = today
        self.plan_is_stale = False
        self.plan_version = plan.version if data is None else _number(data.get("plan_based_on"))

    @property
    def after(self) -> AfterWords:
        return AfterWords(**{one.name: self.words[one.name] for one in fields(AfterWords)})

    @property
    def plan_words(self) -> dict[str, str]:
        return {each.key: self.words[each.key] for each in ALL_QUESTIONS}

    @property
    def plan_edit(self) -> Edit:
        return replace(self.edit, based_on=self.plan_version)

    @property
    def says_nothing(self) -> bool:
        return self.after.is_blank and not self.cleaned_data["began_on"] and not self.cleaned_data["over_on"]

    def on_top_of(self, version: int) -> None:
        """The person now sees what was changed elsewhere as `version`: the plan's, or that of what is said here."""
        if self.plan_is_stale:
            self.plan_version = version
        else:
            super().on_top_of(version)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        fault = day_fault(cleaned.get("began_on"), cleaned.get("over_on"), self.today)
        if fault:
            self.add_error(FAULTS[fault][0], str(FAULTS[fault][1]))
        return cleaned


def _number(sent: object) -> int:
    text = str(sent)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
