"""Signing the agreement, and changing it line by line."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.groups.forms.fields import Line
from waymark.groups.terms.agreement import AgreementLine

MOST_LINES = 16
MORE = 3
LONGEST = 300


class SignForm(forms.Form):
    """A yes to the version that stands above it."""

    agree = forms.BooleanField(
        label=_("I have read the agreement and will keep to it"),
        error_messages={"required": _("Tick this when you have read it.")},
    )
    agreement = forms.UUIDField(widget=forms.HiddenInput)

    @property
    def agreement_id(self) -> UUID:
        return UUID(str(self.cleaned_data["agreement"]))


class LinesForm(forms.Form):
    """Each line with its easy words, and a few empty ones. A line without words goes."""

    based_on = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, lines: Sequence[AgreementLine], number: int) -> None:
        super().__init__(data, initial={"based_on": number})
        self.count = min(len(lines) + MORE, MOST_LINES)
        if data is not None:  # as many as were drawn, however many there are now
            self.count = min(sum(1 for key in data if key.startswith("words_")), MOST_LINES)
        for at in range(self.count):
            line = lines[at] if at < len(lines) else AgreementLine("")
            self.fields[f"words_{at}"] = _box(_("Line %(number)d") % {"number": at + 1}, line.words)
            self.fields[f"easy_{at}"] = _box(_("Line %(number)d, in easy words") % {"number": at + 1}, line.easy)

    @property
    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"words_{at}"], self[f"easy_{at}"]) for at in range(self.count)]

    @property
    def lines(self) -> list[AgreementLine]:
        """Only after `is_valid`."""
        said = self.cleaned_data
        every = [AgreementLine(said[f"words_{at}"], said[f"easy_{at}"]) for at in range(self.count)]
        return [line for line in every if line.words]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not self.errors and not any(said[f"words_{at}"] for at in range(self.count)):
            self.add_error(None, _("An agreement has one line at least."))
        return said


def _box(label: Any, kept: str) -> Line:
    return Line(
        label=label,
        initial=kept,
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
