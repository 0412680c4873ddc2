"""The form for opening a record in an emergency."""

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.web.forms import WordsField

SHORTEST = 10


class EmergencyForm(forms.Form):
    """Whose record, and why."""

    username = forms.CharField(
        label=_("Their username here"),
        max_length=40,
        error_messages={"required": _("Type the username.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )
    reason = WordsField(
        label=_("Why you need to open it now"),
        help_text=_("The person will read these words, with your name."),
        required=True,
        min_length=SHORTEST,
        error_messages={
            "required": _("Say why, in your own words."),
            "min_length": _("Say a little more: at least 10 characters."),
        },
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )

    def clean_username(self) -> str:
        return str(self.cleaned_data["username"]).strip().lower()
