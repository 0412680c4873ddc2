"""The form of a card, and the one that asks how it went."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Edit
from waymark.coping.rules.results import Said
from waymark.coping.rules.words import words_of
from waymark.coping.terms import ENERGIES, ENERGY_LINES, SAID, SITUATIONS, CardWords, Energy, Situation
from waymark.coping.terms import cards as terms
from waymark.plans.rules.sides import Side
from waymark.plans.terms.sides import SIDE_LABELS, SIDE_LINES
from waymark.skills.terms.library import skills_in
from waymark.web.forms import ONE, Card, ChoiceCardsField, ManyCardsField, WordsField, offer_choices
from waymark.web.sent_once import SentOnce

LINE = {"dir": "auto", "autocomplete": "off"}
NO_NOT_IF = _("Say when somebody should not do this. If you know of nothing, say what you would look out for.")


class CardForm(SentOnce):
    """A card. `not_if` is asked of everybody: a card without it is not shown."""

    based_on = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(
        label=_("What helped, in a few words?"),
        help_text=_("Such as: Warm socks before bed."),
        max_length=terms.TITLE,
        error_messages={"required": _("Give it a few words, so that others know what it is.")},
        widget=forms.TextInput(attrs=LINE),
    )
    what = WordsField(
        label=_("How do you do it?"),
        help_text=_("As you would tell a friend: what you do, and what changes for you."),
        required=True,
        max_length=terms.WHAT,
        rows=4,
        error_messages={"required": _("Say how you do it.")},
    )
    situation = forms.ChoiceField(label=_("When does it help you?"), error_messages={"required": ONE})
    situation_words = forms.CharField(
        label=_("More about when, in your words"),
        max_length=terms.WHEN,
        required=False,
        widget=forms.TextInput(attrs=LINE),
    )
    energy = ChoiceCardsField(
        label=_("How much energy does it take?"),
        cards=[Card(one.value, ENERGIES[one], ENERGY_LINES[one]) for one in Energy],
    )
    sides = ManyCardsField(
        label=_("Which side of you does it reach?"),
        help_text=_("One or more."),
        cards=[Card(one.value, SIDE_LABELS[one], SIDE_LINES[one]) for one in Side],
        required=True,
        error_messages={"required": _("Choose at least one.")},
    )
    not_if = WordsField(
        label=_("When should somebody not do this?"),
        help_text=_("Everybody is different. Such as: Not if heat makes your skin worse."),
        required=True,
        max_length=terms.NOT_IF,
        rows=2,
        error_messages={"required": NO_NOT_IF},
    )
    skill = forms.ChoiceField(label=_("Does it belong to a skill?"), required=False)
    name = forms.CharField(
        label=_("What name should stand under it?"),
        help_text=_("For this card alone, and not your real name. Leave it empty, and it says: somebody here."),
        max_length=terms.NAME,
        required=False,
        widget=forms.TextInput(attrs=LINE),
    )

    field_order = (
        *("title", "what", "situation", "situation_words", "energy", "sides", "not_if", "skill", "name"),
        *("client_id", "based_on"),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer_choices(self, "situation", [("", _("Choose one")), *((one.value, SITUATIONS[one]) for one in Situation)])
        skills = [(one.slug, one.title) for one in skills_in(get_language() or "en")]
        offer_choices(self, "skill", [("", _("To none of them")), *skills])

    @property
    def written(self) -> CardWords:
        """Only after `is_valid`."""
        return words_of(self.cleaned_data, self.cleaned_data["sides"])

    @property
    def edit(self) -> Edit:
        """Only after `is_valid`."""
        return Edit(self.sent_id, self.cleaned_data["based_on"] or 0)


def initial_of(words: CardWords, version: int) -> dict[str, Any]:
    """What stands in the form of a card that is changed."""
    return {
        "title": words.title,
        "what": words.what,
        "situation": words.situation.value,
        "situation_words": words.situation_words,
        "energy": words.energy.value,
        "sides": [side.value for side in words.sides],
        "not_if": words.not_if,
        "skill": words.skill,
        "name": words.name,
        "based_on": version,
    }


class TriedForm(forms.Form):
    """How it went, and when."""

    said = ChoiceCardsField(label=_("How did it go?"), cards=[Card(one.value, SAID[one]) for one in Said])
    situation = forms.ChoiceField(
        label=_("When did you try it?"),
        choices=[("", _("Choose one")), *((one.value, SITUATIONS[one]) for one in Situation)],
        error_messages={"required": ONE},
    )
