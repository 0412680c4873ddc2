"""Forms of the rota. They only validate."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from waymark.common.days import moment_at
from waymark.moderation.terms.rota import LENGTHS, MOST_HOURS, SPARED_WORDS, Care, Spared
from waymark.web.forms import Card, ManyCardsField, WordsField
from waymark.web.moments import DayField, TimeField
from waymark.web.sent_once import SentOnce

Posted = Mapping[str, Any] | None
LATE = timedelta(hours=1)
FAR = timedelta(days=60)
WHICH_NAME = _("Choose the name that the community reads.")
HOW_LONG = _("Choose how long it lasts.")
HOURS = _("Choose a number of hours from 1 to 20.")


def the_name(**more: Any) -> forms.CharField:
    return forms.CharField(
        label=_("The name the community reads"),
        help_text=_(
            "A first name, or one you use here only. It stands on every page of the community while you are on duty."
        ),
        max_length=40,
        error_messages={"required": WHICH_NAME},
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
        **more,
    )


class TurnForm(SentOnce):
    """A turn: which day, from when, how long, and by which name. Times are those of the moderator's own clock."""

    on = DayField(label=_("Which day?"))
    begins = TimeField(label=_("From when?"))
    hours = forms.TypedChoiceField(
        label=_("How long?"),
        coerce=int,
        choices=lambda: [(n, ngettext("%(num)s hour", "%(num)s hours", n) % {"num": n}) for n in LENGTHS],
        initial=2,
        error_messages={"required": HOW_LONG, "invalid_choice": HOW_LONG},
    )
    name = the_name()

    def __init__(self, data: Posted, *, zone: str, at: datetime, name: str = "") -> None:
        here = at.astimezone(ZoneInfo(zone))
        super().__init__(data, initial={"on": here.date(), "begins": here.time().replace(minute=0), "name": name})
        self.zone, self.at = zone, at

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if "on" in said and "begins" in said and "hours" in said:
            self._check(self.starts_at)
        return said

    def _check(self, starts_at: datetime) -> None:
        if starts_at < self.at - LATE:
            self.add_error("begins", _("That has been. Choose a time that is still to come, or at most an hour ago."))
        if starts_at > self.at + FAR:
            self.add_error("on", _("Choose a day within the next two months."))

    @property
    def starts_at(self) -> datetime:
        """Only after `is_valid`."""
        on: date = self.cleaned_data["on"]
        return moment_at(self.zone, on, self.cleaned_data["begins"])

    @property
    def ends_at(self) -> datetime:
        """Only after `is_valid`."""
        return self.starts_at + timedelta(hours=self.cleaned_data["hours"])


class TakeForm(SentOnce):
    """Taking over a turn: by which name."""

    name = the_name()


class NoteForm(forms.Form):
    """The end of a turn: what the next one should know, and what was heavy."""

    handover = WordsField(
        label=_("What the next one should know"),
        help_text=_("What you began and did not end, whom to look at again, what you promised to whom."),
        max_length=4000,
        rows=5,
    )
    debrief = WordsField(
        label=_("What was heavy"),
        help_text=_("For your supervision, and so that nobody carries it alone. Write about you, not about members."),
        max_length=4000,
        rows=4,
    )


class CareForm(forms.Form):
    """How a moderator looks after themselves."""

    hours_a_week = forms.IntegerField(
        label=_("Hours on duty in one week, at most"),
        help_text=_(
            "The rota lets you put yourself down for no more. Six is our own choice to begin with; you know best."
        ),
        min_value=1,
        max_value=MOST_HOURS,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), HOURS),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    supervision_on = DayField(
        label=_("My next supervision"),
        help_text=_("When you next talk with somebody about how this is for you. Leave it out if none is arranged."),
        required=False,
    )
    spared = ManyCardsField(
        label=_("What I would like to be spared"),
        help_text=_("Nobody asks why. Cases that seem to be about it are offered to you last."),
        cards=[Card(topic.value, name, hint) for topic, (name, hint) in SPARED_WORDS.items()],
    )

    def __init__(self, data: Posted, care: Care) -> None:
        said = {"hours_a_week": care.hours_a_week, "supervision_on": care.supervision_on}
        super().__init__(data, initial=said | {"spared": [topic.value for topic in care.spared]})

    @property
    def care(self) -> Care:
        """Only after `is_valid`."""
        said = self.cleaned_data
        spared = frozenset(Spared(one) for one in said["spared"])
        return Care(hours_a_week=said["hours_a_week"], spared=spared, supervision_on=said["supervision_on"])
