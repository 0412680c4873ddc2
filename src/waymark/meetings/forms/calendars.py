"""The form of an address for a calendar."""

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.meetings.forms.fields import LineField


class FeedForm(forms.Form):
    name = LineField(
        label=_("Which calendar is it for?"),
        help_text=_("Such as “My phone”, so that you know it again."),
        max_length=60,
    )
