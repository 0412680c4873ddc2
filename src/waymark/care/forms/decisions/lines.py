"""A box of one line."""

from typing import Any

from django import forms

from waymark.common.words import Question
from waymark.web.forms import WordsField

LONGEST_LINE = 200


def line_for(question: Question, *, longest: int = LONGEST_LINE, **attrs: Any) -> WordsField:
    """Own words on one line. Too long is said, and nothing is cut."""
    box = forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", **attrs})
    return WordsField(label=question.label, help_text=question.hint, max_length=longest, widget=box)
