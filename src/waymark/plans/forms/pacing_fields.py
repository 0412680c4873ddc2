"""Fields of pacing: an amount, and a day that is over or today. They only validate."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from waymark.plans.forms.goal_details import DayField
from waymark.plans.rules.pacing import MOST, Unit
from waymark.plans.terms.pacing_words import amount_words

# An amount from longer ago is more likely a slip of the finger.
FURTHEST_YEARS = 10
NUMBER = _("Write a number, such as 8 or 8.5. Nought counts too.")
HALVES = {"½": ".5", "¼": ".25", "¾": ".75"}


class AmountField(forms.CharField):
    """A number from nought up, as people write it: 8, 8.5, 8,5 or 8½. Left out it is None.

    `above_nought` for an amount that is planned.
    """

    def __init__(self, unit: Unit, *, above_nought: bool = False, **kwargs: Any) -> None:
        self.unit, self.above_nought = unit, above_nought
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off", "class": "pacing-number"})
        kwargs.setdefault("required", False)
        super().__init__(widget=widget, **kwargs)

    def clean(self, value: Any) -> Decimal | None:
        written = str(value or "").strip()
        if not written:
            if self.required:
                raise forms.ValidationError(NUMBER)
            return None
        amount = number_in(written)
        if amount is None:
            raise forms.ValidationError(NUMBER)
        if amount < 0 or (self.above_nought and not amount):
            raise forms.ValidationError(_("Write a number above nought.") if self.above_nought else NUMBER)
        if amount > MOST[self.unit]:
            words = now_("This is more than a day can hold: %(most)s at most. Please look at the number again.")
            raise forms.ValidationError(words % {"most": amount_words(MOST[self.unit], self.unit)})
        if self.unit is not Unit.MINUTES and amount != int(amount):
            raise forms.ValidationError(_("Write a whole number, such as 8."))
        return amount


def number_in(written: str) -> Decimal | None:
    """A number as people write it; None for what is none."""
    text = written.replace("\N{MINUS SIGN}", "-").replace(",", ".")
    for sign, decimals in HALVES.items():
        if text.endswith(sign):
            text = (text.removesuffix(sign).strip() or "0") + decimals
    if len(text) > 20:
        return None
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return None
    return round(amount, 2) if amount.is_finite() and abs(amount) < 10**9 else None


class PastDayField(DayField):
    """Today or a day before it. Left out it is today."""

    def __init__(self, today: date, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.today = today
        self.error_messages["invalid"] = _("This is no day of the calendar. Write one such as 2027-03-12.")

    def clean(self, value: Any) -> date:
        on = super().clean(value) or self.today
        if on > self.today:
            raise forms.ValidationError(_("This day has not come yet. Choose today or a day before."))
        if self.today.year - on.year > FURTHEST_YEARS:
            raise forms.ValidationError(_("This day is more than ten years ago. Please look at it again."))
        return on


def kept_as_typed(form: forms.Form, *names: str) -> None:
    """A day that cannot be stays as it was typed: a box for days would show nothing."""
    for name in names:
        if name in form.errors:
            form.fields[name].widget.input_type = "text"
