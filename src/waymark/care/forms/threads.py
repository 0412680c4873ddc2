"""Forms of questions between visits."""

from collections.abc import Iterable
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.care.rules.reading import Reader
from waymark.care.sentences import hours_in_words
from waymark.web.forms import Card, ChoiceCardsField, WordsField
from waymark.web.sent_once import SentOnce

SUBJECT_LENGTH = 120
NO_WORDS = _("Write a few words first.")


class SayForm(SentOnce):
    """More words in a thread."""

    words = WordsField(
        label=_("Your words"),
        required=True,
        rows=5,
        error_messages={"required": NO_WORDS},
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )


class QuestionForm(SayForm):
    """A new question. Whom it goes to is asked only where several people have said when they read."""

    subject = forms.CharField(
        label=_("What it is about"),
        help_text=_("A few words, so that both of you find it again."),
        max_length=SUBJECT_LENGTH,
        error_messages={"required": _("Say in a few words what it is about.")},
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )

    field_order = ("to", "subject", "words", "client_id")

    def __init__(self, data: object = None, *, readers: Iterable[Reader] = ()) -> None:
        super().__init__(data)
        cards = [Card(str(one.id), one.name, hours_in_words(one.hours)) for one in readers]
        self.fields["to"] = ChoiceCardsField(label=_("Who should read it?"), cards=cards)
        if len(cards) == 1:
            self.fields["to"] = forms.CharField(widget=forms.HiddenInput, initial=cards[0].value, required=False)
        self.only = cards[0].value if len(cards) == 1 else ""
        self.order_fields(self.field_order)

    @property
    def to_member_id(self) -> UUID:
        """The membership of whoever is asked. Only after `is_valid`."""
        return UUID(self.only or self.cleaned_data["to"])
