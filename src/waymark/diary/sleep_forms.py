"""The form for one night. It only validates, and asks about what cannot be."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question
from waymark.diary.clock_forms import doubt_words, which_field
from waymark.diary.rules import sleep as rules
from waymark.diary.rules.sleep import NightAnswers, Odd, Part, PartInDoubt
from waymark.diary.rules.wall_clock import Doubt, Which
from waymark.diary.sleep_words import question
from waymark.diary.terms import PART_NAMES, MyNight
from waymark.web.forms import ClockField, ScaleField, offer_choices
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None
NIGHT = (
    Question("line", _("One line about the night"), _("You can leave this out."), rows=2),
    Question("naps", _("Naps on the day before"), _("When, and for how long."), rows=2),
    Question("taken", _("Coffee, tea, alcohol, medicines"), _("What and when, in your own words."), rows=2),
)
MOST_MINUTES = 24 * 60
MOST_TIMES = 99


def _number(label: Any, most: int, wrong: Any) -> forms.IntegerField:
    """A whole number that may be left out. What is out of range is said, never moved into it."""
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=most,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), wrong),
    )


def _minutes(label: Any) -> forms.IntegerField:
    return _number(label, MOST_MINUTES, _("Write the minutes as a whole number from 0 to 1440. An hour is 60."))


class NightForm(WordsForm):
    """One night. Only getting into bed and out of it are needed.

    `asks_twice` names times that came twice that night; `asks_long` is the minutes in bed that have to be confirmed,
    by sending them back as `sure`. Both after `is_valid`.
    """

    woke_on = forms.ChoiceField(
        label=_("Which day did you wake up on?"),
        error_messages={
            "required": _("Choose a day: today, or one of the fourteen before."),
            "invalid_choice": _("Choose a day: today, or one of the fourteen before."),
        },
    )
    into_bed = ClockField(label=PART_NAMES[Part.INTO_BED])
    tried = ClockField(label=PART_NAMES[Part.TRIED], required=False)
    fell_asleep_after = _minutes(_("How many minutes did it take to fall asleep?"))
    times_awake = _number(
        _("How many times did you wake?"), MOST_TIMES, _("Write how many times, as a whole number from 0 to 99.")
    )
    awake = _minutes(_("How many minutes were you awake, all together?"))
    woke = ClockField(label=PART_NAMES[Part.WOKE], required=False)
    up = ClockField(label=PART_NAMES[Part.UP])
    no_sleep = forms.BooleanField(label=_("I did not sleep at all"), required=False)
    quality = ScaleField(label=_("How well did you sleep?"))
    which_into_bed = which_field(_("Getting into bed: which of the two?"))
    which_tried = which_field(_("Trying to sleep: which of the two?"))
    which_woke = which_field(_("Waking for the last time: which of the two?"))
    which_up = which_field(_("Getting up: which of the two?"))

    def __init__(
        self,
        data: Posted,
        kept: MyNight | None,
        *,
        days: Sequence[date],
        today: date,
        woke_on: date,
        zone: str,
        at: datetime,
    ) -> None:
        initial = {"woke_on": woke_on.isoformat()}
        if kept:
            initial |= asdict(kept.answers) | {f"which_{part}": which for part, which in kept.answers.which.items()}
        super().__init__(NIGHT, data, initial=initial, version=kept.version if kept else 0)
        choices = [(day.isoformat(), day_name(day, today)) for day in days]
        offer_choices(self, "woke_on", choices)
        self.fields["line"].widget.attrs["rows"] = 2
        self.order_fields(["woke_on", *Part, "fell_asleep_after", "times_awake", "awake"])
        self.zone, self.at = zone, at
        self.asks_twice: frozenset[Part] = frozenset()
        self.asks_long: int | None = None

    def clean(self) -> dict[str, Any]:
        if not self.errors:
            self._ask()
        return self.cleaned_data

    def _ask(self) -> None:
        answers = self.answers
        try:
            moments = rules.moments_of_night(answers, woke_on=self.day, zone=self.zone)
        except PartInDoubt as found:
            self.add_error(found.part, doubt_words(found.doubt, found.wall))
            if found.doubt is Doubt.TWICE:
                self.asks_twice = frozenset([found.part])
            return
        odd, figures = rules.odd_in(answers, moments, at=self.at), rules.figures(answers, moments)
        if odd is Odd.LONG:
            self.asks_long = figures.in_bed
        if odd and not (odd is Odd.LONG and self.is_sure):
            self.add_error(*question(odd, answers, figures))

    @property
    def is_sure(self) -> bool:
        """Whether the person confirmed just this length of time in bed."""
        return self.asks_long is not None and self.data.get("sure") == str(self.asks_long)

    @property
    def shows_which(self) -> set[Part]:
        """The times for which to ask which of two is meant: those that came twice now, and those answered before."""
        return set(self.asks_twice) | {part for part in Part if self[f"which_{part}"].value()}

    @property
    def opens_more(self) -> bool:
        """Whether what is folded away has something in it."""
        return any(self[name].value() or self[name].errors for name in ("naps", "taken"))

    @property
    def day(self) -> date:
        return date.fromisoformat(self.cleaned_data["woke_on"])

    @property
    def answers(self) -> NightAnswers:
        said = self.cleaned_data
        names = (*Part, "fell_asleep_after", "times_awake", "awake", "no_sleep", "quality", "line", "naps", "taken")
        which = {part: Which(said[f"which_{part}"]) for part in Part if said.get(f"which_{part}")}
        return NightAnswers(**{str(name): said[name] for name in names}, which=which)


def day_name(day: date, today: date) -> str:
    """`Wednesday 10 June, today`."""
    said = date_format(day, "l j F")
    if day == today:
        return now_("%(day)s, today") % {"day": said}
    return now_("%(day)s, yesterday") % {"day": said} if day == today - timedelta(days=1) else said
