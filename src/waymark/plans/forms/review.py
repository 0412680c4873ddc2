"""The form of a look back. It only validates."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.plans.rules.review import ReviewWords, StillMatters, in_a_month
from waymark.plans.terms.review import QUESTIONS, STILL_LABELS, MyReview
from waymark.web.forms import Card, ChoiceCardsField
from waymark.web.words import WordsForm


class ReviewForm(WordsForm):
    """What went well enough, what was in the way, what matters, what to keep, change and let go, and when next."""

    matters = ChoiceCardsField(
        label=_("Does the same still matter?"),
        required=False,
        cards=[Card(still.value, label) for still, label in STILL_LABELS.items()],
    )
    next_on = forms.DateField(
        label=_("When would you like to look back again?"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("This is no day of the calendar. Write one such as 2027-03-12, or leave it out.")},
    )

    def __init__(self, data: Mapping[str, Any] | None, kept: MyReview | None, *, today: date) -> None:
        self.kept, self.today = kept, today
        initial = asdict(kept.words) if kept else {"next_on": in_a_month(today)}
        super().__init__(QUESTIONS, data, initial=initial, version=kept.version if kept else 0)

    def clean_next_on(self) -> date | None:
        """A day that has been is no day to look back on, unless it stood there before."""
        chosen: date | None = self.cleaned_data["next_on"]
        before = self.kept.words.next_on if self.kept else None
        if chosen and chosen <= self.today and chosen != before:
            raise forms.ValidationError(_("Choose a day to come, or leave it out."))
        return chosen

    def full_clean(self) -> None:
        """A day that is none stays as it was typed: a box for days would show nothing."""
        super().full_clean()
        if "next_on" in self.errors:
            self.fields["next_on"].widget.input_type = "text"

    @property
    def review(self) -> ReviewWords:
        """What was written. Only after `is_valid`."""
        matters = self.cleaned_data["matters"]
        still = StillMatters(matters) if matters else None
        return ReviewWords(**self.words, matters=still, next_on=self.cleaned_data["next_on"])
