"""Fields that several rooms share. They are plain Django fields; the components in `web/components/` draw them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from typing import Any, cast

from django import forms
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

Words = str | Promise

LONGEST = 20_000
LEAVE_OUT = _("Leave this out")
NUMBER = _("Choose a number from 0 to 10.")
ONE = _("Choose one of these.")


class ClockField(forms.TimeField):
    """Hours and minutes, as a clock on the wall says them. Seconds that a browser adds are left out."""

    def __init__(self, **kwargs: Any) -> None:
        wrong = _("Write the time as hours and minutes, such as 23:30.")
        kwargs.setdefault("widget", forms.TimeInput({"type": "time"}, format="%H:%M"))
        super().__init__(error_messages={"required": wrong, "invalid": wrong}, **kwargs)

    def to_python(self, value: Any) -> time | None:
        found = super().to_python(value)
        return found.replace(second=0, microsecond=0) if found else None


@dataclass(frozen=True)
class Card:
    """One choice of a `ChoiceCardsField`: what is stored, what it is called, and one line that explains it."""

    value: str
    label: Words
    hint: Words = ""


class ScaleField(forms.TypedChoiceField):
    """A whole number from 0 to 10, or to `top`. Not required unless said; left out it is None, which is never the same
    as 0.
    """

    def __init__(self, *, required: bool = False, leave_out: Words = LEAVE_OUT, top: int = 10, **kwargs: Any) -> None:
        numbers: list[tuple[str, Words]] = [(str(n), str(n)) for n in range(top + 1)]
        number = NUMBER if top == 10 else format_lazy(_("Choose a number from 0 to {top}."), top=top)
        super().__init__(
            choices=numbers if required else [("", leave_out), *numbers],
            coerce=int,
            empty_value=None,
            required=required,
            widget=forms.RadioSelect,
            **({"error_messages": dict.fromkeys(("required", "invalid_choice"), number)} | kwargs),
        )


TOO_LONG = _(
    "This is %(show_value)d characters long, and %(limit_value)d fit in here. "
    "Please shorten it or put some of it elsewhere. Nothing you wrote has been cut."
)


class WordsField(forms.CharField):
    """A person's own words, several lines. Never cut: too long is said, and what was typed stays on the page.

    Characters that no database stores (NUL) are left out, and line ends are one character. The text area gets no
    `maxlength`, because browsers silently drop what is pasted beyond it.
    """

    def __init__(self, *, max_length: int = LONGEST, rows: int = 4, too_long: Words = TOO_LONG, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(max_length=max_length, **kwargs)
        self.error_messages = {**self.error_messages, "max_length": str(too_long)}
        for validator in self.validators:
            if getattr(validator, "code", "") == "max_length":
                validator.message = too_long  # type: ignore[attr-defined]

    def to_python(self, value: Any) -> str:
        text = "" if value is None else str(value)
        return str(super().to_python(text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")))

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {name: value for name, value in super().widget_attrs(widget).items() if name != "maxlength"}


class ChoiceCardsField(forms.ChoiceField):
    """One of a few cards. `hints` maps a stored value to its line of explanation."""

    widget = forms.RadioSelect

    def __init__(self, *, cards: Iterable[Card], **kwargs: Any) -> None:
        cards = tuple(cards)
        self.hints = {card.value: card.hint for card in cards if card.hint}
        errors = {"required": ONE, "invalid_choice": ONE}
        super().__init__(choices=[(card.value, card.label) for card in cards], **({"error_messages": errors} | kwargs))


class ManyCardsField(forms.MultipleChoiceField):
    """Any number of cards, none included."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, cards: Iterable[Card], **kwargs: Any) -> None:
        cards = tuple(cards)
        self.hints = {card.value: card.hint for card in cards if card.hint}
        super().__init__(choices=[(card.value, card.label) for card in cards], **({"required": False} | kwargs))


def offer_choices(form: forms.Form, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
    """Give a field of this one form the choices that only whoever draws it knows."""
    cast("forms.ChoiceField", form.fields[name]).choices = list(choices)
