"""The form for a recording. It only validates."""

from typing import Any
from uuid import UUID

from django import forms

from waymark.web.sound_field import SoundField


class _Seen(forms.UUIDField):
    """What the page showed. What is no id is nothing seen: at worst the page asks."""

    def clean(self, value: Any) -> UUID | None:
        try:
            seen: UUID | None = super().clean(value)
        except forms.ValidationError:
            return None
        return seen


class VoiceForm(forms.Form):
    """One sound file: made on the page by its recorder, or chosen. `replaces` is the recording the page showed."""

    replaces = _Seen(required=False, widget=forms.HiddenInput)
    sound = SoundField()
