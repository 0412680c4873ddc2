"""The agreement: the lines that other groups have, ticked, and the group's own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.groups.forms.kit.base import StepForm
from waymark.groups.rules.kit import lines
from waymark.groups.terms.kit import OWN_LINES
from waymark.groups.terms.starter_agreement import STARTER_AGREEMENT
from waymark.web.forms import Card, ManyCardsField

MOST_LINES, LONGEST_LINE = 12, 300


class AgreementForm(StepForm):
    """Each line with its easy words below. A line is taken out by its tick."""

    asks = (OWN_LINES,)
    shown = ("lines", "own")
    lines = ManyCardsField(
        label=_("Lines of the agreement"),
        cards=[Card(line.key, line.words, line.easy) for line in STARTER_AGREEMENT],
        initial=[line.key for line in STARTER_AGREEMENT],
    )

    def clean_own(self) -> str:
        own = lines(self.cleaned_data["own"])
        if len(own) > MOST_LINES:
            raise forms.ValidationError(_("Twelve own lines at the most: a short agreement is read."))
        if any(len(line) > LONGEST_LINE for line in own):
            raise forms.ValidationError(_("One line may be 300 characters long."))
        return "\n".join(own)

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if "own" in said and not said["own"] and not said.get("lines"):
            self.add_error("lines", _("Keep one line at least, or write one."))
        return said
