"""What somebody says about coming, by one tap."""

from typing import Any

from django import forms

from waymark.meetings.lines import value_of
from waymark.meetings.terms.answers import Answer, Way

_VALUES = {value_of(answer, way): (answer, way) for answer in Answer for way in Way}
HOME, ONE, HOST = "meetings", "meeting", "host"


class AnswerForm(forms.Form):
    """`said` is an answer and a way, such as "yes:room". `back` is the page the buttons stood on."""

    said = forms.ChoiceField(choices=[(value, value) for value in _VALUES])
    back = forms.ChoiceField(choices=[(value, value) for value in (HOME, ONE, HOST)], required=False)

    @property
    def answer(self) -> Answer:
        """Only after `is_valid`."""
        return _VALUES[self.cleaned_data["said"]][0]

    @property
    def way(self) -> Way:
        """Only after `is_valid`."""
        return _VALUES[self.cleaned_data["said"]][1]

    def back_to(self, otherwise: str) -> Any:
        """The page to go back to; `otherwise` where none that we know was named."""
        return self.cleaned_data.get("back") or otherwise
