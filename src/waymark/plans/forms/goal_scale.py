"""Forms of the five levels of a goal. They only validate."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text
from waymark.plans.rules.goal_scale import LEVELS, GoalLevels
from waymark.plans.terms.goal_scale import (
    DIFFICULTY_LABELS,
    EXPECTED_KEY,
    IMPORTANCE_LABELS,
    LEVEL_QUESTIONS,
    MyScale,
    level_key,
)
from waymark.web.forms import Card, ChoiceCardsField
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None


def _one_of(label: Any, labels: Mapping[int, Text]) -> forms.TypedChoiceField:
    choices: list[tuple[str, Text]] = [("", _("Leave this out")), *((str(each), name) for each, name in labels.items())]
    return forms.TypedChoiceField(label=label, required=False, coerce=int, empty_value=None, choices=choices)


class LevelsForm(WordsForm):
    """Five levels in own words; only the middle one must be there. What the goal weighs may be left out."""

    importance = _one_of(_("How important is it to me?"), IMPORTANCE_LABELS)
    difficulty = _one_of(_("How hard is it?"), DIFFICULTY_LABELS)

    def __init__(self, data: Posted, kept: MyScale) -> None:
        super().__init__(LEVEL_QUESTIONS, data, initial=boxes_of(kept.levels), version=kept.version)

    def clean(self) -> None:
        super().clean()
        if not self.edit.quiet and not self.cleaned_data.get(EXPECTED_KEY) and EXPECTED_KEY not in self.errors:
            self.add_error(EXPECTED_KEY, _("Write this one at least: the others are measured from it."))

    @property
    def levels(self) -> GoalLevels:
        """What was written. Only after `is_valid`."""
        words = {level: self.words[level_key(level)] for level in LEVELS}
        return GoalLevels(words, self.cleaned_data["importance"], self.cleaned_data["difficulty"])


def boxes_of(levels: GoalLevels) -> dict[str, Any]:
    """What stands in the boxes, by their names."""
    words = {level_key(level): levels.words.get(level, "") for level in LEVELS}
    return {**words, "importance": levels.importance, "difficulty": levels.difficulty}


class LevelForm(WordsForm):
    """Where I stand now: one of the five."""

    def __init__(self, data: Posted, kept: MyScale) -> None:
        super().__init__((), data)
        self.fields["level"] = ChoiceCardsField(
            label=_("Where do I stand now?"),
            help_text=_("The nearest one is near enough."),
            cards=[Card(str(rung.level), rung.label, rung.words) for rung in kept.rungs],
            error_messages={
                "required": _("Choose the level that is nearest."),
                "invalid_choice": _("Choose one of the five."),
            },
        )

    @property
    def stands_at(self) -> int:
        """Only after `is_valid`."""
        return int(self.cleaned_data["level"])
