"""The form of the support circle. It only validates."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.plans.rules.circle import MemberKind, MemberWords, Ring
from waymark.plans.rules.sides import Side
from waymark.plans.terms.circle import KIND_LABELS, MEMBER, NAME, RING_HINTS, RING_LABELS, MyMember
from waymark.plans.terms.sides import SIDE_LABELS, SIDE_LINES
from waymark.web.forms import Card, ChoiceCardsField, ManyCardsField, WordsField
from waymark.web.words import WordsForm

LONGEST_NAME = 100


def one_line(label: Any, hint: Any = "", *, longest: int = LONGEST_NAME) -> WordsField:
    """A name: own words on one line. Too long is said, and nothing is cut."""
    line = forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})
    return WordsField(label=label, help_text=hint, max_length=longest, widget=line)


class MemberForm(WordsForm):
    """Somebody in the circle: who, how near, what it helps with. Only the name must be there."""

    ring = ChoiceCardsField(
        label=_("How near is it to me?"),
        cards=[Card(ring.value, label, RING_HINTS[ring]) for ring, label in RING_LABELS.items()],
    )
    kind = forms.ChoiceField(
        label=_("What kind of support it is"),
        choices=[(kind.value, label) for kind, label in KIND_LABELS.items()],
    )
    sides = ManyCardsField(
        label=_("Which sides of my life it helps with"),
        help_text=_("None is fine, and so are all four."),
        cards=[Card(side.value, label, SIDE_LINES[side]) for side, label in SIDE_LABELS.items()],
    )

    def __init__(self, data: Mapping[str, Any] | None, kept: MyMember | None, fresh: MemberWords) -> None:
        initial = asdict(kept.words if kept else fresh)
        super().__init__((NAME, *MEMBER), data, initial=initial, version=kept.version if kept else 0)
        self.fields["name"] = one_line(NAME.label, NAME.hint)
        self.order_fields(["name", "kind", "ring", *(each.key for each in MEMBER), "sides"])

    def clean_name(self) -> str:
        name = str(self.cleaned_data["name"])
        if not name and not self.edit.quiet:
            raise forms.ValidationError(_("Write a name, or a word for who or what it is."))
        return name

    @property
    def member(self) -> MemberWords:
        """What was written. Only after `is_valid`."""
        return MemberWords(
            **self.words,
            ring=Ring(self.cleaned_data["ring"]),
            kind=MemberKind(self.cleaned_data["kind"]),
            sides=tuple(side for side in Side if side.value in self.cleaned_data["sides"]),
        )
