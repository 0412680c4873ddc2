"""Fields that several forms of groups share."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.groups.rules.joining import LONGEST_NAME

NAME_TAKEN = _("Somebody in this group is called so already. Choose another name, or add a letter.")
NAME_HINT = _(
    "Only people in this group read it, and it is for this group alone. It need not be your real name. Nobody here "
    "can link it to your account, or to your name in another group."
)


class Line(forms.CharField):
    """One line of words in any script, without what no database keeps."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        return " ".join(str(super().to_python(value) or "").replace("\x00", "").split())


class NameField(Line):
    """The name in one group."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Your name in this group"),
            help_text=NAME_HINT,
            max_length=LONGEST_NAME,
            error_messages={"required": _("Choose a name that the others can call you by.")},
            **kwargs,
        )
