"""Fields that several forms of meetings share, and the form that may be sent twice."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

A_TIME = _("Write a time such as 14:00.")
A_DAY = _("Write a day such as 2026-12-01.")


class TimeField(forms.TimeField):
    """A time of the day, as a phone's own box for times gives it or as people type it."""

    def __init__(self, **kwargs: Any) -> None:
        formats = ["%H:%M", "%H:%M:%S", "%H.%M", "%H"]
        widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
        errors = {"invalid": A_TIME, "required": A_TIME}
        super().__init__(input_formats=formats, widget=widget, error_messages=errors, **kwargs)


class DayField(forms.DateField):
    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        errors = {"invalid": A_DAY, "required": A_DAY}
        super().__init__(
            input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"], widget=widget, error_messages=errors, **kwargs
        )


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
