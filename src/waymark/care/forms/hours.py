"""Forms of when a care team reads."""

from collections.abc import Iterable
from datetime import time
from typing import Any
from uuid import UUID

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from waymark.care.rules.hours import Spell
from waymark.care.rules.reading import Reader, Roster
from waymark.care.terms.hours import LONGEST_WITHIN
from waymark.people.rules import zones
from waymark.web.moments import DayField, TimeField

NOBODY = _("Nobody")
AFTER = _("It ends after it begins, on the same day.")
BOTH = _("Write both times, or neither.")


def _cover_field(reader: Reader, roster: Roster, label: Any, help_text: Any) -> forms.TypedChoiceField:
    others = [(str(one.id), one.name) for one in roster.readers.values() if one.id != reader.id]
    choices = [("", NOBODY), *others]
    return forms.TypedChoiceField(
        label=label, help_text=help_text, choices=choices, coerce=UUID, empty_value=None, required=False
    )


class WeekForm(forms.Form):
    """The hours of a week: from and to for each day, and the cover for what stays unread."""

    def __init__(self, data: Any = None, *, reader: Reader, roster: Roster) -> None:
        super().__init__(data)
        kept = {one.weekday: one for one in reader.hours.spells}
        for day in range(7):
            spell = kept.get(day)
            self.fields[f"from_{day}"] = TimeField(
                label=_("From"), required=False, initial=spell.begins if spell else None
            )
            self.fields[f"to_{day}"] = TimeField(label=_("To"), required=False, initial=spell.ends if spell else None)
        cover = _cover_field(
            reader,
            roster,
            _("Who also sees what stays unread?"),
            _("After as many working days as your team says. Only somebody who has said when they read counts."),
        )
        cover.initial = str(reader.cover or "")
        self.fields["cover"] = cover

    @property
    def days(self) -> Iterable[tuple[Any, Any, Any]]:
        """Each day with its two boxes, as the page draws them."""
        return [(WEEKDAYS[day], self[f"from_{day}"], self[f"to_{day}"]) for day in range(7)]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for day in range(7):
            begins, ends = said.get(f"from_{day}"), said.get(f"to_{day}")
            if {f"from_{day}", f"to_{day}"} & set(self.errors):
                continue
            if (begins is None) != (ends is None):
                self.add_error(f"to_{day}" if ends is None else f"from_{day}", BOTH)
            elif begins is not None and begins >= ends:
                self.add_error(f"to_{day}", AFTER)
        return said

    @property
    def spells(self) -> list[Spell]:
        """Only after `is_valid`."""
        said: dict[str, time | None] = self.cleaned_data
        pairs = [(day, said[f"from_{day}"], said[f"to_{day}"]) for day in range(7)]
        return [Spell(day, begins, ends) for day, begins, ends in pairs if begins and ends]


class LeaveForm(forms.Form):
    """Days away."""

    first_on = DayField(label=_("First day away"))
    back_on = DayField(label=_("Back on"), help_text=_("The first day you are here again."))

    def __init__(self, data: Any = None, *, reader: Reader, roster: Roster) -> None:
        super().__init__(data)
        self.fields["cover"] = _cover_field(
            reader, roster, _("Who reads in the meantime?"), _("Only somebody who has said when they read counts.")
        )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("first_on") and said.get("back_on") and said["back_on"] <= said["first_on"]:
            self.add_error("back_on", _("The day of coming back lies after the first day away."))
        return said


class WithinForm(forms.Form):
    """What holds for the whole team."""

    within = forms.TypedChoiceField(
        label=_("Answers within how many working days?"),
        choices=[(str(number), str(number)) for number in range(1, LONGEST_WITHIN + 1)],
        coerce=int,
    )
    zone = forms.ChoiceField(
        label=_("By whose clock?"), choices=lambda: [(name, name.replace("_", " ")) for name in zones()]
    )
