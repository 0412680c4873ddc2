"""Forms of the list of medicines. They only validate."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question
from waymark.diary.clock_forms import CalendarDayField, doubt_words, which_field
from waymark.diary.rules import medicines as rules
from waymark.diary.rules.medicines import NotThen
from waymark.diary.rules.wall_clock import TimeInDoubt, Which, moment_of
from waymark.diary.terms import (
    HOW_HINTS,
    HOW_LABELS,
    USE_HINTS,
    USE_LABELS,
    How,
    MedicineWords,
    MyMedicine,
    MyTaken,
    Text,
    Use,
)
from waymark.web.forms import Card, ChoiceCardsField, ClockField, WordsField
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None
LONGEST_NAME = 200
MEDICINE = (
    Question("name", _("What do you call it?"), _("Any name that you know it by.")),
    Question(
        "agreed",
        _("As agreed with my prescriber"),
        _("In your own words, or copied from the label. You can leave this out."),
        rows=3,
    ),
)
NOTE = (Question("note", _("A note"), _("You can leave this out."), rows=2),)
NOT_THEN: Mapping[NotThen, Text] = {
    NotThen.FUTURE: _("That time has not come yet. Check the day and the time."),
    NotThen.TOO_LONG_AGO: _("That is too long ago. Check the year."),
}


class MedicineForm(WordsForm):
    """One medicine: its name, how often, what for, and what was agreed."""

    how = ChoiceCardsField(
        cards=[Card(how, label, HOW_HINTS[how]) for how, label in HOW_LABELS.items()], label=_("How do you take it?")
    )
    use = ChoiceCardsField(
        cards=[Card(use, label, USE_HINTS[use]) for use, label in USE_LABELS.items()], label=_("What is it for?")
    )

    def __init__(self, data: Posted, kept: MyMedicine | None) -> None:
        words = kept.words if kept else MedicineWords("")
        super().__init__(MEDICINE, data, initial=asdict(words), version=kept.version if kept else 0)
        name = self.fields["name"]
        box = forms.TextInput({"dir": "auto", "autocomplete": "off"})
        self.fields["name"] = WordsField(
            label=name.label, help_text=name.help_text, max_length=LONGEST_NAME, widget=box
        )
        self.order_fields(["name", "how", "use", "agreed"])

    def clean_name(self) -> str:
        name = " ".join(self.cleaned_data["name"].split())
        if not name:
            raise forms.ValidationError(_("Write a name for it. One word is enough."))
        return name

    @property
    def medicine(self) -> MedicineWords:
        said = self.cleaned_data
        return MedicineWords(said["name"], How(said["how"]), Use(said["use"]), said["agreed"])


class TakenForm(WordsForm):
    """When something was taken, by the clock in `zone`, and a note. `moment` is that time, once the form is valid."""

    day = CalendarDayField(label=_("Which day?"))
    time = ClockField(label=_("What time was it?"))
    which = which_field(_("Which of the two?"))
    comes_twice = False

    def __init__(self, data: Posted, kept: MyTaken | None, *, zone: str, at: datetime) -> None:
        here = (kept.taken_at if kept else at).astimezone(ZoneInfo(zone))
        initial: dict[str, Any] = {"day": here.date(), "time": here.time() if kept else None}
        if kept:
            initial["note"] = kept.words.note
            if here.replace(fold=0).utcoffset() != here.replace(fold=1).utcoffset():  # an hour that came twice
                initial["which"] = Which.SECOND if here.fold else Which.FIRST
        super().__init__(NOTE, data, initial=initial, version=kept.version if kept else 0)
        self.order_fields(["day", "time", "which", "note"])
        self.zone, self.at = zone, at

    def clean(self) -> dict[str, Any]:
        day, time = self.cleaned_data.get("day"), self.cleaned_data.get("time")
        if day and time and (refusal := self._read(day, datetime.combine(day, time))):
            self.add_error("day", str(NOT_THEN[refusal]))
        return self.cleaned_data

    def _read(self, day: date, wall: datetime) -> NotThen | None:
        """Sets `moment`; says why it cannot be."""
        if day > self.at.astimezone(ZoneInfo(self.zone)).date():
            return NotThen.FUTURE
        chosen = self.cleaned_data.get("which")
        try:
            self.moment = moment_of(day, wall.time(), self.zone, Which(chosen) if chosen else None)
        except TimeInDoubt as found:
            self.add_error("time", doubt_words(found.doubt, found.wall))
            self.comes_twice = found.doubt == "twice"
            return None
        return rules.refusal_of(self.moment, at=self.at)


class SpanForm(forms.Form):
    """From which day to which, for paper."""

    first = CalendarDayField(label=_("From"))
    last = CalendarDayField(label=_("Until"))

    def clean(self) -> dict[str, Any]:
        first, last = self.cleaned_data.get("first"), self.cleaned_data.get("last")
        if first and last and last < first:
            self.add_error("last", _("This day comes before the first one. Put one of them right."))
        return self.cleaned_data
