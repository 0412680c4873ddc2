"""Forms of guest speakers."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Edit
from waymark.groups import dates_in_words
from waymark.groups.terms.guests import Guest, GuestWords
from waymark.groups.terms.plans import PlannedFor
from waymark.web.forms import WordsField
from waymark.web.sent_once import SentOnce

NO_NAME, NO_TOPIC = _("Say who it is."), _("Say in a few words what it is about.")
NO_WORDS = _("Write a few words first.")
NO_REACH = _("Say how they can reach you, or they cannot answer.")
AUTO = {"dir": "auto", "autocomplete": "off"}


class GuestForm(SentOnce):
    """What is written about a guest."""

    based_on = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(
        label=_("Who is it?"),
        max_length=120,
        error_messages={"required": NO_NAME},
        widget=forms.TextInput(attrs=AUTO),
    )
    topic = forms.CharField(
        label=_("What will they talk about?"),
        max_length=200,
        error_messages={"required": NO_TOPIC},
        widget=forms.TextInput(attrs=AUTO),
    )
    about = WordsField(label=_("A few words about them"), max_length=400, rows=2)
    contact = forms.CharField(
        label=_("How can they be reached?"),
        help_text=_("Only those who coordinate see this."),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs=AUTO),
    )
    may_be_passed_on = forms.BooleanField(
        label=_("They agree that other groups on this site read their name, their topic and the words about them"),
        help_text=_("Ask them first. How they can be reached is never shown to another group."),
        required=False,
    )

    field_order = ("name", "topic", "about", "contact", "meeting", "may_be_passed_on", "client_id", "based_on")

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, planned: Iterable[PlannedFor], guest: Guest | None = None
    ) -> None:
        super().__init__(data, initial=_initial(guest) if guest else None)
        self.dates = {f"{one.meeting.series_id} {one.meeting.on.isoformat()}": one for one in planned}
        choices = [
            ("", _("Not decided yet")),
            *((key, dates_in_words.when(one.meeting)) for key, one in self.dates.items()),
        ]
        kept = str(self.initial.get("meeting", ""))
        if guest and guest.words.on and kept not in self.dates:
            choices.append((kept, formats.date_format(guest.words.on, "l j F Y")))
        self.fields["meeting"] = forms.ChoiceField(label=_("At which meeting?"), choices=choices, required=False)
        self.order_fields(self.field_order)

    @property
    def written(self) -> GuestWords:
        """Only after `is_valid`."""
        said = self.cleaned_data
        series_id, on = _date_in(said["meeting"])
        return GuestWords(
            name=said["name"],
            topic=said["topic"],
            about=said["about"],
            contact=said["contact"],
            series_id=series_id,
            on=on,
            may_be_passed_on=said["may_be_passed_on"],
        )

    @property
    def edit(self) -> Edit:
        """Only after `is_valid`."""
        return Edit(self.sent_id, self.cleaned_data["based_on"] or 0)


class QuestionForm(SentOnce):
    """A question for a guest."""

    words = WordsField(
        label=_("What would you like to ask?"),
        required=True,
        max_length=400,
        rows=2,
        error_messages={"required": NO_WORDS},
    )
    is_named = forms.BooleanField(label=_("My name may stand beside it"), required=False)


class ThanksForm(forms.Form):
    """Words of thanks, and whether they were sent."""

    thanks = WordsField(label=_("Words of thanks"), max_length=600, rows=4)
    is_sent = forms.BooleanField(label=_("We have sent them"), required=False)


class ReachForm(forms.Form):
    """How the other group can answer."""

    reach = forms.CharField(
        label=_("How can they reach you?"),
        help_text=_("A phone number or an e-mail address. Those who coordinate the other group give it to the guest."),
        max_length=200,
        error_messages={"required": NO_REACH},
        widget=forms.TextInput(attrs=AUTO),
    )


def _initial(guest: Guest) -> dict[str, Any]:
    words = guest.words
    meeting = f"{words.series_id} {words.on.isoformat()}" if words.series_id and words.on else ""
    said = {"name": words.name, "topic": words.topic, "about": words.about, "contact": words.contact}
    return {**said, "may_be_passed_on": words.may_be_passed_on, "meeting": meeting, "based_on": guest.version}


def _date_in(key: str) -> tuple[UUID | None, date | None]:
    """The date that a valid choice names."""
    series_id, _space, on = key.partition(" ")
    return (UUID(series_id), date.fromisoformat(on)) if series_id else (None, None)
