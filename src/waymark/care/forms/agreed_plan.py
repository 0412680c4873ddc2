"""Forms of the two-voice plan. They only validate."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import uuid4

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from waymark.care.rules.agreed_plan import Decision
from waymark.care.rules.agreed_words import MOST_GOALS, WRITTEN, PlanGoal, PlanWords, tidy
from waymark.care.terms.agreed_plan import DECISION_WORDS, PART_HINTS, WORDS_OF_MY_OWN
from waymark.common.words import Question, Text
from waymark.web.forms import Card, ChoiceCardsField, WordsField
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None
FEWEST_ROWS, LONGEST_LINE = 2, 300
NO_SUCH_DAY = _("This is no day of the calendar. Write one such as 2027-03-12, or leave it out.")


GOAL_PARTS: Mapping[str, Text] = {
    "what": _("What we want to get to"),
    "who": _("Who does what for it"),
    "when": _("By when"),
}


class PlanForm(WordsForm):
    """The words of a version, and the reservation of whoever proposes it.

    `names` are the names of the parts as this side reads them. There are as many rows for goals as `rows` says, and
    one more than is filled.
    """

    look_again_on = forms.DateField(
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": NO_SUCH_DAY},
    )

    def __init__(self, data: Posted, names: Mapping[str, Text], kept: PlanWords, version: int) -> None:
        questions = [Question(part, names[part], PART_HINTS[part]) for part in WRITTEN]
        reservation = Question(
            "reservation",
            _("My reservation, if I have one"),
            _("By proposing this you say yes to it. Is there a “but”? It stands beside your yes."),
            rows=2,
        )
        said = {part.value: kept.said(part) for part in WRITTEN}
        initial = {**said, "look_again_on": kept.look_again_on, **_goals_in(kept)}
        super().__init__([*questions, reservation], data, initial=initial, version=version)
        self.fields["look_again_on"].label = str(names["look_again_on"])
        self.rows = _rows(data, kept)
        for number in range(self.rows):
            self.fields.update(_goal_fields(number))

    @property
    def goals(self) -> list[list[Question]]:
        """The three boxes of each goal."""
        return [[Question(f"goal_{n}_{part}", GOAL_PARTS[part]) for part in GOAL_PARTS] for n in range(self.rows)]

    @property
    def plan(self) -> PlanWords:
        """What was written, tidied. Only after `is_valid`."""
        said = self.cleaned_data
        goals = [PlanGoal(*(said[box.key] for box in boxes)) for boxes in self.goals]
        parts = {part.value: said[part] for part in WRITTEN}
        return tidy(PlanWords(goals=tuple(goals), look_again_on=said["look_again_on"], **parts))

    def full_clean(self) -> None:
        """A day that is none stays as it was typed: a box for days would show nothing."""
        super().full_clean()
        if "look_again_on" in self.errors:
            self.fields["look_again_on"].widget.input_type = "text"


def _goal_fields(number: int) -> dict[str, WordsField]:
    line = forms.TextInput({"dir": "auto", "autocomplete": "off"})
    return {
        f"goal_{number}_{part}": WordsField(
            label=label,
            max_length=LONGEST_LINE,
            widget=line if part == "when" else forms.Textarea({"dir": "auto", "rows": 2}),
        )
        for part, label in GOAL_PARTS.items()
    }


def _goals_in(words: PlanWords) -> dict[str, str]:
    return {
        f"goal_{number}_{part}": getattr(goal, part) for number, goal in enumerate(words.goals) for part in GOAL_PARTS
    }


def _rows(data: Posted, kept: PlanWords) -> int:
    """How many goals there is room for."""
    text = str(data.get("rows", "")) if data is not None else str(len(kept.goals) + 1)
    asked = int(text) if text.isascii() and text.isdecimal() and len(text) < 3 else 0
    return min(max(asked, FEWEST_ROWS), MOST_GOALS)


def with_room(data: QueryDict) -> QueryDict:
    """What was sent, with room for one more goal."""
    filled = data.copy()
    filled["rows"] = str(_rows(data, PlanWords()) + 1)
    return filled


def with_goals(data: QueryDict, goals: Iterable[str]) -> QueryDict:
    """What was sent, with these goals in the rows that are free, and not those that stand there already."""
    filled = data.copy()
    said = [[filled.get(f"goal_{number}_{part}", "").strip() for part in GOAL_PARTS] for number in range(MOST_GOALS)]
    free = [number for number, words in enumerate(said) if not any(words)]
    fresh = [goal for goal in goals if goal not in {words[0] for words in said}]
    rows = _rows(data, PlanWords())
    for number, goal in zip(free, fresh, strict=False):
        filled[f"goal_{number}_what"] = goal
        rows = max(rows, number + 1)
    filled["rows"] = str(rows)
    return filled


class DecideForm(forms.Form):
    """What one side says about the words that it read: `hash` says which those were."""

    hash = forms.CharField(widget=forms.HiddenInput, required=False)
    client_id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    decision = ChoiceCardsField(
        label=_("What do you say to it?"),
        cards=[
            Card(Decision.AGREE, DECISION_WORDS[Decision.AGREE]),
            Card(
                Decision.WITH_RESERVATION,
                DECISION_WORDS[Decision.WITH_RESERVATION],
                _("It counts as a yes, and your words stand beside it."),
            ),
            Card(
                Decision.NOT_AGREE,
                DECISION_WORDS[Decision.NOT_AGREE],
                _("That is an answer, and it is kept as you word it. Nothing else changes."),
            ),
        ],
    )
    words = WordsField(label=WORDS_OF_MY_OWN.label, widget=forms.Textarea({"rows": 3, "dir": "auto"}))

    def __init__(self, data: Posted, version_hash: str, words: str = "") -> None:
        super().__init__(data, initial={"hash": version_hash, "client_id": uuid4(), "words": words})

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("decision") == Decision.WITH_RESERVATION and not said.get("words"):
            self.add_error("words", _("Write down what your reservation is."))
        return said
