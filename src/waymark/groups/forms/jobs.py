"""Forms of small jobs: one job, some to begin with, one job at several meetings, the narrowed rota."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.groups import dates_in_words
from waymark.groups.operations import JobWords
from waymark.groups.starter_jobs import StarterJob, starter_job
from waymark.groups.terms import Energy
from waymark.groups.terms.jobs import ENERGY_WORDS, MOST_AT_ONE_MEETING, JobCard
from waymark.meetings.terms.pages import ComingMeeting
from waymark.web.forms import Card, ChoiceCardsField, ManyCardsField
from waymark.web.sent_once import SentOnce

FEW = _("From one to six people do a job at one meeting.")
CHOOSE = _("Choose at least one.")


class JobForm(SentOnce):
    """What a job says of itself."""

    name = forms.CharField(
        label=_("What is the job?"),
        max_length=80,
        error_messages={"required": _("Give the job a name.")},
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    what = forms.CharField(
        label=_("What does it take?"),
        help_text=_("A sentence or two, so that nobody has to ask. For example: from any chair, ten minutes before."),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    energy = ChoiceCardsField(
        label=_("Which energy does it need?"),
        cards=[Card(energy.value, words) for energy, words in ENERGY_WORDS.items()],
    )
    per_meeting = forms.IntegerField(
        label=_("How many people do it at one meeting?"),
        min_value=1,
        max_value=MOST_AT_ONE_MEETING,
        initial=1,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), FEW),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )

    @classmethod
    def about(cls, job: JobCard, data: Mapping[str, Any] | None = None) -> "JobForm":
        said = {"name": job.name, "what": job.what, "energy": job.energy.value, "per_meeting": job.per_meeting}
        return cls(data, initial=said)

    @property
    def words(self) -> JobWords:
        """Only after `is_valid`."""
        said = self.cleaned_data
        return JobWords(said["name"], said["what"], Energy(said["energy"]), said["per_meeting"])


class StarterForm(SentOnce):
    """Jobs to begin with, of those that the group does not have yet."""

    def __init__(self, data: Any = None, *, offered: Iterable[StarterJob]) -> None:
        super().__init__(data)
        cards = [Card(job.key, job.name, job.what) for job in offered]
        self.fields["jobs"] = ManyCardsField(
            label=_("Jobs to begin with"), cards=cards, required=True, error_messages={"required": CHOOSE}
        )

    @property
    def wanted(self) -> list[JobWords]:
        """What was chosen, in the language of whoever chose. Only after `is_valid`."""
        found = (starter_job(key) for key in self.cleaned_data["jobs"])
        return [JobWords(str(job.name), str(job.what), job.energy, job.per_meeting) for job in found if job]


class DatesForm(forms.Form):
    """One job at several meetings. Each choice is named by its series and its day."""

    def __init__(self, data: Any = None, *, meetings: Iterable[ComingMeeting]) -> None:
        super().__init__(data)
        self.meetings = {f"{one.series_id} {one.on.isoformat()}": one for one in meetings}
        cards = [Card(key, dates_in_words.when(one)) for key, one in self.meetings.items()]
        self.fields["dates"] = ManyCardsField(
            label=_("At which meetings?"), cards=cards, required=True, error_messages={"required": CHOOSE}
        )

    @property
    def chosen(self) -> list[tuple[UUID, date]]:
        """Only after `is_valid`."""
        found = (self.meetings[key] for key in self.cleaned_data["dates"])
        return [(one.series_id, one.on) for one in found]


def energy_in(text: str) -> Energy | None:
    """What the rota is narrowed to; None for what is no such word."""
    return Energy(text) if text in set(Energy) else None
