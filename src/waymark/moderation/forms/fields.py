"""Boxes of words, as cases have them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.web.forms import WordsField

LONGEST = 4000
SOME_WORDS = _("Write a few words.")


def words_box(*, rows: int = 4, required: bool = False, **kwargs: Any) -> WordsField:
    """Words may be in any script, so the box takes its direction from them."""
    box = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    errors = {"required": SOME_WORDS}
    return WordsField(max_length=LONGEST, widget=box, required=required, **({"error_messages": errors} | kwargs))
