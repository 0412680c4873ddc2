"""How each kind of question becomes a field."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.skills.terms.parts import Asked, FieldKind
from waymark.web.forms import LEAVE_OUT, Card, ChoiceCardsField, ScaleField, WordsField

LONGEST_LINE = 500
MOST = 9999
FULL_DAY = 24 * 60


class WholeField(forms.CharField):
    """A whole number from 0 on, in any digits; None where left out, which is never 0. What was typed stays on the page.

    Neither rounded nor pushed into its limits: what does not fit is said.
    """

    def __init__(self, *, most: int, message: Text, **kwargs: Any) -> None:
        box = forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "class": "skill-number"})
        super().__init__(required=False, widget=box, **kwargs)
        self.most = most
        self.message = message

    def clean(self, value: Any) -> Any:
        typed = str(super().clean(value)).removesuffix("%").strip()
        if not typed:
            return None
        if not typed.isdecimal() or len(typed) > 6 or int(typed) > self.most:
            raise forms.ValidationError(str(self.message))
        return int(typed)


def question_of(asked: Asked) -> Question:
    """The same as a question for a box of words."""
    return Question(asked.key, asked.label, asked.hint, 1 if asked.kind is FieldKind.LINE else 3, asked.examples)


def field_of(asked: Asked, *, is_needed: bool = False) -> forms.Field:
    """The field that takes the answer. The form itself says so when a needed one is left out; the field only offers no
    "Leave this out" then.
    """
    return _choice(asked, is_needed=is_needed) if asked.kind is FieldKind.CHOICE else _KINDS[asked.kind](asked)


def minutes_field(label: Text, hint: Text = "") -> WholeField:
    message = _("Write whole minutes, from 0 to 1440, such as 10. Or leave it out.")
    return WholeField(most=FULL_DAY, message=message, label=label, help_text=hint)


def line_field(label: Text, hint: Text = "") -> WordsField:
    """Own words on one line."""
    line = forms.TextInput({"dir": "auto", "autocomplete": "off"})
    return WordsField(label=label, help_text=hint, max_length=LONGEST_LINE, widget=line)


def _words(asked: Asked) -> forms.Field:
    box = forms.Textarea({"rows": 3, "dir": "auto"})
    return WordsField(label=asked.label, help_text=asked.hint, widget=box)


def _line(asked: Asked) -> forms.Field:
    return line_field(asked.label, asked.hint)


def _scale(asked: Asked) -> forms.Field:
    return ScaleField(label=asked.label, help_text=asked.hint)


def _percent(asked: Asked) -> forms.Field:
    message = _("Write a whole number from 0 to 100, such as 60. Or leave it out.")
    return WholeField(most=100, message=message, label=asked.label, help_text=asked.hint)


def _number(asked: Asked) -> forms.Field:
    message = _("Write a whole number from 0 to 9999. Or leave it out.")
    return WholeField(most=MOST, message=message, label=asked.label, help_text=asked.hint)


def _choice(asked: Asked, *, is_needed: bool) -> forms.Field:
    cards = [Card(value, label) for value, label in asked.choices]
    cards += [] if is_needed else [Card("", LEAVE_OUT)]
    return ChoiceCardsField(cards=cards, required=False, label=asked.label, help_text=asked.hint)


_KINDS: Mapping[FieldKind, Callable[[Asked], forms.Field]] = {
    FieldKind.WORDS: _words,
    FieldKind.LINE: _line,
    FieldKind.SCALE: _scale,
    FieldKind.PERCENT: _percent,
    FieldKind.NUMBER: _number,
}
