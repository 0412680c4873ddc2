"""The form of an hour, of a question and of an answer."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.common.days import moment_at
from waymark.common.words import Edit
from waymark.people.rules import zones
from waymark.talks.rules.hours import Fault, faults
from waymark.talks.terms import HourWords
from waymark.talks.terms import hours as terms
from waymark.web.forms import ONE, WordsField, offer_choices
from waymark.web.moments import DayField, TimeField
from waymark.web.sent_once import SentOnce

WRONG_MINUTES = _("Write how many minutes it lasts, from 15 to 480.")
FAULTS = {
    Fault.OVER: ("on", _("This day and time are over. Choose one ahead.")),
    Fault.ASKS_LATE: ("asks_until_on", _("Questions close at the end of the talk at the latest.")),
    Fault.ASKS_NEVER: ("asks_until_on", _("Questions close after they open. Choose a later time.")),
}


def _line(label: Any, missing: Any, *, length: int = terms.NAME, hint: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=length,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
        error_messages={"required": missing},
    )


class HourForm(SentOnce):
    """An hour. Times are those of the chosen zone."""

    based_on = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = _line(_("What is it about?"), _("Say in a few words what it is about."), length=terms.TITLE)
    about = WordsField(
        label=_("A few words about it"),
        required=True,
        max_length=terms.ABOUT,
        error_messages={"required": _("Say what people may expect.")},
    )
    guest_name = _line(_("Who is the guest?"), _("Say who it is, with the name."))
    profession = _line(_("What is their profession?"), _("Say what they are."))
    organisation = _line(_("Where do they work?"), _("Say where they work, or that they work for themselves."))
    interest = _line(
        _("What do they sell, or who pays them for this?"),
        _("Ask them, and write it down. If there is nothing, write: nothing."),
        length=terms.INTEREST,
        hint=_("Everybody reads this. If there is nothing, write: nothing."),
    )
    group = forms.ChoiceField(label=_("For whom is it?"), error_messages={"required": ONE})
    on = DayField(label=_("On which day?"))
    begins = TimeField(label=_("At what time?"))
    minutes = forms.IntegerField(
        label=_("How many minutes?"),
        min_value=15,
        max_value=480,
        initial=60,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), WRONG_MINUTES),
    )
    zone = forms.ChoiceField(
        label=_("By whose clock?"), choices=lambda: [(name, name.replace("_", " ")) for name in zones()]
    )
    link = forms.URLField(
        label=_("The link to the talk"),
        help_text=_("Only those who say that they come see it."),
        max_length=terms.LINK,
        assume_scheme="https",
        error_messages={
            "required": _("Write the address of the talk."),
            "invalid": _("Write an address such as https://meet.example/talk."),
        },
    )
    asks_from_on = DayField(label=_("From which day are questions open?"))
    asks_until_on = DayField(
        label=_("Until which day?"), help_text=_("On the day of the talk they stay open until it ends.")
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, places: Iterable[tuple[str, Any]], at: datetime, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.at = at
        places = list(places)
        offer_choices(self, "group", places)
        self.fields["group"].required = "" not in dict(places)

    def clean(self) -> dict[str, Any]:
        """Times that fit one another."""
        said = super().clean() or self.cleaned_data
        if not self.errors:
            words = self.written
            for fault in faults(words.starts_at, words.ends_at, words.asks_from_at, words.asks_until_at, self.at):
                self.add_error(*FAULTS[fault])
        return said

    @property
    def written(self) -> HourWords:
        """Only where every field is valid."""
        said = self.cleaned_data
        zone = said["zone"]
        starts_at = moment_at(zone, said["on"], said["begins"])
        words = HourWords(
            **{name: said[name] for name in ("title", "about", "guest_name", "profession", "organisation", "interest")},
            starts_at=starts_at,
            minutes=said["minutes"],
            zone=zone,
            link=said["link"],
            asks_from_at=moment_at(zone, said["asks_from_on"], datetime.min.time()),
            asks_until_at=moment_at(zone, said["asks_until_on"], datetime.max.time().replace(microsecond=0)),
            group_id=UUID(said["group"]) if said["group"] else None,
        )
        if said["asks_until_on"] == said["on"]:
            return HourWords(**{**vars(words), "asks_until_at": words.ends_at})
        return words

    @property
    def edit(self) -> Edit:
        """Only after `is_valid`."""
        return Edit(self.sent_id, self.cleaned_data["based_on"] or 0)


def initial_of(words: HourWords, version: int) -> dict[str, Any]:
    """What stands in the form of an hour that is changed."""
    zone = ZoneInfo(words.zone)
    begins = words.starts_at.astimezone(zone)
    named = ("title", "about", "guest_name", "profession", "organisation", "interest", "minutes", "zone", "link")
    return {
        **{name: getattr(words, name) for name in named},
        "group": str(words.group_id or ""),
        "on": begins.date(),
        "begins": begins.time(),
        "asks_from_on": words.asks_from_at.astimezone(zone).date(),
        "asks_until_on": words.asks_until_at.astimezone(zone).date(),
        "based_on": version,
    }


class AskForm(SentOnce):
    """A question to the guest."""

    words = WordsField(
        label=_("What would you like to ask?"),
        required=True,
        max_length=terms.QUESTION_LENGTH,
        rows=3,
        error_messages={"required": _("Write your question first.")},
    )
    name = forms.CharField(
        label=_("A name to stand beside it"),
        help_text=_("For this question alone, and not your real name. Leave it empty, and none stands there."),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    to_guest_only = forms.BooleanField(
        label=_("Only the guest may read it, and only I read the answer"), required=False
    )


class AnswerForm(forms.Form):
    """What a guest answers."""

    question_id = forms.UUIDField(widget=forms.HiddenInput)
    words = WordsField(
        label=_("Your answer"),
        required=True,
        max_length=terms.ANSWER,
        rows=4,
        error_messages={"required": _("Write your answer first.")},
    )
    is_public = forms.BooleanField(label=_("Everybody may read this answer"), required=False)
