"""Times as a clock on the wall says them, in forms, and what is said about a time that is no single moment."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from waymark.diary.rules.wall_clock import EARLIEST, Doubt, Which
from waymark.web.forms import Card, ChoiceCardsField, Words


class CalendarDayField(forms.DateField):
    """A day of the calendar, from 1900 on."""

    def __init__(self, **kwargs: Any) -> None:
        wrong = _("Write a day of the calendar, such as 31 May 2026.")
        kwargs.setdefault("widget", forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
        super().__init__(error_messages={"required": wrong, "invalid": wrong}, **kwargs)

    def to_python(self, value: Any) -> date | None:
        found = super().to_python(value)
        if found and found < EARLIEST:
            raise forms.ValidationError(_("That is too long ago. Check the year."))
        return found


def which_field(label: Words) -> ChoiceCardsField:
    """Which of the two, for a time that came twice. Only drawn where it did."""
    cards = [Card(Which.FIRST, _("The first time")), Card(Which.SECOND, _("The second time, after the change"))]
    return ChoiceCardsField(cards=cards, label=label, required=False)


def doubt_words(doubt: Doubt, wall: datetime) -> str:
    """Why a wall time cannot be taken as it stands, and what to do."""
    said = {"time": date_format(wall, "H:i"), "day": date_format(wall, "j F Y")}
    if doubt is Doubt.TWICE:
        return now_("The clocks went back on %(day)s, and %(time)s came twice. Say below which one you mean.") % said
    return now_("The clocks went forward on %(day)s, and %(time)s was left out. What time was it?") % said
