"""The form of a practitioner's note."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.care.terms.notes import REASON_WORDS, LegalReason
from waymark.web.forms import Card, ChoiceCardsField, WordsField
from waymark.web.sent_once import SentOnce

OPEN = "open"


class NoteForm(SentOnce):
    """The words, and whether the person may read them. Open is chosen before: who keeps a note back says why."""

    words = WordsField(
        label=_("The note"),
        required=True,
        error_messages={"required": _("Write a few words first.")},
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )
    why = WordsField(
        label=_("Which duty, or more about the reason"),
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )

    field_order = ("words", "who", "why", "client_id")

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        cards = [Card(OPEN, _("The person can read it"))]
        cards += [Card(reason.value, words, _("Kept from the person")) for reason, words in REASON_WORDS.items()]
        self.fields["who"] = ChoiceCardsField(label=_("Who reads it?"), cards=cards, initial=OPEN)
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("who") == LegalReason.DUTY and not said.get("why", "").strip():
            self.add_error("why", _("Say which legal duty it is."))
        return said

    @property
    def reason(self) -> LegalReason | None:
        """Only after `is_valid`."""
        who = self.cleaned_data["who"]
        return None if who == OPEN else LegalReason(who)
