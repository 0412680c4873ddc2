"""A field of a form for one picture. What the form gives on is clean already."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.web.pictures import CleanPicture, NoPicture, clean

ACCEPT = "image/jpeg,image/png,image/webp,image/gif"


class PictureField(forms.FileField):
    """A `CleanPicture`, or None where none was chosen. What is refused is said in a sentence beside the field."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("label", _("Choose a picture"))
        kwargs.setdefault(
            "help_text", _("JPEG, PNG, WebP or GIF, up to 10 MB. Where and when it was taken is left out.")
        )
        kwargs.setdefault("widget", forms.FileInput(attrs={"accept": ACCEPT}))
        empty = _("This file is empty. Choose another one.")
        super().__init__(error_messages={"required": _("Choose a picture."), "empty": empty}, **kwargs)

    def clean(self, value: Any, initial: Any = None) -> CleanPicture | None:
        file = super().clean(value, initial)
        if not file:
            return None
        try:
            return clean(file)
        except NoPicture as error:
            raise forms.ValidationError(str(error.why)) from error
