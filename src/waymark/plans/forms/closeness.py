"""The form for marking closeness. It only validates."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from waymark.plans.rules.closeness import STEPS
from waymark.plans.terms.closeness import CLOSENESS_LABELS, Lived
from waymark.web.words import WordsForm

ONE_OF_SEVEN = _("Choose a number from 1 to 7, or leave this one out.")


class ClosenessForm(WordsForm):
    """Seven steps for everything that matters. Each may be left out; nothing is filled in beforehand."""

    def __init__(self, data: Mapping[str, Any] | None, matters: Sequence[Lived]) -> None:
        super().__init__((), data)
        self.asked = {key_of(one): one for one in matters}
        for key, one in self.asked.items():
            self.fields[key] = forms.TypedChoiceField(
                label=Truncator(one.matter.words).chars(60),
                coerce=int,
                empty_value=None,
                required=False,
                choices=[("", _("Leave this one out")), *((str(step), CLOSENESS_LABELS[step]) for step in STEPS)],
                widget=forms.RadioSelect,
                error_messages={"invalid_choice": ONE_OF_SEVEN},
            )

    @property
    def marks(self) -> dict[UUID, int]:
        """What was marked. Only after `is_valid`."""
        return {
            one.matter.id: self.cleaned_data[key]
            for key, one in self.asked.items()
            if self.cleaned_data[key] is not None
        }


def key_of(one: Lived) -> str:
    """The name of its field."""
    return f"close_{one.matter.id.hex}"
