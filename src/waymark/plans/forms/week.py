"""Forms of a week. They only validate."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from waymark.common.days import DayRule
from waymark.plans.forms.circle import one_line
from waymark.plans.rules.week import LONGEST_MINUTES, LONGEST_THING, Energy, Part, Thing, ThingKind, ThingWords
from waymark.plans.rules.week_days import days_from, is_skipped, part_of
from waymark.plans.terms.week import ENERGY_LABELS, KIND_LABELS, LINE, PART_LABELS, MyWeek
from waymark.web.forms import Card, ChoiceCardsField
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None
NO_DAY = "none"
CLOCK = _("Write the time as hours and minutes, such as 14:30.")
MINUTES = _("Write the minutes as a whole number from 1 to 720, such as 30.")
LONGEST_LEVEL = 24


class ThingForm(WordsForm):
    """One thing of a week: what, how much it weighs, on which day, when and how long. A rest needs no words.

    `first` is what the form begins with: the thing as it is kept, or what the page offers for a new one.
    """

    use_required_attribute = False  # the page asks, in words of its own

    kind = ChoiceCardsField(
        label=_("How much does it matter?"),
        cards=[Card(kind.value, label) for kind, label in KIND_LABELS.items() if kind is not ThingKind.REST],
    )
    part = ChoiceCardsField(label=_("When?"), cards=[Card(part.value, label) for part, label in PART_LABELS.items()])
    at = forms.TimeField(
        label=_("At a time"),
        required=False,
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
        error_messages={"invalid": CLOCK},
    )
    minutes = forms.IntegerField(
        label=_("How many minutes"),
        required=False,
        min_value=1,
        max_value=LONGEST_MINUTES,
        localize=False,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"invalid": MINUTES, "min_value": MINUTES, "max_value": MINUTES},
    )

    def __init__(
        self, data: Posted, *, first: ThingWords, monday: date, rule: DayRule, kept: Thing | None = None
    ) -> None:
        self.days, self.rule, self.is_rest = days_from(monday), rule, first.kind is ThingKind.REST
        initial = {
            "words": first.words,
            "kind": first.kind.value,
            "part": first.part.value,
            "day": NO_DAY if first.day is None else str(first.day),
            "at": first.at,
            "minutes": first.minutes,
        }
        super().__init__((), data, initial=initial, version=kept.version if kept else 0)
        what = _("What does you good in it?") if self.is_rest else _("What?")
        self.fields["words"] = one_line(what, longest=LONGEST_THING)
        self.fields["day"] = forms.ChoiceField(label=_("Which day?"), choices=self._choices())
        if self.is_rest:
            del self.fields["kind"]
        else:
            self.fields["words"].required = True
            self.fields["words"].error_messages["required"] = _("Write a word for it. One is enough.")
        self.order_fields(["words", "kind", "part", "day", "at", "minutes"])

    def _choices(self) -> list[tuple[str, Any]]:
        days = [(str(place), date_format(day, "l j F")) for place, day in enumerate(self.days)]
        return days if self.is_rest else [*days, (NO_DAY, _("No day yet: it can wait"))]

    def clean_words(self) -> str:
        return " ".join(str(self.cleaned_data["words"]).split())

    def clean_at(self) -> time | None:
        found: time | None = self.cleaned_data["at"]
        return found.replace(second=0, microsecond=0) if found else None

    def clean(self) -> dict[str, Any]:
        at, day = self.cleaned_data.get("at"), self.cleaned_data.get("day")
        if at and day == NO_DAY:
            self.add_error("at", _("Without a day it has no time. Choose a day, or leave the time out."))
        elif at and day and is_skipped(self.days[int(day)], at, self.rule):
            skipped = {"time": date_format(at, "H:i"), "day": date_format(self.days[int(day)], "j F Y")}
            self.add_error(
                "at", now_("The clocks go forward on %(day)s, and %(time)s is left out. Choose another time.") % skipped
            )
        return self.cleaned_data

    def full_clean(self) -> None:
        """A time that is none stays as it was typed: a box for times would show nothing."""
        super().full_clean()
        if "at" in self.errors:
            self.fields["at"].widget.input_type = "text"

    @property
    def opens_more(self) -> bool:
        """Whether something stands, or is to be mended, in what is folded."""
        more = ("day", "at", "minutes")
        return any(self[name].errors for name in more) or bool(self["at"].value() or self["minutes"].value())

    @property
    def said(self) -> ThingWords:
        """What was written. Only after `is_valid`."""
        kept = self.cleaned_data
        day = None if kept["day"] == NO_DAY else int(kept["day"])
        kind = ThingKind.REST if self.is_rest else ThingKind(kept["kind"])
        if day is None:
            return ThingWords(kept["words"], ThingKind.WAIT, None, Part.ANY, None, kept["minutes"])
        part = part_of(kept["at"], self.rule.start_hour) if kept["at"] else Part(kept["part"])
        return ThingWords(kept["words"], kind, day, part, kept["at"], kept["minutes"])


class WeekLineForm(WordsForm):
    """The line of a week, and the person's own names for low, middle and good."""

    def __init__(self, data: Posted, kept: MyWeek) -> None:
        initial = {"line": kept.plan.line} | {level.value: kept.plan.own_words.get(level, "") for level in Energy}
        super().__init__((LINE,), data, initial=initial, version=kept.plan.line_version)
        for level, label in ENERGY_LABELS.items():
            self.fields[level.value] = one_line(label, longest=LONGEST_LEVEL)

    @property
    def own_words(self) -> dict[Energy, str]:
        return {level: " ".join(str(self.cleaned_data[level.value]).split()) for level in Energy}


class CalendarForm(forms.Form):
    """What goes into the calendar file."""

    shows = ChoiceCardsField(
        label=_("What will others read there?"),
        initial="neutral",
        cards=[
            Card("neutral", _("“Time for me”, and no more"), _("For a calendar that others can see.")),
            Card("own", _("My own words"), _("Whoever sees your calendar, at home or at work, can read them.")),
        ],
    )
    untimed = forms.BooleanField(
        label=_("Also what has no time, as a note for the whole day"),
        required=False,
    )
