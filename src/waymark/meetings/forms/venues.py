"""Forms of places, and of what is known of them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.meetings.forms.fields import LineField, NumberField
from waymark.meetings.operations import VenueWords
from waymark.meetings.terms.meeting import FactShown, VenueCard
from waymark.meetings.terms.venue import FactWords
from waymark.web.forms import WordsField
from waymark.web.sent_once import SentOnce

FARTHEST = 20_000


class VenueForm(SentOnce):
    """What a place is called, where it is and how it is found."""

    name = LineField(
        label=_("What is the place called?"),
        required=True,
        max_length=120,
        error_messages={"required": _("Write what the place is called.")},
    )
    address = WordsField(label=_("Address"), max_length=300, rows=2)
    how_to_find = WordsField(
        label=_("How do you find it?"),
        help_text=_("The door, the bell, the floor, who to ask."),
        max_length=1000,
        rows=3,
    )

    def __init__(self, data: Any = None, *, kept: VenueCard | None = None) -> None:
        super().__init__(data)
        for name in ("address", "how_to_find"):
            self.fields[name].widget.attrs["dir"] = "auto"
        if kept:
            for name in ("name", "address", "how_to_find"):
                self.fields[name].initial = getattr(kept, name)

    @property
    def words(self) -> VenueWords:
        """Only after `is_valid`."""
        said = self.cleaned_data
        return VenueWords(said["name"], said["address"].strip(), said["how_to_find"].strip())


class FactForm(forms.Form):
    """One fact. A distance is asked for in metres, as a number."""

    metres = NumberField(label=_("How many metres?"), least=0, most=FARTHEST, required=False)
    words = LineField(max_length=300)

    def __init__(self, data: Any = None, *, terms: FactWords, kept: FactShown | None = None) -> None:
        super().__init__(data)
        self.fields["words"].label = _("In a few words")
        self.fields["words"].help_text = str(terms.hint)
        if not terms.is_metres:
            del self.fields["metres"]
        if kept:
            self.initial = {"metres": kept.metres, "words": kept.words}
