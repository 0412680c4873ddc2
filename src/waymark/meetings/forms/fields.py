"""Fields that several forms of meetings share."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _


class NumberField(forms.IntegerField):
    """A whole number, typed: a phone shows its number keys, and nothing turns it by accident."""

    def __init__(self, *, least: int, most: int, **kwargs: Any) -> None:
        wrong = format_lazy(_("Write a whole number from {least} to {most}."), least=least, most=most)
        super().__init__(
            min_value=least,
            max_value=most,
            localize=False,
            widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
            error_messages=dict.fromkeys(("invalid", "required", "min_value", "max_value"), wrong),
            **kwargs,
        )


class LineField(forms.CharField):
    """Words on one line, in any script."""

    def __init__(self, *, required: bool = False, **kwargs: Any) -> None:
        widget = forms.TextInput({"dir": "auto", "autocomplete": "off"})
        super().__init__(required=required, widget=widget, **kwargs)
