"""Choosing what somebody may see, and until when."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.common.days import DayRule
from waymark.sharing import rules
from waymark.sharing.terms.choices import End, Group
from waymark.sharing.terms.ledger import Grant
from waymark.web.forms import Card, ChoiceCardsField, ManyCardsField

NO_SUCH_DAY = _("This is no day of the calendar. Write one such as 2027-03-12.")
PAST_DAY = _("This day has passed. Choose one that is still to come, or today.")
LAST_YEAR = 2199
NO_DAY = _("Choose the last day on which they may see it.")


class ChooseForm(forms.Form):
    """Each group of choices is one field. `groups` says which there are; nothing else can be chosen."""

    end = ChoiceCardsField(
        label=_("How long?"),
        cards=[
            Card(End.THREE_MONTHS, _("Three months"), _("Then you can choose again.")),
            Card(End.A_DAY, _("Until a day I choose")),
            Card(End.NONE, _("Until I take it back")),
        ],
    )
    until_on = forms.DateField(
        label=_("The last day"),
        help_text=_("Only if you chose a day."),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": NO_SUCH_DAY},
    )
    based_on = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        groups: Sequence[Group],
        data: Mapping[str, Any] | None,
        *,
        grant: Grant | None,
        number: int,
        zone: str,
    ) -> None:
        # A last day is one of the calendar, whenever the person's own days begin.
        self.groups, self.rule = groups, DayRule(zone)
        super().__init__(data, initial=_kept(groups, grant, zone) | {"based_on": number})
        for group in groups:
            self.fields[group.key] = _field(group)
        self.order_fields([*(group.key for group in groups), "end", "until_on"])

    def clean_until_on(self) -> date | None:
        last: date | None = self.cleaned_data["until_on"]
        if last and last.year > LAST_YEAR:
            raise forms.ValidationError(NO_SUCH_DAY)
        return last

    def clean(self) -> dict[str, Any]:
        wants_a_day = self.cleaned_data.get("end") == End.A_DAY and "until_on" not in self.errors
        if wants_a_day and not self.cleaned_data.get("until_on"):
            self.add_error("until_on", NO_DAY)
        return self.cleaned_data

    def full_clean(self) -> None:
        """A day that is none stays as it was typed: a box for days would show nothing."""
        super().full_clean()
        if "until_on" in self.errors and self.data.get("until_on"):
            self.fields["until_on"].widget.input_type = "text"

    def check_end(self, at: datetime) -> None:
        """Say so where the last day has passed. After `is_valid`."""
        until = self.until(at) if not self.errors else None
        if until is not None and until <= at:
            self.add_error("until_on", PAST_DAY)

    @property
    def scope(self) -> frozenset[str]:
        """The entries that were chosen. Only after `is_valid`."""
        return frozenset(entry for group in self.groups for entry in self.cleaned_data[group.key])

    def until(self, at: datetime) -> datetime | None:
        """The last moment at which they may see it, on the person's own clock. Only after `is_valid`."""
        end = self.cleaned_data["end"]
        if end == End.NONE:
            return None
        today = self.rule.day_of(at)
        last = self.cleaned_data["until_on"] if end == End.A_DAY else rules.three_months_after(today)
        return rules.end_of(self.rule.ends_at(last))

    @property
    def sent(self) -> Iterable[tuple[str, str]]:
        """Everything as hidden fields carry it to the next page. Only after `is_valid`."""
        yield from ((group.key, entry) for group in self.groups for entry in self.cleaned_data[group.key])
        last = self.cleaned_data["until_on"]
        yield "end", self.cleaned_data["end"]
        yield "until_on", last.isoformat() if last else ""
        yield "based_on", str(self.cleaned_data["based_on"] or 0)


def _field(group: Group) -> ManyCardsField:
    cards = [Card(choice.entry, choice.label, choice.hint) for choice in group.choices]
    return ManyCardsField(label=group.name, help_text=group.hint, cards=cards)


def _kept(groups: Sequence[Group], grant: Grant | None, zone: str) -> dict[str, Any]:
    """What the page begins with: what is shown now, or nothing for three months."""
    scope = grant.scope if grant else frozenset()
    chosen: dict[str, Any] = {
        group.key: [choice.entry for choice in group.choices if choice.entry in scope] for group in groups
    }
    if grant is None:
        return chosen | {"end": End.THREE_MONTHS}
    if grant.until is None:
        return chosen | {"end": End.NONE}
    return chosen | {"end": End.A_DAY, "until_on": grant.until.astimezone(ZoneInfo(zone)).date()}
