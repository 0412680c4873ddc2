"""Forms of a cohort that becomes a group: beginning it, and joining it."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.common.ids import new_id
from waymark.groups.forms.fields import Line, NameField
from waymark.groups.forms.joining import JoinForm
from waymark.groups.operations import GroupWords, JobWords
from waymark.groups.starter_jobs import starter_cards, starter_job
from waymark.groups.terms import Eligibility
from waymark.groups.terms.jobs import JobCard
from waymark.meetings.operations import SeriesWords
from waymark.meetings.terms import Setting
from waymark.meetings.terms.rhythm import Every, HolidayRule, Rhythm
from waymark.web.forms import Card, ChoiceCardsField, ManyCardsField, WordsField
from waymark.web.moments import DayField, TimeField

DATES = 3
WEEKS = {1: _("Every week"), 2: _("Every two weeks"), 4: _("Every four weeks")}
SETTINGS = {
    Setting.IN_PERSON: _("In a room"),
    Setting.ONLINE: _("Online"),
    Setting.HYBRID: _("In a room and online"),
}
LONGEST_PURPOSE = 600
MINUTES = _("Write a number of minutes, from 15 to 600.")


class BeginForm(forms.Form):
    """A name, three dates to begin with, and whoever begins."""

    client_id = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)
    name = Line(
        label=_("What is the group called?"),
        max_length=80,
        error_messages={"required": _("Give it a name. You can change it later.")},
    )
    purpose = WordsField(
        label=_("What is it for?"),
        required=True,
        max_length=LONGEST_PURPOSE,
        rows=3,
        error_messages={"required": _("Write a sentence or two.")},
    )
    neutral_title = Line(
        label=_("What reminders and calendars call it"),
        help_text=_("Others may see this on a phone. Say nothing of health: Meeting, community hall."),
        max_length=80,
        error_messages={"required": _("Write a few neutral words.")},
    )
    first_on = DayField(label=_("The first date"))
    at = TimeField(label=_("At what time?"))
    minutes = forms.IntegerField(
        label=_("How many minutes?"),
        min_value=15,
        max_value=600,
        initial=90,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), MINUTES),
    )
    weeks = ChoiceCardsField(
        label=_("How often?"), cards=[Card(str(number), words) for number, words in WEEKS.items()], initial="2"
    )
    setting = ChoiceCardsField(
        label=_("Where do you meet?"), cards=[Card(one.value, words) for one, words in SETTINGS.items()]
    )
    jobs = ManyCardsField(
        label=_("Small jobs to share out"),
        help_text=_("Whoever comes along may take one for the first meeting. You can change them all later."),
        cards=starter_cards(),
    )
    is_listed = forms.BooleanField(
        label=_("People who finished a programme elsewhere may find it, and join with their pass"),
        required=False,
    )
    my_name = NameField()
    agree = forms.BooleanField(
        label=_("I agree to these lines"),
        error_messages={"required": _("Somebody has to be the first to agree. You can change the lines later.")},
    )

    def __init__(self, data: Any = None, *, zone: str, today: date, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.zone, self.today = zone, today

    def clean_first_on(self) -> date:
        on: date = self.cleaned_data["first_on"]
        if not self.today <= on <= self.today + timedelta(days=366):
            raise forms.ValidationError(_("Choose a day from today on, within a year."))
        return on

    @property
    def dates(self) -> Sequence[date]:
        """The first three days, once they can be reckoned; whatever else is still missing. Only after `is_valid`."""
        if not {"first_on", "weeks"} <= self.cleaned_data.keys():
            return ()
        step = timedelta(weeks=int(self.cleaned_data["weeks"]))
        return [self.cleaned_data["first_on"] + number * step for number in range(DATES)]

    @property
    def words(self) -> GroupWords:
        """Only after `is_valid`. Whoever finished a programme comes in with a pass."""
        said = self.cleaned_data
        return GroupWords(
            name=said["name"],
            purpose=said["purpose"],
            neutral_title=said["neutral_title"],
            zone=self.zone,
            eligibility=Eligibility.COMPLETED,
            is_listed=said["is_listed"],
        )

    @property
    def wanted_jobs(self) -> list[JobWords]:
        """Only after `is_valid`. In the language of whoever chose."""
        found = (starter_job(key) for key in self.cleaned_data["jobs"])
        return [JobWords(str(job.name), str(job.what), job.energy, job.per_meeting) for job in found if job]

    @property
    def rhythm(self) -> Rhythm:
        """Only after `is_valid`. It goes on after the three dates, until the group says otherwise."""
        said = self.cleaned_data
        on, at = said["first_on"], said["at"]
        return Rhythm(
            every=Every.WEEK,
            interval=int(said["weeks"]),
            weekday=on.weekday(),
            nth=0,
            starts_on=on,
            at=time(at.hour, at.minute),
            minutes=said["minutes"],
            zone=self.zone,
            holidays=HolidayRule.MEET,
        )

    @property
    def held_in(self) -> SeriesWords:
        """Only after `is_valid`."""
        return SeriesWords(
            setting=Setting(self.cleaned_data["setting"]), neutral_title=self.cleaned_data["neutral_title"]
        )

    @property
    def sent_id(self) -> UUID:
        return UUID(str(self.cleaned_data["client_id"]))


class ComeAlongForm(JoinForm):
    """Joining the group of one's cohort. Who likes coordinates it too, or takes a small job at the first meeting.

    A job that was free when the page was drawn may be taken since: then one simply has none.
    """

    coordinates = forms.BooleanField(
        label=_("I would like to coordinate it too"),
        help_text=_("Two do it together, and each can rest or hand it on."),
        required=False,
    )
    job = ChoiceCardsField(label=_("A small job at the first meeting?"), cards=(), required=False)
    field_order = ("name", "coordinates", "job", "agree", "agreement")

    def __init__(self, data: Any = None, *, jobs: Sequence[JobCard], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        none = Card("", _("None for now"), _("Coming is enough."))
        cards = [none, *(Card(str(one.id), one.name, one.takes) for one in jobs)]
        self.fields["job"] = ChoiceCardsField(label=self.fields["job"].label, cards=cards, required=False, initial="")

    @property
    def job_id(self) -> UUID | None:
        """Only after `is_valid`."""
        return UUID(self.cleaned_data["job"]) if self.cleaned_data["job"] else None
