"""Forms of the later look. They only validate."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.plans.forms.sheets import NO_SUCH_DAY
from waymark.plans.rules.checks import CheckWords, Happened, Later, day_for
from waymark.plans.terms.checks import HAPPENED_LABELS, LATER_LABELS, QUESTIONS, MyCheck
from waymark.web.forms import Card, ChoiceCardsField
from waymark.web.words import WordsForm

_A_DAY = _("Write the day, such as 2027-03-12, or choose one of the others.")


class CheckDayForm(forms.Form):
    """When to look again: one of a few, or a day."""

    later = ChoiceCardsField(
        label=_("When would you like to look again?"),
        cards=[Card(later.value, label) for later, label in LATER_LABELS.items()],
    )
    day = forms.DateField(
        label=_("The day, if you choose one"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": NO_SUCH_DAY},
    )

    def __init__(self, data: Mapping[str, Any] | None, kept: MyCheck | None, *, today: date) -> None:
        self.today = today
        on = kept.due_on if kept and kept.due_on and kept.due_on > today else None
        super().__init__(data, initial={"later": Later.DAY.value, "day": on} if on else None)

    def clean(self) -> None:
        """A day that was chosen is a day to come; a day that was not asked for does not matter."""
        day = self.cleaned_data.get("day")
        if self.cleaned_data.get("later") != Later.DAY:
            self.errors.pop("day", None)
        elif "day" not in self.errors and day is None:
            self.add_error("day", _A_DAY)
        elif day is not None and day <= self.today:
            self.add_error("day", _("Choose a day to come."))

    def full_clean(self) -> None:
        """A day that is none stays as it was typed: a box for days would show nothing."""
        super().full_clean()
        if "day" in self.errors:
            self.fields["day"].widget.input_type = "text"

    @property
    def due_on(self) -> date | None:
        """Only after `is_valid`."""
        return day_for(Later(self.cleaned_data["later"]), self.today, self.cleaned_data.get("day"))


class CheckForm(WordsForm):
    """How it is now: a choice and two boxes, each of which may be left out."""

    happened = ChoiceCardsField(
        label=_("Did what you agreed happen?"),
        required=False,
        cards=[Card(one.value, label) for one, label in HAPPENED_LABELS.items()],
    )

    def __init__(self, data: Mapping[str, Any] | None, kept: MyCheck | None) -> None:
        initial = asdict(kept.words) if kept else None
        super().__init__(QUESTIONS, data, initial=initial, version=kept.version if kept else 0)

    @property
    def check(self) -> CheckWords:
        """What was said. Only after `is_valid`."""
        happened = self.cleaned_data["happened"]
        return CheckWords(**self.words, happened=Happened(happened) if happened else None)
