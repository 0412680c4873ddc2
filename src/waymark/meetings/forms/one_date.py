"""What those who lead may do with one date: small forms, each by itself on one page."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.meetings.forms.fields import LineField, NumberField
from waymark.meetings.forms.series import seats_field, venue_field
from waymark.meetings.rules.faults import MINUTES
from waymark.meetings.terms.meeting import MeetingPage, VenueCard
from waymark.web.moments import DayField, TimeField

MOVE, CANCEL, SKIP, BACK, PLACE, SEATS = "move", "cancel", "skip", "put-back", "place", "seats"


class MoveForm(forms.Form):
    """Another day or time, on the clock of the series."""

    prefix = MOVE
    to_on = DayField(label=_("To which day?"))
    to_time = TimeField(label=_("At what time?"))
    minutes = NumberField(label=_("How many minutes?"), least=MINUTES[0], most=MINUTES[-1])
    reason = LineField(label=_("Why? Everybody who belongs reads it"), max_length=200)

    def __init__(self, data: Any = None, *, begins: datetime, minutes: int, today: date) -> None:
        super().__init__(data)
        self.today = today
        first = {"to_on": begins.date(), "to_time": begins.time(), "minutes": minutes}
        for name, value in first.items():
            self.fields[name].initial = value

    def clean_to_on(self) -> date:
        day: date = self.cleaned_data["to_on"]
        if not 0 <= (day - self.today).days <= 366:
            raise forms.ValidationError(_("Choose a day from today on, within a year."))
        return day


class CancelForm(forms.Form):
    """The date stays in every list, with the reason."""

    prefix = CANCEL
    reason = LineField(
        label=_("Why? Everybody who belongs reads it"),
        help_text=_("A few words are enough: “The hall is shut.” Nothing about anybody’s health."),
        required=True,
        max_length=200,
        error_messages={"required": _("Say why in a few words, so that nobody wonders.")},
    )


class PlaceForm(forms.Form):
    """Somewhere else for this one date."""

    prefix = PLACE

    def __init__(self, data: Any = None, *, venues: Iterable[VenueCard], page: MeetingPage) -> None:
        super().__init__(data)
        self.fields["venue"] = venue_field(venues, _("The usual place"), label=_("Where, this once?"))
        self.fields["venue"].initial = str(page.venue.id) if page.venue and page.is_own_place else ""


class SeatsForm(forms.Form):
    """Other places for this one date."""

    prefix = SEATS

    def __init__(self, data: Any = None, *, page: MeetingPage) -> None:
        super().__init__(data)
        meeting = page.meeting
        if meeting.setting.has_room:
            self.fields["room"] = seats_field(_("Places in the room"), initial=meeting.room.all)
        if meeting.setting.has_online:
            self.fields["online"] = seats_field(_("Places online"), initial=meeting.online.all)
