"""When people meet, as a form. A part that other forms take in: the kit of a group does.

    class KitForm(RhythmFields, forms.Form):        # or RhythmForm alone, where there is nothing else
    form = RhythmForm(posted(request), today=today, zone=person.zone, region=person.region)
    if form.is_valid():
        shown = previews.preview(form.to_rhythm(), at=at)  # words and the next eight dates (`meetings.previews`)
        if wants_dates(request.POST): …             # the button "Show the dates": draw the page again with `shown`
        else: … keep form.to_rhythm()

The template: `{% from "meetings/parts/rhythm.html" import rhythm_fields, rhythm_preview with context %}`, then
`{{ rhythm_fields(form) }}{{ rhythm_preview(shown) }}` and `static('meetings/rhythm.css')` in the head. `shown` may be
None. Names of fields begin with `when_`, so that they stand beside any others.
"""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text
from waymark.meetings.forms.fields import NumberField
from waymark.meetings.rules.faults import COUNTS, INTERVALS, MINUTES, faults
from waymark.meetings.terms.regions import REGION_WORDS
from waymark.meetings.terms.rhythm import LAST, Every, Fault, HolidayRule, Rhythm
from waymark.people.rules import zones
from waymark.web.forms import Card, ChoiceCardsField, offer_choices
from waymark.web.moments import DayField, TimeField

SHOW_DATES = "show-dates"
NO_END, UNTIL, COUNT = "none", "until", "count"
NTH_WORDS: Mapping[int, Text] = {
    1: _("The first"),
    2: _("The second"),
    3: _("The third"),
    4: _("The fourth"),
    LAST: _("The last"),
}
# What is wrong, in words, and the box beside which it is said.
FAULT_WORDS: Mapping[Fault, tuple[str, Text]] = {
    Fault.INTERVAL: ("when_interval", _("Up to every twelfth week, or every sixth month.")),
    Fault.WEEKDAY: ("when_weekday", _("Choose a day of the week.")),
    Fault.NTH: ("when_nth", _("Choose which one of the month.")),
    Fault.STARTS_ON: ("when_starts_on", _("Write a day of this century.")),
    Fault.AT: ("when_at", _("Write a time such as 14:00.")),
    Fault.MINUTES: ("when_minutes", _("A meeting takes from 15 minutes to ten hours.")),
    Fault.ZONE: ("when_zone", _("Choose a place whose clock counts.")),
    Fault.COUNT: ("when_count", _("Write how many dates, up to 520.")),
    Fault.TWO_ENDS: ("when_ends", _("Choose one end.")),
    Fault.NO_DATES: ("when_until_on", _("With this end there is not one date. Choose a later day.")),
    Fault.REGION: ("when_region", _("Choose whose bank holidays count.")),
}


def wants_dates(sent: Mapping[str, Any]) -> bool:
    """Whether the form was sent only to see the dates that would come of it."""
    return SHOW_DATES in sent


