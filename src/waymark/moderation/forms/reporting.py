"""Reporting something, worrying about somebody, asking about a claim."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.moderation.forms.fields import words_box
from waymark.moderation.operations import Said
from waymark.moderation.terms import Worry
from waymark.moderation.terms.words import LEVEL_HINTS, LEVEL_NAMES
from waymark.web.forms import Card, ChoiceCardsField, offer_choices
from waymark.web.sent_once import SentOnce

OTHER = "other"


class SawForm(SentOnce):
    """About something that somebody sees. `saw` (`queries.saw`) lets them send it when that is hidden meanwhile."""

    saw = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, saw: str = "", **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["saw"].initial = saw


class ReportForm(SawForm):
    """Which line it goes against, word for word as it holds there, or another reason."""

    cites = ChoiceCardsField(
        label=_("Which line does it go against?"),
        cards=[],
        error_messages={"required": _("Choose a line, or another reason."), "invalid_choice": _("Choose a line.")},
    )
    words = words_box(label=_("Anything we should know"), help_text=_("A few words are plenty."), rows=3)

    def __init__(self, data: Any = None, *, agreement: Sequence[str], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.agreement = tuple(agreement)
        lines = [(str(number), line) for number, line in enumerate(self.agreement)]
        offer_choices(self, "cites", [*lines, (OTHER, _("Another reason"))])
        if not lines:
            del self.fields["cites"]

    @property
    def said(self) -> Said:
        """Only after `is_valid`."""
        chosen = self.cleaned_data.get("cites", OTHER)
        line = "" if chosen == OTHER else self.agreement[int(chosen)]
        return Said(self.sent_id, self.cleaned_data["words"], line[:300], saw=self.cleaned_data["saw"])


class WorryForm(SawForm):
    """How soon somebody should look, in the words of whoever worries. It is no measure of the other person."""

    level = ChoiceCardsField(
        label=_("How soon should somebody look?"),
        help_text=_("Go by your feeling. You cannot get this wrong."),
        cards=[Card(str(level.value), LEVEL_NAMES[level], hint) for level, hint in LEVEL_HINTS.items()],
    )
    words = words_box(label=_("What did you see?"), help_text=_("What made you worry. You can also leave it empty."))

    @property
    def said(self) -> Said:
        """Only after `is_valid`."""
        level = Worry(int(self.cleaned_data["level"]))
        return Said(self.sent_id, self.cleaned_data["words"], level=level, saw=self.cleaned_data["saw"])


class ClaimForm(SawForm):
    """What somebody would like to know about a claim."""

    words = words_box(
        label=_("What would you like to know about it?"),
        help_text=_("Such as: is this safe beside other medicines?"),
        rows=3,
    )

    @property
    def said(self) -> Said:
        """Only after `is_valid`."""
        return Said(self.sent_id, self.cleaned_data["words"], saw=self.cleaned_data["saw"])


class ClaimAnswerForm(SentOnce):
    words = words_box(
        label=_("What is known about it"),
        help_text=_("Plain words, for people who live with pain. Say also what is not known."),
        required=True,
        error_messages={"required": _("Write what is known.")},
    )
    source = words_box(
        label=_("Where it can be read"),
        help_text=_("A guideline, a review, a leaflet: its name, year and address."),
        rows=2,
        required=True,
        error_messages={"required": _("Say where it can be read.")},
    )

    def clean_source(self) -> str:
        return " ".join(str(self.cleaned_data["source"]).split())[:500]
