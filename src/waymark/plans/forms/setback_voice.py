"""The form for a recording. It only validates."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.plans.terms.setback import Sound
from waymark.web.sounds import LARGEST, media_type_of


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
    sound = forms.FileField(
        label=_("Choose a sound file"),
        help_text=_("Most phones have a recorder. WebM, Ogg, M4A, MP3 or WAV, up to 2 MB."),
        error_messages={
            "required": _("Record something first, or choose a sound file."),
            "empty": _("This file is empty. Choose another one."),
        },
        widget=forms.FileInput(attrs={"accept": "audio/*,.webm,.ogg,.m4a,.mp3,.wav"}),
    )

    def clean_sound(self) -> Sound:
        """The bytes, with the type that they have whatever the name says. A larger file is refused unread."""
        file = self.cleaned_data["sound"]
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(_("This file is larger than 2 MB. A minute or two of speech is enough."))
        data = bytes(file.read())
        if len(data) != file.size:
            raise forms.ValidationError(_("Only a part of this file arrived here. Send it once more, by itself."))
        media_type = media_type_of(data)
        if media_type is None:
            raise forms.ValidationError(
                _("This is no sound file that can be played here. WebM, Ogg, M4A, MP3 and WAV can.")
            )
        return Sound(data, media_type)