class RhythmFields(forms.Form):
    """Every how many weeks or months, on which day, at what time, how long, until when, and bank holidays."""

    when_every = ChoiceCardsField(
        label=_("How do you count?"),
        cards=[
            Card(Every.WEEK.value, _("In weeks"), _("Such as every second Tuesday.")),
            Card(Every.MONTH.value, _("In months"), _("Such as the last Monday of each month.")),
        ],
    )
    when_interval = NumberField(
        label=_("Every how many?"),
        help_text=_("1 is every week or every month, 2 is every second one."),
        least=1,
        most=INTERVALS[Every.WEEK][-1],
    )
    when_nth = forms.TypedChoiceField(
        label=_("Which one of the month?"),
        choices=[(str(nth), words) for nth, words in NTH_WORDS.items()],
        coerce=int,
        empty_value=None,
        required=False,
    )
    when_weekday = forms.TypedChoiceField(
        label=_("On which day?"), choices=[(str(day), name) for day, name in WEEKDAYS.items()], coerce=int
    )
    when_starts_on = DayField(
        label=_("From which day on?"),
        help_text=_("The first meeting is on this day, or on the next day that fits."),
    )
    when_at = TimeField(label=_("At what time?"))
    when_minutes = NumberField(
        label=_("How many minutes?"), help_text=_("Breaks included."), least=MINUTES[0], most=MINUTES[-1]
    )
    when_zone = forms.ChoiceField(label=_("By whose clock?"))
    when_ends = ChoiceCardsField(
        label=_("Does it end?"),
        cards=[
            Card(NO_END, _("No end for now")),
            Card(UNTIL, _("After a day")),
            Card(COUNT, _("After a number of dates")),
        ],
    )
    when_until_on = DayField(label=_("The last day on which you may meet"), required=False)
    when_count = NumberField(
        label=_("How many dates?"),
        help_text=_("Dates that are left out count as well."),
        least=COUNTS[0],
        most=COUNTS[-1],
        required=False,
    )
    when_holidays = ChoiceCardsField(
        label=_("When a date is a bank holiday"),
        cards=[
            Card(HolidayRule.MEET.value, _("We meet all the same")),
            Card(HolidayRule.SKIP.value, _("We leave it out")),
            Card(HolidayRule.ASK.value, _("We decide each time"), _("The date is marked until somebody decides.")),
        ],
    )
    when_region = forms.ChoiceField(
        label=_("Whose bank holidays?"),
        choices=[("", _("Nobody’s")), *REGION_WORDS.items()],
        required=False,
    )

    def __init__(
        self,
        data: Any = None,
        *,
        today: date,
        zone: str,
        region: str = "",
        kept: Rhythm | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, **kwargs)
        region = region if region in REGION_WORDS else ""
        offer_choices(self, "when_zone", _zones(kept.zone if kept else zone))
        for name, value in _first_words(kept or _usual(today, zone, region)).items():
            self.fields[name].initial = value

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        for choice, name in ((UNTIL, "when_until_on"), (COUNT, "when_count")):
            if said.get("when_ends") == choice and said.get(name) is None and name not in self.errors:
                self.add_error(name, str(FAULT_WORDS[Fault.COUNT][1]) if choice == COUNT else _("Write the last day."))
        if any(name.startswith("when_") for name in self.errors):
            return said
        for fault in faults(_rhythm(said)):
            name, words = FAULT_WORDS[fault]
            self.add_error(name, str(words))
        return said

    def to_rhythm(self) -> Rhythm:
        """Only after `is_valid`: a rhythm without faults."""
        return _rhythm(self.cleaned_data)


class RhythmForm(RhythmFields):
    """When people meet, and nothing else."""


def _zones(own: str) -> list[tuple[str, str]]:
    """Every zone that is called after a place, and the one that is kept, whatever it is called."""
    return [(name, name.replace("_", " ")) for name in sorted({own, *zones()})]


def _usual(today: date, zone: str, region: str) -> Rhythm:
    """What a new form begins with: every second week, on today's weekday, an hour and a half in the afternoon."""
    rule = HolidayRule.SKIP if region else HolidayRule.MEET
    return Rhythm(Every.WEEK, 2, today.weekday(), 0, today, time(14), 90, zone, holidays=rule, region=region)


def _first_words(rhythm: Rhythm) -> dict[str, Any]:
    return {
        "when_every": rhythm.every.value,
        "when_interval": rhythm.interval,
        "when_nth": rhythm.nth or 1,
        "when_weekday": rhythm.weekday,
        "when_starts_on": rhythm.starts_on,
        "when_at": rhythm.at,
        "when_minutes": rhythm.minutes,
        "when_zone": rhythm.zone,
        "when_ends": COUNT if rhythm.count else UNTIL if rhythm.until_on else NO_END,
        "when_until_on": rhythm.until_on,
        "when_count": rhythm.count,
        "when_holidays": rhythm.holidays.value,
        "when_region": rhythm.region,
    }


def _rhythm(said: Mapping[str, Any]) -> Rhythm:
    every, ends = Every(said["when_every"]), said["when_ends"]
    return Rhythm(
        every=every,
        interval=said["when_interval"],
        weekday=said["when_weekday"],
        nth=(said["when_nth"] or 0) if every is Every.MONTH else 0,
        starts_on=said["when_starts_on"],
        at=said["when_at"].replace(second=0, microsecond=0),
        minutes=said["when_minutes"],
        zone=said["when_zone"],
        until_on=said["when_until_on"] if ends == UNTIL else None,
        count=said["when_count"] if ends == COUNT else None,
        holidays=HolidayRule(said["when_holidays"]),
        region=said["when_region"],
    )
