"""The form with which an operator signs that a contact was made sure of."""

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.safety.terms import Cost


class ConfirmForm(forms.Form):
    """`how` in the operator's own words, and what a call costs where they found that out."""

    how = forms.CharField(
        label=_("What did you do to make sure?"),
        help_text=_("For example: opened the service's own page and compared the number, the hours and who it is for."),
        min_length=3,
        max_length=300,
        error_messages={
            "required": _("Write what you did, in a few words."),
            "min_length": _("Write what you did, in a few words."),
        },
    )
    cost = forms.ChoiceField(
        label=_("What does it cost, by the service's own page?"),
        choices=[
            (Cost.UNKNOWN.value, _("I did not find that out")),
            (Cost.FREE.value, _("It is free")),
            (Cost.LIKE_ANY_CALL.value, _("It costs the same as any other call or text")),
        ],
        required=False,
    )
