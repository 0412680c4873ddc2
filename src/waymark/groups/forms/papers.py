"""What a poster says, and the sheet of risks. They only validate."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.groups.terms.papers import Called, PlaceOn
from waymark.groups.terms.safety import RISKS, MyRiskSheet
from waymark.web.forms import Card, ChoiceCardsField
from waymark.web.words import WordsForm


class PosterForm(forms.Form):
    """What may stand where anybody reads it. As little as can be, at first."""

    called = ChoiceCardsField(
        label=_("What the poster calls the group"),
        cards=[
            Card(Called.NEUTRAL.value, _("Its plain name"), _("Nobody sees what it is for.")),
            Card(Called.NAMED.value, _("Its own name"), _("With what it is for, and who it is for.")),
        ],
        initial=Called.NEUTRAL.value,
    )
    place_on = ChoiceCardsField(
        label=_("What it says about the place"),
        cards=[
            Card(PlaceOn.NOTHING.value, _("Nothing")),
            Card(PlaceOn.NAME.value, _("The name of the place")),
            Card(PlaceOn.ADDRESS.value, _("Name and address"), _("Anybody who reads it can come to the door.")),
        ],
        initial=PlaceOn.NOTHING.value,
    )


class RiskForm(WordsForm):
    """The questions of the risk sheet. Any may stay empty."""

    def __init__(self, data: Mapping[str, Any] | None, kept: MyRiskSheet) -> None:
        super().__init__(RISKS, data, initial=dict(kept.answers), version=kept.number)
