"""What a series offers beside its rhythm, and the forms that make, change and end one."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from waymark.meetings.forms.fields import LineField, NumberField
from waymark.meetings.forms.rhythm import RhythmFields
from waymark.meetings.operations import SeriesWords
from waymark.meetings.terms.answers import Setting
from waymark.meetings.terms.meeting import VenueCard
from waymark.meetings.terms.pages import SeriesCard
from waymark.web.forms import Card, ChoiceCardsField
from waymark.web.moments import DayField
from waymark.web.sent_once import SentOnce

MOST_SEATS = 10_000
USUAL_TITLE = _("Meeting, community hall")
LINK = _("Write a link that begins with https://")


def venue_field(venues: Iterable[VenueCard], nothing: Any, **kwargs: Any) -> forms.TypedChoiceField:
    """One of the places of the host, or none."""
    choices = [("", nothing), *((str(one.id), one.name) for one in venues)]
    return forms.TypedChoiceField(choices=choices, coerce=UUID, empty_value=None, required=False, **kwargs)


def seats_field(label: Any, **kwargs: Any) -> NumberField:
    hint = _("Left empty, nobody counts them.")
    return NumberField(label=label, help_text=hint, least=1, most=MOST_SEATS, required=False, **kwargs)


class SeriesFields(forms.Form):
    """Where people meet and how many may come."""

    setting = ChoiceCardsField(
        label=_("How do you meet?"),
        cards=[
            Card(Setting.IN_PERSON.value, _("In person")),
            Card(Setting.ONLINE.value, _("Online")),
            Card(Setting.HYBRID.value, _("Both at the same time")),
        ],
    )
    online_link = forms.CharField(
        label=_("Link for online"),
        help_text=_("Shown only to people who said that they come online, or that it depends."),
        max_length=500,
        required=False,
        validators=[URLValidator(schemes=["https"], message=LINK)],
        widget=forms.TextInput({"inputmode": "url", "autocomplete": "off", "dir": "ltr"}),
    )
    dial_in = LineField(
        label=_("Number to dial in"), help_text=_("For who comes by telephone. Shown as the link is."), max_length=200
    )
    room_seats = seats_field(_("Places in the room"))
    online_seats = seats_field(_("Places online"))
    neutral_title = LineField(
        label=_("What calendars and reminders call it"),
        help_text=_("The only name that leaves this site. Others may see it: no group and no illness in it."),
        required=True,
        max_length=80,
        error_messages={"required": _("Write a name that may be seen by anybody.")},
    )

    def __init__(
        self, data: Any = None, *, venues: Iterable[VenueCard], offers: SeriesCard | None = None, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.fields["venue"] = venue_field(venues, _("No place yet"), label=_("Where?"))
        for name, value in _first_words(offers).items():
            self.fields[name].initial = value

    @property
    def words(self) -> SeriesWords:
        """Only after `is_valid`."""
        said = self.cleaned_data
        return SeriesWords(
            setting=Setting(said["setting"]),
            neutral_title=said["neutral_title"],
            venue_id=said["venue"],
            online_link=said["online_link"],
            dial_in=said["dial_in"],
            room_seats=said["room_seats"],
            online_seats=said["online_seats"],
        )


class SeriesForm(SeriesFields):
    """Change what a series offers."""


class NewSeriesForm(SeriesFields, RhythmFields, SentOnce):
    """A series from the beginning, or from one of its dates on."""


class EndForm(forms.Form):
    """The last day on which the series may have a meeting."""

    last_on = DayField(
        label=_("The last day"), help_text=_("A meeting on this day still takes place. What has been stays.")
    )

    def __init__(self, data: Any = None, *, today: date) -> None:
        super().__init__(data)
        self.fields["last_on"].initial = today


def _first_words(offers: SeriesCard | None) -> dict[str, Any]:
    if offers is None:
        return {"setting": Setting.IN_PERSON.value, "neutral_title": USUAL_TITLE}
    return {
        "setting": offers.setting.value,
        "venue": str(offers.venue_id or ""),
        "online_link": offers.online_link,
        "dial_in": offers.dial_in,
        "room_seats": offers.room_seats,
        "online_seats": offers.online_seats,
        "neutral_title": offers.neutral_title,
    }
