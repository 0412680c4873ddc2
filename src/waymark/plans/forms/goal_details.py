"""Forms of a goal's own page: saying more about it, and how it ended. They only validate."""

import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text
from waymark.plans.rules import Outcome
from waymark.plans.rules.goal_details import GoalDetails, ReviewFault, review_fault
from waymark.plans.rules.sides import Side
from waymark.plans.terms import MyGoal
from waymark.plans.terms.goal_details import DETAILS, OUTCOME, OUTCOME_HINTS, OUTCOME_LABELS, PARTS
from waymark.plans.terms.sides import SIDE_LABELS, SIDE_LINES
from waymark.web.forms import Card, ChoiceCardsField, ManyCardsField, ScaleField
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None
FAULTS: Mapping[ReviewFault, Text] = {
    ReviewFault.PAST: _("This day has passed. Choose today or a day to come, or leave it out."),
    ReviewFault.FAR: _("This day is more than ten years away. Choose a nearer one, or leave it out."),
}
_LEAP_DAY = re.compile(r"\s*(?:(\d{4})-0?2-29|29[/.]0?2[/.](\d{4}))\s*")


class DayField(forms.DateField):
    """A day to come that may be left out. A 29 February that does not exist is named as such."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            required=False,
            widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            error_messages={
                "invalid": _("This is no day of the calendar. Write one such as 2027-03-12, or leave it out.")
            },
            **kwargs,
        )

    def to_python(self, value: Any) -> date | None:
        try:
            return super().to_python(value)
        except forms.ValidationError:
            if leap := _LEAP_DAY.fullmatch(str(value)):
                year = leap[1] or leap[2]
                words = now_("%(year)s has no 29 February. Choose the day before or after, or leave it out.")
                raise forms.ValidationError(words % {"year": year}, code="invalid") from None
            raise


class DetailsForm(WordsForm):
    """When, how sure, what might get in the way, who supports, which sides, when to look again. All may be left out."""

    importance = ScaleField(label=_("How much does it matter to me now?"))
    confidence = ScaleField(
        label=_("How sure am I that I can do it, in the size I chose?"),
        help_text=_("A low number is worth knowing: a smaller size may fit better."),
    )
    sides = ManyCardsField(
        label=_("Which sides of my life it serves"),
        help_text=_("None is fine, and so are all four."),
        cards=[Card(side.value, label, SIDE_LINES[side]) for side, label in SIDE_LABELS.items()],
    )
    review_on = DayField(
        label=_("The day I look at it again"), help_text=_("Two to four weeks is common. Nothing is sent to you.")
    )

    def __init__(self, data: Posted, kept: MyGoal, *, today: date) -> None:
        initial = asdict(kept.details) | {"review_on": kept.review_on}
        super().__init__(DETAILS, data, initial=initial, version=kept.version)
        self.by_key = {question.key: question for question in DETAILS}
        self.kept, self.today = kept, today
        for part in PARTS:
            for name in part.fields:
                self.fields[name].required = False

    def clean_review_on(self) -> date | None:
        on: date | None = self.cleaned_data["review_on"]
        fault = review_fault(on, kept=self.kept.review_on, today=self.today)
        if fault:
            raise forms.ValidationError(str(FAULTS[fault]))
        return on

    def full_clean(self) -> None:
        """A day that cannot be stays as it was typed: a box for days would show nothing."""
        super().full_clean()
        if "review_on" in self.errors:
            self.fields["review_on"].widget.input_type = "text"

    @property
    def details(self) -> GoalDetails:
        """What was said. Only after `is_valid`."""
        said = self.cleaned_data
        sides = tuple(side for side in Side if side.value in said["sides"])
        return GoalDetails(**self.words, importance=said["importance"], confidence=said["confidence"], sides=sides)

    @property
    def opened(self) -> frozenset[str]:
        """The keys of the parts that hold a mistake, or words that are not kept yet: they are unfolded."""
        names = {*self.errors, *self.changed_data} if self.is_bound else set()
        return frozenset(part.key for part in PARTS if names.intersection(part.fields))


class OutcomeForm(WordsForm):
    """How a goal ended, and words about it."""

    outcome = ChoiceCardsField(
        label=_("How did it end?"),
        help_text=_("All three are fair ways."),
        cards=[Card(outcome.value, label, OUTCOME_HINTS[outcome]) for outcome, label in OUTCOME_LABELS.items()],
    )

    def __init__(self, data: Posted, kept: MyGoal) -> None:
        initial = {"outcome": kept.outcome, "outcome_words": kept.outcome_words}
        super().__init__(OUTCOME, data, initial=initial, version=kept.version)

    @property
    def ended_as(self) -> Outcome:
        """Only after `is_valid`."""
        return Outcome(self.cleaned_data["outcome"])
