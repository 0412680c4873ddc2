"""Forms of those who lead: how a session went, what went wrong, who completed it, the letter at the end."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.programmes.forms.fields import line
from waymark.programmes.terms import Fidelity
from waymark.programmes.terms.cohorts import FIDELITY_WORDS, LETTER_PARTS, CohortSession, PartWent, RosterLine
from waymark.web.forms import Card, ManyCardsField, WordsField, offer_choices
from waymark.web.moments import DayField
from waymark.web.sent_once import SentOnce


class FidelityForm(SentOnce):
    """For each part of a session: as planned, changed, left out; and a line about it."""

    def __init__(self, data: Any = None, *, parts: Iterable[str], kept: Iterable[PartWent] = ()) -> None:
        super().__init__(data)
        self.parts = tuple(parts)
        went = {one.part: one for one in kept}
        for at, part in enumerate(self.parts):
            was = went.get(part, PartWent(part, Fidelity.AS_PLANNED))
            self.fields[f"how-{at}"] = forms.ChoiceField(
                label=part,
                choices=[(one.value, words) for one, words in FIDELITY_WORDS.items()],
                widget=forms.RadioSelect,
                initial=was.how.value,
                error_messages={"required": _("Choose one of these.")},
            )
            self.fields[f"words-{at}"] = line(_("A line about it"), None, length=300)
            self.fields[f"words-{at}"].initial = was.words

    @property
    def went(self) -> tuple[PartWent, ...]:
        """Only after `is_valid`."""
        said = self.cleaned_data
        return tuple(
            PartWent(part, Fidelity(said[f"how-{at}"]), said[f"words-{at}"]) for at, part in enumerate(self.parts)
        )


class EventForm(SentOnce):
    """Something went wrong for somebody."""

    happened_on = DayField(label=_("On which day?"))
    session = forms.ChoiceField(label=_("In which session?"), required=False)
    happened = WordsField(
        label=_("What happened"),
        required=True,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        error_messages={"required": _("Write what happened.")},
    )
    done = WordsField(label=_("What was done about it"), widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}))

    def __init__(self, data: Any = None, *, sessions: Iterable[CohortSession], today: date) -> None:
        super().__init__(data)
        numbers = [(str(one.number), f"{one.number}. {one.title}") for one in sessions]
        offer_choices(self, "session", [("", _("Between sessions")), *numbers])
        self.fields["happened_on"].initial = today
        self.today = today

    def clean_happened_on(self) -> date:
        on: date = self.cleaned_data["happened_on"]
        if on > self.today:
            raise forms.ValidationError(_("That day has not come yet."))
        return on

    @property
    def number(self) -> int | None:
        return int(self.cleaned_data["session"]) if self.cleaned_data["session"] else None


class CompletedForm(forms.Form):
    """Who completed the programme. What is ticked at first is a suggestion."""

    def __init__(self, data: Any = None, *, roster: Iterable[RosterLine]) -> None:
        super().__init__(data)
        people = tuple(roster)
        self.fields["completed"] = ManyCardsField(
            label=_("Who completed the programme?"),
            help_text=_(
                "Ticked is who took part in two thirds of the sessions, or went through them since. You decide."
            ),
            cards=[Card(str(one.enrolment_id), one.name) for one in people],
            initial=[str(one.enrolment_id) for one in people if one.seems_completed],
        )


class LetterForm(SentOnce):
    """The parts of a hand-over letter."""

    def __init__(self, data: Any = None, *, kept: Mapping[str, str] | None = None) -> None:
        super().__init__(data)
        for part, label in LETTER_PARTS.items():
            self.fields[part] = WordsField(
                label=label,
                widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
                initial=(kept or {}).get(part, ""),
            )

    @property
    def parts(self) -> dict[str, str]:
        """Only after `is_valid`."""
        return {part: self.cleaned_data[part] for part in LETTER_PARTS}


class CertificateForm(forms.Form):
    """What stands on the certificate. Nothing of it is kept."""

    name = line(_("The name on it"), _("Write the name that should stand on it."), length=80)
    is_neutral = forms.BooleanField(
        label=_("Say nothing of health on it"),
        help_text=_(
            "It then says that you completed a course, and how many sessions it had. No name of the programme."
        ),
        required=False,
    )
