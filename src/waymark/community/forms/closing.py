"""Closing a thread."""

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.community.forms.posts import LONGEST_POST
from waymark.web.forms import WordsField
from waymark.web.sent_once import SentOnce


class CloseForm(SentOnce):
    """What helped, in one's own words, and whether a coping card is made of it."""

    helped = WordsField(
        label=_("What helped, in the end?"),
        help_text=_("It becomes the last post of the thread. Leave it empty if there is nothing to say."),
        max_length=LONGEST_POST,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )
    makes_card = forms.BooleanField(
        label=_("Begin a coping card with it"),
        help_text=_(
            "You look at the card first, and say when it is not for somebody. Nobody sees it before you send it."
        ),
        required=False,
    )

    def clean(self) -> None:
        if self.cleaned_data.get("makes_card") and not self.cleaned_data.get("helped"):
            self.add_error("helped", _("A card needs a few words on what helped."))
