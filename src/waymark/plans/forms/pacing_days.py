"""Forms for days of pacing: measuring one to five of them, what was done, and changing either. They only validate."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.plans.forms.circle import one_line
from waymark.plans.forms.pacing_fields import AmountField, PastDayField, kept_as_typed
from waymark.plans.rules.pacing import MOST_DAYS, DayKind
from waymark.plans.rules.pacing_kept import LONGEST_LINE, AmountSaid
from waymark.plans.terms.pacing import MyAmount, MyPacing
from waymark.plans.terms.pacing_words import KIND_LABELS, UNIT_LABELS
from waymark.web.forms import ScaleField
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None
TWICE = _("This day is written down already. You can change it in the list.")
KINDS = [(kind.value, label) for kind, label in KIND_LABELS.items()]


def _amount(mine: MyPacing, **more: Any) -> AmountField:
    unit = mine.activity.words.unit
    return AmountField(unit, label=_("How much? (%(unit)s)") % {"unit": str(UNIT_LABELS[unit]).lower()}, **more)


class MeasureForm(WordsForm):
    """One to five days, each with an amount and what kind of day it was. A row without an amount is left out."""

    use_required_attribute = False

    def __init__(self, data: Posted, mine: MyPacing, *, today: date) -> None:
        super().__init__((), data)
        self.mine, self.today = mine, today
        free = self._free_days()
        for place in range(MOST_DAYS):
            self.fields[f"on_{place}"] = PastDayField(today, label=_("Day"), initial=next(free))
            self.fields[f"amount_{place}"] = _amount(mine)
            self.fields[f"kind_{place}"] = forms.ChoiceField(
                label=_("What kind of day was it?"), choices=KINDS, initial=DayKind.BETWEEN.value, required=False
            )

    def _free_days(self) -> Iterator[date]:
        """The newest days that nothing was measured on, today first."""
        taken = {one.on for one in self.mine.measured}
        for back in range(len(taken) + MOST_DAYS):
            if (on := self.today - timedelta(days=back)) not in taken:
                yield on

    @property
    def rows(self) -> list[tuple[int, Any, Any, Any]]:
        return [(n + 1, self[f"on_{n}"], self[f"amount_{n}"], self[f"kind_{n}"]) for n in range(MOST_DAYS)]

    @property
    def more_is_used(self) -> bool:
        """Whether a row after the first holds something that was typed."""
        return any(self[f"amount_{place}"].value() or self[f"on_{place}"].errors for place in range(1, MOST_DAYS))

    def full_clean(self) -> None:
        super().full_clean()
        kept_as_typed(self, *(f"on_{place}" for place in range(MOST_DAYS)))

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        for place in range(MOST_DAYS):
            # a row that is left out may hold any day
            if said.get(f"amount_{place}") is None and f"amount_{place}" not in self.errors:
                self.errors.pop(f"on_{place}", None)
        if not self.errors and not self._used():
            self.add_error("amount_0", _("Write one amount. Nought counts too."))
        return said

    def refuse_days(self, taken: frozenset[date]) -> None:
        """A mistake beside each day that is kept already, or stands here twice. Only after `is_valid`."""
        seen = set(taken)
        for place in self._used():
            on = self.cleaned_data[f"on_{place}"]
            if on in seen:
                self.add_error(f"on_{place}", TWICE)
            seen.add(on)

    def _used(self) -> list[int]:
        return [place for place in range(MOST_DAYS) if self.cleaned_data.get(f"amount_{place}") is not None]

    @property
    def days(self) -> dict[int, tuple[date, AmountSaid]]:
        """What was measured on which day, by row. Only after `is_valid`."""
        said = self.cleaned_data
        return {
            place: (said[f"on_{place}"], AmountSaid(said[f"amount_{place}"], kind=_kind(said[f"kind_{place}"])))
            for place in self._used()
        }


def _kind(value: Any) -> DayKind:
    return DayKind(value) if value in set(DayKind) else DayKind.BETWEEN


class MeasuredForm(WordsForm):
    """Another day, amount or kind for one that was measured."""

    def __init__(self, data: Posted, mine: MyPacing, kept: MyAmount, *, today: date) -> None:
        initial = {"on": kept.on, "amount": typed(kept.said.amount), "kind": kept.said.kind}
        super().__init__((), data, initial=initial, version=kept.version)
        self.taken = {one.on for one in mine.measured if one.id != kept.id}
        self.fields["on"] = PastDayField(today, label=_("Day"))
        self.fields["amount"] = _amount(mine, required=True)
        self.fields["kind"] = forms.ChoiceField(label=_("What kind of day was it?"), choices=KINDS)

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on in self.taken:
            raise forms.ValidationError(TWICE)
        return on

    def full_clean(self) -> None:
        super().full_clean()
        kept_as_typed(self, "on")

    @property
    def said(self) -> tuple[date, AmountSaid]:
        return self.cleaned_data["on"], AmountSaid(self.cleaned_data["amount"], kind=_kind(self.cleaned_data["kind"]))


class DidForm(WordsForm):
    """What was done on a day; pain before and after and one line may be left out."""

    use_required_attribute = False

    before = ScaleField(label=_("Pain before"))
    after = ScaleField(label=_("Pain after"))

    def __init__(
        self, data: Posted, mine: MyPacing, *, today: date, kept: MyAmount | None = None, amount: Decimal | None = None
    ) -> None:
        said = kept.said if kept else AmountSaid(amount or Decimal(0))
        shown = typed(said.amount) if kept or amount is not None else ""
        initial = {"amount": shown, "on": kept.on if kept else today}
        initial |= {"before": said.before, "after": said.after, "line": said.line}
        super().__init__((), data, initial=initial, version=kept.version if kept else 0)
        self.mine, self.kept = mine, kept
        self.fields["amount"] = _amount(mine, required=True)
        self.fields["on"] = PastDayField(today, label=_("Day"))
        self.fields["line"] = one_line(_("One line about it"), longest=LONGEST_LINE)
        self.order_fields(["amount", "on", "before", "after", "line"])

    def full_clean(self) -> None:
        super().full_clean()
        kept_as_typed(self, "on")

    @property
    def said(self) -> tuple[date, AmountSaid]:
        """The day, and what was done with what was planned for it. Only after `is_valid`."""
        said = self.cleaned_data
        on: date = said["on"]
        planned = self.kept.said.planned if self.kept and self.kept.on == on else self.mine.plan_on(on)
        return on, AmountSaid(
            said["amount"], planned=planned, before=said["before"], after=said["after"], line=said["line"]
        )


def typed(amount: Decimal) -> str:
    """An amount as it stands in a box."""
    return format(amount.normalize(), "f")
