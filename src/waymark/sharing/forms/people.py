"""Forms about supporters and care teams."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.common.ids import new_id
from waymark.web.forms import WordsField

LONGEST_NAME = 80


def name_field(label: Any, hint: Any, missing: Any, *, autocomplete: str = "off") -> forms.CharField:
    """One line with what somebody is called, in any script."""
    widget = forms.TextInput(attrs={"dir": "auto", "autocomplete": autocomplete})
    errors = {"required": missing}
    return forms.CharField(label=label, help_text=hint, max_length=LONGEST_NAME, widget=widget, error_messages=errors)


class InviteForm(forms.Form):
    """What the two call each other. Made once, however often it is sent."""

    name = name_field(_("What you call them"), _("Such as Ann, or my sister. Only you see it."), _("Write a name."))
    calls_me = name_field(
        _("What they call you"),
        _("They see this name with the invitation and on your page."),
        _("Write the name they know you by."),
    )
    client_id = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)


class AboutForm(forms.Form):
    """What the person calls a supporter, and how that one can help on a bad day."""

    name = name_field(_("What you call them"), _("Only you see it."), _("Write a name."))
    help = WordsField(
        label=_("How they can help me on a bad day"),
        help_text=_("Two or three lines. What to do, and what to leave. They see it only if you choose to show it."),
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )


class CodeForm(forms.Form):
    """The code of an invitation."""

    code = forms.CharField(
        label=_("The code"),
        help_text=_("Twelve letters and numbers. Big or small, with dashes or without: all the same."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
        error_messages={"required": _("Type the code you were given.")},
    )


class AnswerForm(forms.Form):
    """Yes to an invitation, with the name the supporter gives."""

    code = forms.CharField(max_length=60, widget=forms.HiddenInput)
    said = name_field(
        _("Your name"), _("So that they know it is you who answers."), _("Write your name."), autocomplete="name"
    )


class KnownForm(forms.Form):
    """How a care team knows somebody."""

    name = name_field(_("The name they know you by"), _("As it stands in their letters."), _("Write your name."))
    tells_apart = name_field(
        _("Your date of birth, or a number of theirs"),
        _("Two people may have one name. With this they are sure that it is you."),
        _("Write one of the two."),
    )


class LinkForm(forms.Form):
    """A link and its passcode. With a script the link is read from the address."""

    token = forms.CharField(
        label=_("The link"),
        help_text=_("All of it, or what stands after the #."),
        max_length=400,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
        error_messages={"required": _("Paste the link you were given.")},
    )
    passcode = forms.CharField(
        label=_("The passcode"),
        help_text=_("Six numbers."),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
        error_messages={"required": _("Type the passcode.")},
    )

    def clean_token(self) -> str:
        """What stands after the #, whatever else was pasted."""
        return str(self.cleaned_data["token"]).rpartition("#")[2]

    def clean_passcode(self) -> str:
        return "".join(each for each in str(self.cleaned_data["passcode"]) if each.isdecimal())
