"""Days and times of the day in forms: as a phone's own boxes give them, or as people type them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

A_TIME = _("Write a time such as 09:00.")
A_DAY = _("Write a day such as 2026-12-07.")


class TimeField(forms.TimeField):
    """A time of the day. Seconds that a browser adds are taken, and never shown."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            input_formats=["%H:%M", "%H:%M:%S", "%H.%M", "%H"],
            widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            error_messages={"invalid": A_TIME, "required": A_TIME},
            **kwargs,
        )


class DayField(forms.DateField):
    """A day of the calendar."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"],
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            error_messages={"invalid": A_DAY, "required": A_DAY},
            **kwargs,
        )
