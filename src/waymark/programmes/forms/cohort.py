"""Forms of a cohort: beginning one, its places, asking for a place in it, the roster."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.meetings.terms import Setting
from waymark.meetings.terms.regions import REGION_WORDS
from waymark.people.terms import Membership
from waymark.programmes.forms.fields import line, number, zone
from waymark.programmes.terms.planning import CohortWords
from waymark.web.forms import Card, ChoiceCardsField
from waymark.web.moments import DayField, TimeField
from waymark.web.sent_once import SentOnce

SEATS = _("Write a number of places, from 1 to 100.")
# The last session may be two years later, and no series begins after 2099.
EARLIEST, LATEST = date(2000, 1, 1), date(2097, 12, 31)
SETTINGS = {
    Setting.IN_PERSON: _("In a room"),
    Setting.ONLINE: _("Online"),
    Setting.HYBRID: _("In a room and online"),
}


class CohortForm(SentOnce):
    """When and where a cohort meets, and who runs it."""

    name = line(_("What is this cohort called?"), _("Give it a name."), hint=_("Such as: Spring 2027, mornings."))
    neutral_title = line(
        _("What reminders and calendars call it"),
        _("Write a few neutral words."),
        length=80,
        hint=_("Others may see this on a phone. Say nothing of health: Meeting, community hall."),
    )
    starts_on = DayField(label=_("The first day"))
    usual = TimeField(label=_("When does a session begin?"), help_text=_("Where the plan says no time of its own."))
    zone = zone()
    region = forms.ChoiceField(
        label=_("Whose bank holidays?"),
        help_text=_("A session on a bank holiday is marked, until you decide."),
        required=False,
        choices=lambda: [("", _("Nobody’s")), *REGION_WORDS.items()],
    )
    seats = number(_("How many places?"), 1, 100, SEATS)
    setting = ChoiceCardsField(
        label=_("Where do you meet?"), cards=[Card(one.value, words) for one, words in SETTINGS.items()]
    )
    online_link = forms.URLField(
        label=_("Link to the online room"), required=False, max_length=500, assume_scheme="https"
    )
    dial_in = line(_("Number to ring"), None, length=200)

    def __init__(self, data: Any = None, *, places: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        cards = [Card(str(one.team_id), one.team_name) for one in places]
        only = cards[0].value if len(cards) == 1 else None
        self.fields["team"] = ChoiceCardsField(label=_("Which team runs it?"), cards=cards, initial=only)

    def clean_starts_on(self) -> date:
        on: date = self.cleaned_data["starts_on"]
        if not EARLIEST <= on <= LATEST:
            raise forms.ValidationError(_("Choose a day between 2000 and 2097."))
        return on

    @property
    def cohort(self) -> CohortWords:
        """Only after `is_valid`."""
        said = self.cleaned_data
        return CohortWords(
            name=said["name"],
            neutral_title=said["neutral_title"],
            team_id=UUID(said["team"]),
            starts_on=said["starts_on"],
            usual=said["usual"],
            zone=said["zone"],
            region=said["region"],
            seats=said["seats"],
            setting=Setting(said["setting"]),
            online_link=said["online_link"],
            dial_in=said["dial_in"],
        )


class SeatsForm(forms.Form):
    seats = number(_("How many places?"), 1, 100, SEATS)


class CodeForm(forms.Form):
    """The code of a letter."""

    code = forms.CharField(
        label=_("The code"),
        help_text=_("Twelve letters and numbers. Big or small, with dashes or without: all the same."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": _("Type the code you were given.")},
    )


class LeadForm(CodeForm):
    """Yes to leading, under a name that the people of the cohort read."""

    name = line(
        _("The name people of the programme know you by"),
        _("Write a name."),
        length=80,
        hint=_("A first name is enough."),
    )


class RosterForm(forms.Form):
    """What the programme sees of me."""

    name = line(
        _("What you want to be called there"),
        None,
        length=80,
        hint=_("Any name. It stands only in this programme."),
    )
    on_roster = forms.BooleanField(
        label=_("Those who lead may see this name"),
        help_text=_("Without it they see a number, such as Person 3. You have your place either way."),
        required=False,
    )
    may_contact = forms.BooleanField(
        label=_("After the end, I may be asked about a group that goes on"),
        help_text=_("You can take this back on any day."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("on_roster") and not said.get("name"):
            self.add_error("name", _("Write the name that they may see, or take the tick out below."))
        return said
