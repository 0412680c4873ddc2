"""The forms of what each side would choose, what came of it, and how the talk was."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.care.rules.decisions.words import AfterWords, Ending, OutcomeWords, PreferenceWords
from waymark.care.terms.decisions.page import Decision, Kept, Option
from waymark.care.terms.decisions.questions import AFTER, DIFFERENCE, NOTE, PREFER_WHY
from waymark.web.forms import Card, ChoiceCardsField, ScaleField
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None
OPEN = "open"
NO_SUCH_DAY = _("This is no day of the calendar. Write one such as 2027-03-12, or leave it out.")
TOP = 9


class PreferenceForm(WordsForm):
    """What one side would choose."""

    def __init__(self, data: Posted, decision: Decision, kept: Kept | None) -> None:
        words = kept.words if kept and isinstance(kept.words, PreferenceWords) else None
        initial = {**words.content, "option": words.option or OPEN} if words else None
        super().__init__((PREFER_WHY, DIFFERENCE), data, initial=initial, version=kept.version if kept else 0)
        self.decision = decision
        cards = [*cards_of(decision.options), Card(OPEN, _("I cannot say yet"))]
        self.fields["option"] = ChoiceCardsField(label=_("What I would choose"), cards=cards)
        self.order_fields(["option"])

    @property
    def said(self) -> PreferenceWords:
        option = chosen(self.decision, self.cleaned_data["option"])
        return PreferenceWords(option.number if option else None, option.label if option else "", **self.words)


class OutcomeForm(WordsForm):
    """What the person decides: one of the choices where they lie open, later, or none of them."""

    until = forms.DateField(
        label=_("Until which day"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": NO_SUCH_DAY},
    )

    def __init__(self, data: Posted, decision: Decision, kept: Kept | None) -> None:
        words = kept.words if kept and isinstance(kept.words, OutcomeWords) else None
        initial = (
            {"outcome": words.option or words.ending.value, "until": words.until, "note": words.note} if words else None
        )
        super().__init__((NOTE,), data, initial=initial, version=kept.version if kept else 0)
        self.decision = decision
        options = decision.options if decision.standing.is_complete else ()
        ends = [
            Card(Ending.DEFERRED.value, _("I put it off for now"), _("With or without a day.")),
            Card(Ending.DECLINED.value, _("None of these"), _("Also a decision.")),
        ]
        self.fields["outcome"] = ChoiceCardsField(label=_("What I decide"), cards=[*cards_of(options), *ends])
        self.order_fields(["outcome", "until", "note"])

    def full_clean(self) -> None:
        """A day that is none stays as it was typed: a box for days would show nothing."""
        super().full_clean()
        if "until" in self.errors:
            self.fields["until"].widget.input_type = "text"

    @property
    def said(self) -> OutcomeWords:
        value, note = self.cleaned_data["outcome"], self.cleaned_data["note"]
        option = chosen(self.decision, value)
        if option:
            return OutcomeWords(Ending.CHOSEN, option.number, option.label, note=note)
        until = self.cleaned_data["until"] if value == Ending.DEFERRED else None
        return OutcomeWords(Ending(value), until=until, note=note)


class AfterForm(WordsForm):
    """Three questions about the talk. Whether the team sees the answers is the person's choice, and begins with no."""

    shown = forms.BooleanField(label=_("Show these three answers to the team"), required=False)

    def __init__(self, data: Posted, kept: Kept | None) -> None:
        words = kept.words if kept and isinstance(kept.words, AfterWords) else AfterWords()
        initial = {**words.answers, "shown": words.shown}
        super().__init__((), data, initial=initial, version=kept.version if kept else 0)
        for key, (label, _low, _high) in AFTER.items():
            self.fields[key] = ScaleField(label=label, top=TOP)
        self.order_fields([*AFTER, "shown"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if all(data.get(key) is None for key in AFTER) and not self.edit.based_on:
            raise forms.ValidationError(_("Answer one of the questions at least, or go back."))
        return data

    @property
    def said(self) -> AfterWords:
        answers = {key: self.cleaned_data[key] for key in AFTER if self.cleaned_data[key] is not None}
        return AfterWords(answers, self.cleaned_data["shown"])


def cards_of(options: tuple[Option, ...]) -> list[Card]:
    """A card for each choice, by its number."""
    return [Card(str(one.number), one.label) for one in options]


def chosen(decision: Decision, value: str) -> Option | None:
    """The choice behind a card; None for the cards that are no choice."""
    return decision.option(int(value)) if value.isdecimal() else None
