"""The form of a read line. It only validates."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.web.forms import WordsField

LONGEST_LINE = 300


class ReadForm(forms.Form):
    """One line of words, or none. `mark` says which form of the sheet was on the page."""

    mark = forms.UUIDField(widget=forms.HiddenInput)
    words = WordsField(
        label=_("One line, if you like"),
        help_text=_("Such as what you will look at together. It is no answer to their questions."),
        max_length=LONGEST_LINE,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )

    def __init__(self, data: Mapping[str, Any] | None, mark: UUID) -> None:
        super().__init__(data, initial={"mark": mark})

    def now_shows(self, mark: UUID) -> None:
        """The page shows another form of the sheet now: sending it again is about that one."""
        self.data = {**{name: self.data.get(name, "") for name in self.fields}, "mark": str(mark)}
