"""The box for a message, and the choice of groups."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.common.ids import ids_in
from waymark.direct.rules.asking import read
from waymark.direct.terms import LONGEST
from waymark.moderation.terms import HoldReason
from waymark.web.forms import WordsField
from waymark.web.sent_once import SentOnce

REASONS = [one.value for one in HoldReason]


class MessageForm(SentOnce):
    """`answered`: what the person was asked about, and sends all the same."""

    words = WordsField(
        label=_("Your message"),
        required=True,
        max_length=LONGEST,
        rows=5,
        error_messages={"required": _("Write something first.")},
    )
    answered = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, is_kept: bool = False, **kwargs: Any) -> None:
        """With `is_kept` the words are only kept, and may be none."""
        super().__init__(data, **kwargs)
        self.fields["words"].required = not is_kept
        self.fields["words"].widget.attrs["dir"] = "auto"

    @property
    def said_yes_to(self) -> frozenset[str]:
        """Only after `is_valid`."""
        return read(self.cleaned_data["answered"], REASONS)


class ChoiceForm(forms.Form):
    """One tick box for each group of mine: (id of my membership, name of the group, whether it is on)."""

    def __init__(self, groups: Sequence[tuple[UUID, str, bool]], data: Any = None) -> None:
        super().__init__(data)
        for membership_id, name, takes in groups:
            self.fields[str(membership_id)] = forms.BooleanField(label=name, required=False, initial=takes)

    @property
    def membership_ids(self) -> frozenset[UUID]:
        """Those that are ticked. Only after `is_valid`."""
        return ids_in(key for key, is_on in self.cleaned_data.items() if is_on)
