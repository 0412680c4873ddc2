"""Forms of pacing: what is paced, where it starts, steps, and the question before them. They only validate."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text
from waymark.plans.forms.circle import one_line
from waymark.plans.forms.goal_details import FAULTS, DayField
from waymark.plans.forms.pacing_fields import AmountField, kept_as_typed
from waymark.plans.rules.goal_details import review_fault
from waymark.plans.rules.pacing import Rule, Unit
from waymark.plans.rules.pacing_kept import LONGEST_NAME, LONGEST_STRETCH, ActivityWords
from waymark.plans.rules.pacing_steps import MOST_PERCENT, Energy, Why
from waymark.plans.terms.pacing import MyActivity, MyPacing
from waymark.plans.terms.pacing_words import (
    ENERGY_HINTS,
    ENERGY_LABELS,
    RULE_LABELS,
    UNIT_HINTS,
    UNIT_LABELS,
)
from waymark.web.forms import Card, ChoiceCardsField
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None
PERCENT = _("Write a whole number from 0 to 20.")
MINUTES = _("Write whole minutes from 0 to 240.")


def _whole(label: Any, hint: Any, most: int, wrong: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        help_text=hint,
        min_value=0,
        max_value=most,
        required=False,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "class": "pacing-number"}),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), wrong),
    )


class ActivityForm(WordsForm):
    """What is paced. The unit can be chosen until something was written down in it."""

    use_required_attribute = False

    unit = ChoiceCardsField(
        label=_("How do you count it?"),
        cards=[Card(unit.value, label, UNIT_HINTS[unit]) for unit, label in UNIT_LABELS.items()],
    )

    def __init__(self, data: Posted, kept: MyActivity | None = None, *, has_amounts: bool = False) -> None:
        self.first = kept.words if kept else ActivityWords()
        super().__init__((), data, initial=asdict(self.first), version=kept.version if kept else 0)
        hint = _("Walking, sitting at the desk, washing up. One thing is enough to begin with.")
        self.fields["name"] = one_line(_("What do you want to pace?"), hint, longest=LONGEST_NAME)
        self.fields["name"].required = True
        self.fields["name"].error_messages["required"] = _("Write what you want to pace.")
        self.order_fields(["name", "unit"])
        if has_amounts:
            del self.fields["unit"]
        if kept:
            self._add_more()

    def _add_more(self) -> None:
        step = _("In per cent, from 0 to 20. Five to ten a week is common.")
        self.fields["percent"] = _whole(_("How large is a step up?"), step, MOST_PERCENT, PERCENT)
        if self.first.unit is Unit.MINUTES:
            stretch = _("In minutes. Leave it at 0 to do it in one go.")
            self.fields["stretch"] = _whole(_("Rest after how many minutes?"), stretch, LONGEST_STRETCH, MINUTES)
            self.fields["rest"] = _whole(_("How long is a rest?"), _("In minutes."), LONGEST_STRETCH, MINUTES)

    @property
    def activity(self) -> ActivityWords:
        """What was written. Only after `is_valid`."""
        said = self.cleaned_data
        numbers = {name: said.get(name) for name in ("percent", "stretch", "rest")}
        chosen = {name: getattr(self.first, name) if value is None else value for name, value in numbers.items()}
        return ActivityWords(said["name"], Unit(said.get("unit") or self.first.unit), **chosen)


class StartForm(WordsForm):
    """Where to start: by a rule that the measured days allow, or an amount of one's own."""

    def __init__(self, data: Posted, mine: MyPacing, sums: Mapping[Rule, Text], *, first: Rule) -> None:
        super().__init__((), data, initial={"rule": first.value}, version=mine.version)
        self.mine = mine
        cards = [Card(rule.value, RULE_LABELS[rule], said) for rule, said in sums.items()]
        own = Card(Rule.OWN.value, RULE_LABELS[Rule.OWN], _("You know your days best."))
        self.fields["rule"] = ChoiceCardsField(label=_("Where do you want to start?"), cards=[*cards, own])
        self.fields["own"] = AmountField(
            mine.activity.words.unit,
            above_nought=True,
            label=_("My own amount"),
        )

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("rule") == Rule.OWN and "own" not in self.errors:
            limit, own = self.mine.best_good_day, said.get("own")
            if own is None:
                self.add_error("own", _("Write the amount you want to start with."))
            elif limit is not None and own > limit:
                words = _("On your best good day it was %(limit)s. Start with that or less.")
                self.add_error("own", str(words) % {"limit": self.mine.in_words(limit)})
        return said

    @property
    def chosen(self) -> Rule:
        return Rule(self.cleaned_data["rule"])


class StepForm(WordsForm):
    """Step up, stay, step back, or an amount of one's own."""

    def __init__(self, data: Posted, mine: MyPacing, choices: Mapping[Why, tuple[Text, Text]], *, today: date) -> None:
        super().__init__((), data, initial={"why": Why.HOLD.value}, version=mine.version)
        self.today = today
        cards = [Card(why.value, label, said) for why, (label, said) in choices.items()]
        self.fields["why"] = ChoiceCardsField(label=_("What do you choose?"), cards=cards)
        self.fields["own"] = AmountField(
            mine.activity.words.unit,
            above_nought=True,
            label=_("My own amount"),
        )
        self.fields["own_from"] = DayField(label=_("From which day?"), help_text=_("Leave it empty to begin today."))

    def clean_own_from(self) -> date | None:
        on: date | None = self.cleaned_data["own_from"]
        fault = review_fault(on, kept=None, today=self.today)
        if fault:
            raise forms.ValidationError(str(FAULTS[fault]))
        return on

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("why") == Why.OWN and "own" not in self.errors and said.get("own") is None:
            self.add_error("own", _("Write the amount you want to do."))
        return said

    def full_clean(self) -> None:
        super().full_clean()
        kept_as_typed(self, "own_from")

    @property
    def chosen(self) -> Why:
        return Why(self.cleaned_data["why"])


class EnergyForm(WordsForm):
    """The one question before any step."""

    def __init__(self, data: Posted, kept: Energy | None) -> None:
        super().__init__((), data, initial={"energy": kept.value if kept else None})
        self.fields["energy"] = ChoiceCardsField(
            label=_("Do you have ME/CFS, or do you get much worse hours or days after doing a little more?"),
            cards=[Card(energy.value, label, ENERGY_HINTS[energy]) for energy, label in ENERGY_LABELS.items()],
        )

    @property
    def chosen(self) -> Energy:
        return Energy(self.cleaned_data["energy"])
