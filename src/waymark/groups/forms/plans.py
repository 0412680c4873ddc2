"""The form of a plan, with a row for each part, and the small forms around it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Edit
from waymark.groups import dates_in_words
from waymark.groups.rules.plan_parts import LONGEST_PART, MOST_PARTS, rearranged
from waymark.groups.terms import PlanKind
from waymark.groups.terms.plans import KIND_WORDS, PlannedFor, PlanPart, PlanWords
from waymark.skills.terms.library import skills_in
from waymark.web.forms import Card, ChoiceCardsField, WordsField
from waymark.web.sent_once import SentOnce

MINUTES = _("Write the minutes as a number from 1 to 120.")
NO_PARTS = _("A plan has at least one part. Give it minutes and a few words.")
BLANK_ROWS = 3
Raw = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """One part in the form."""

    number: int
    minutes: forms.BoundField
    words: forms.BoundField
    is_break: forms.BoundField


class PlanForm(SentOnce):
    """A plan. Rows may be added, taken out and put in another order before anything is kept."""

    based_on = forms.IntegerField(widget=forms.HiddenInput, required=False)
    parts = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(
        label=_("What is it called?"),
        max_length=120,
        error_messages={"required": _("Give the plan a name.")},
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    kind = ChoiceCardsField(
        label=_("What is it built around?"), cards=[Card(kind.value, words) for kind, words in KIND_WORDS.items()]
    )
    why = WordsField(label=_("Why this?"), max_length=600, rows=2)
    materials = WordsField(label=_("What is needed"), help_text=_("One thing on each line."), max_length=1000, rows=3)

    def __init__(self, data: Mapping[str, Any] | None = None, *, initial: Raw | None = None) -> None:
        super().__init__(data, initial=initial)
        skills = skills_in(get_language() or "en")
        choices = [("", _("None")), *((one.slug, one.title) for one in skills)]
        self.fields["skill"] = forms.ChoiceField(label=_("Which skill is practised?"), choices=choices, required=False)
        self.count = _count((self.initial if data is None else data).get("parts"))
        for number in range(self.count):
            self.fields.update(_row_fields(number))

    @classmethod
    def about(cls, words: PlanWords, version: int, data: Mapping[str, Any] | None = None) -> "PlanForm":
        return cls(data, initial={**_raw(words), "based_on": version})

    @classmethod
    def rearranged(cls, data: Mapping[str, Any], do: str) -> "PlanForm":
        """The form as it was typed, with its parts rearranged. Nothing is checked and nothing is lost."""
        said = {
            name: data.get(name, "") for name in ("client_id", "based_on", "title", "kind", "skill", "why", "materials")
        }
        rows = [_typed(data, number) for number in range(_count(data.get("parts")))]
        return cls(initial=said | _rows_in(rearranged(rows, do, _typed({}, 0))))

    @property
    def rows(self) -> list[Row]:
        return [
            Row(number, self[f"minutes_{number}"], self[f"words_{number}"], self[f"break_{number}"])
            for number in range(self.count)
        ]

    @property
    def total(self) -> int:
        """The minutes of all parts, as far as they are numbers."""
        found = (str(row.minutes.value() or "") for row in self.rows)
        return sum(int(text) for text in found if text.isascii() and text.isdecimal() and len(text) < 4)

    def clean(self) -> Raw:
        said = super().clean() or self.cleaned_data
        for row in self.rows:
            if said.get(row.words.name) and not said.get(row.minutes.name) and not row.minutes.errors:
                self.add_error(row.minutes.name, MINUTES)
        if not self.errors and not self._parts(said):
            self.add_error(None, NO_PARTS)
        return said

    @property
    def written(self) -> PlanWords:
        """Only after `is_valid`."""
        said = self.cleaned_data
        lines = (line.strip() for line in said["materials"].splitlines())
        return PlanWords(
            title=said["title"],
            kind=PlanKind(said["kind"]),
            parts=self._parts(said),
            why=said["why"],
            materials=tuple(line for line in lines if line),
            skill=said["skill"],
        )

    @property
    def edit(self) -> Edit:
        """Only after `is_valid`."""
        return Edit(self.sent_id, self.cleaned_data["based_on"] or 0)

    def _parts(self, said: Raw) -> tuple[PlanPart, ...]:
        """The rows that say something; one with minutes and no words is a break without a name, and stays out."""
        return tuple(
            PlanPart(said[row.minutes.name], said[row.words.name], said[row.is_break.name])
            for row in self.rows
            if said.get(row.words.name) and said.get(row.minutes.name)
        )


class NoteForm(SentOnce):
    """What worked."""

    words = WordsField(
        label=_("What worked, and what would you change?"),
        required=True,
        max_length=600,
        rows=3,
        error_messages={"required": _("Write a few words first.")},
    )


class MeetingForm(SentOnce):
    """One of the next meetings, named by its series and its day."""

    def __init__(self, data: Any = None, *, planned: Iterable[PlannedFor]) -> None:
        super().__init__(data)
        self.planned = {key_of(one): one for one in planned}
        choices = [(key, _choice(one)) for key, one in self.planned.items()]
        self.fields["meeting"] = forms.ChoiceField(label=_("For which meeting?"), choices=choices)

    @property
    def chosen(self) -> tuple[UUID, date]:
        """Only after `is_valid`."""
        one = self.planned[self.cleaned_data["meeting"]].meeting
        return one.series_id, one.on


def key_of(one: PlannedFor) -> str:
    return f"{one.meeting.series_id} {one.meeting.on.isoformat()}"


def _choice(one: PlannedFor) -> str:
    when = dates_in_words.when(one.meeting)
    return f"{when} – {one.title}" if one.title else when


def _row_fields(number: int) -> dict[str, forms.Field]:
    wrong = dict.fromkeys(("invalid", "min_value", "max_value"), MINUTES)
    minutes = forms.IntegerField(
        label=_("Minutes"),
        required=False,
        min_value=1,
        max_value=LONGEST_PART,
        error_messages=wrong,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    return {
        f"minutes_{number}": minutes,
        f"words_{number}": WordsField(label=_("What happens"), max_length=300, rows=2),
        f"break_{number}": forms.BooleanField(label=_("A break, to stand up or lie down"), required=False),
    }


def _count(text: object) -> int:
    """How many rows there are."""
    said = "" if text is None else str(text)
    return min(int(said), MOST_PARTS) if said.isascii() and said.isdecimal() and len(said) < 3 else BLANK_ROWS


def _typed(data: Mapping[str, Any], number: int) -> tuple[str, str, bool]:
    return (
        str(data.get(f"minutes_{number}", "")),
        str(data.get(f"words_{number}", "")),
        bool(data.get(f"break_{number}")),
    )


def _rows_in(rows: Iterable[tuple[object, object, bool]]) -> Raw:
    found: Raw = {"parts": 0}
    for number, (minutes, words, is_break) in enumerate(rows):
        found |= {f"minutes_{number}": minutes, f"words_{number}": words, f"break_{number}": is_break}
        found["parts"] = number + 1
    return found


def _raw(words: PlanWords) -> Raw:
    return {
        "title": words.title,
        "kind": words.kind.value,
        "skill": words.skill,
        "why": words.why,
        "materials": "\n".join(words.materials),
        **_rows_in((part.minutes, part.words, part.is_break) for part in words.parts),
    }
