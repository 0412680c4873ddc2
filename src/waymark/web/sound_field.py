"""A field of a form for one recording, known by what it holds."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.web.sounds import LARGEST, Sound, media_type_of


class SoundField(forms.FileField):
    """A `Sound`, with the type that it has whatever its name says; None where none came and none has to."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Choose a sound file"))
        kwargs.setdefault("help_text", _("Most phones have a recorder. WebM, Ogg, M4A, MP3 or WAV, up to 2 MB."))
        kwargs.setdefault("widget", forms.FileInput(attrs={"accept": "audio/*,.webm,.ogg,.m4a,.mp3,.wav"}))
        missing = _("Record something first, or choose a sound file.")
        empty = _("This file is empty. Choose another one.")
        super().__init__(error_messages={"required": missing, "empty": empty}, **kwargs)

    def clean(self, value: Any, initial: Any = None) -> Sound | None:
        """A larger file is refused unread."""
        file = super().clean(value, initial)
        if not file:
            return None
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(_("This file is larger than 2 MB. A few minutes of speech fit in."))
        data = bytes(file.read())
        if len(data) != file.size:
            raise forms.ValidationError(_("Only a part of this file arrived here. Send it once more, by itself."))
        media_type = media_type_of(data)
        if media_type is None:
            raise forms.ValidationError(
                _("This is no sound file that can be played here. WebM, Ogg, M4A, MP3 and WAV can.")
            )
        return Sound(data, media_type)
