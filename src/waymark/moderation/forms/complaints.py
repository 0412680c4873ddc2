"""Complaining, and answering a complaint."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.moderation.forms.fields import words_box
from waymark.moderation.rules import tokens
from waymark.moderation.terms.complaints import (
    ABOUT_HINTS,
    ABOUT_NAMES,
    FINDING_NAMES,
    About,
    Answered,
    Complained,
    Finding,
)
from waymark.web.forms import Card, ChoiceCardsField
from waymark.web.sent_once import SentOnce


class ComplaintForm(SentOnce):
    """What it is about, what happened, and what they would like. `token` opens the answer for who is not signed in: it
    is made when the form is drawn, so that the same form sent twice leads to the same place.
    """

    about = ChoiceCardsField(
        label=_("What is it about?"),
        cards=[Card(one.value, ABOUT_NAMES[one], ABOUT_HINTS.get(one, "")) for one in About],
        error_messages={"required": _("Choose what comes closest."), "invalid_choice": _("Choose what comes closest.")},
    )
    words = words_box(
        label=_("What happened?"),
        help_text=_("In your own words. If you know the day and the place, write them down. A few lines are plenty."),
        rows=6,
        required=True,
        error_messages={"required": _("Write a few words about what happened.")},
    )
    wish = words_box(label=_("What would you like to happen?"), rows=3)
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["token"].initial = tokens.new_token()

    def clean_token(self) -> str:
        sent: str = self.cleaned_data["token"]
        return sent if tokens.is_token(sent) else tokens.new_token()

    @property
    def said(self) -> Complained:
        """Only after `is_valid`."""
        said = self.cleaned_data
        return Complained(self.sent_id, About(said["about"]), said["words"], said["wish"])


class LogForm(forms.Form):
    note = words_box(
        label=_("A note for the log"),
        help_text=_("What you looked at, and whom you asked. Say nothing here that shows who complained."),
        rows=3,
    )


class ComplaintAnswerForm(forms.Form):
    """What was found. There is nobody to answer once the words went with who wrote them."""

    finding = ChoiceCardsField(
        label=_("What did you find?"), cards=[Card(one.value, FINDING_NAMES[one]) for one in Finding]
    )
    answer = words_box(
        label=_("Your answer"),
        help_text=_("What you found, and why. Say so plainly where something went wrong."),
        rows=5,
        required=True,
        error_messages={"required": _("Write to them what you found, and why.")},
    )
    changed = words_box(
        label=_("What is changed because of it"),
        help_text=_("It stays in the log for good, so say nothing here that shows who complained."),
        rows=3,
    )

    def __init__(self, data: Any = None, *, is_gone: bool = False, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        if is_gone:
            del self.fields["answer"]

    @property
    def said(self) -> Answered:
        """Only after `is_valid`."""
        said = self.cleaned_data
        return Answered(Finding(said["finding"]), said.get("answer", ""), said["changed"])
