"""Who came, on one screen."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from waymark.meetings.forms.fields import NumberField
from waymark.meetings.operations import Mark, Sending
from waymark.meetings.terms.answers import CAME_WORDS, Came
from waymark.meetings.terms.attendance import Roll, RollLine
from waymark.web.sent_once import SentOnce

NOTHING = ""
MOST_OTHERS = 500


class AttendanceForm(SentOnce):
    """A row of choices for each person, and a number for who has no account. `seen` is when it had been taken last."""

    others = NumberField(
        label=_("How many more came, without an account?"), least=0, most=MOST_OTHERS, required=False, initial=0
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, roll: Roll) -> None:
        super().__init__(data)
        self.roll = roll
        self.fields["others"].initial = roll.without_account
        self.fields["seen"].initial = roll.taken_at.isoformat() if roll.taken_at else ""
        for one in (*roll.coming, *roll.others):
            choices = [*((came.value, CAME_WORDS[came]) for came in Came), (NOTHING, _("Not marked"))]
            initial = one.came.value if one.came else NOTHING
            self.fields[f"came_{one.person_id}"] = forms.ChoiceField(
                label=one.name, choices=choices, required=False, initial=initial, widget=forms.RadioSelect
            )
            self.fields[f"late_{one.person_id}"] = forms.BooleanField(
                label=_("Came later"), required=False, initial=one.is_late
            )

    def rows(self, lines: tuple[RollLine, ...]) -> list[tuple[RollLine, Any, Any]]:
        """Each person with their two fields, as the page draws them."""
        return [(one, self[f"came_{one.person_id}"], self[f"late_{one.person_id}"]) for one in lines]

    @property
    def marks(self) -> Mapping[UUID, Mark | None]:
        """Only after `is_valid`. Who sent word did not come later."""
        found: dict[UUID, Mark | None] = {}
        for one in (*self.roll.coming, *self.roll.others):
            came = self.cleaned_data[f"came_{one.person_id}"]
            is_late = self.cleaned_data[f"late_{one.person_id}"] and came != Came.APOLOGIES.value
            found[one.person_id] = Mark(Came(came), is_late) if came else None
        return found

    @property
    def sending(self) -> Sending:
        """Only after `is_valid`."""
        return Sending(self.sent_id, _moment(self.cleaned_data["seen"]))

    def on_top_of(self, taken_at: datetime) -> None:
        """Whoever sends this now has seen what was written down since."""
        self.data = self.data.copy()  # type: ignore[attr-defined]
        self.data["seen"] = taken_at.isoformat()  # type: ignore[index]


def _moment(said: str) -> datetime | None:
    try:
        found = parse_datetime(said)
    except ValueError:
        return None
    return found if found and found.tzinfo else None
