"""The forms of the choices: what is counted for all of them, and one choice."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from waymark.care.forms.decisions.lines import line_for
from waymark.care.rules.decisions.numbers import NoShare, NotWhole, Share
from waymark.care.rules.decisions.options import NUMBERS
from waymark.care.rules.decisions.words import CountedWords, OptionWords
from waymark.care.terms.decisions.page import Kept, Option
from waymark.care.terms.decisions.questions import (
    CERTAINTY_HINTS,
    CERTAINTY_LABELS,
    COUNTED,
    DOING_NOTHING,
    NUMBER_HINT,
    NUMBER_LABELS,
    OPTION,
    OPTION_BOXES,
)
from waymark.common.words import Question
from waymark.web.forms import Card, ChoiceCardsField
from waymark.web.words import WordsForm

NOT_A_NUMBER = _("Write whole people out of 100, such as 15, or a range such as 10 to 20.")


class CountedForm(WordsForm):
    """What is counted, out of 100 people, for every choice alike."""

    def __init__(self, data: Mapping[str, Any] | None, kept: Kept | None) -> None:
        initial = dict(kept.words.content) if kept else None
        super().__init__(COUNTED, data, initial=initial, version=kept.version if kept else 0)
        for question in COUNTED:
            self.fields[question.key] = line_for(question)

    @property
    def said(self) -> CountedWords:
        return CountedWords(**self.words)


class OptionForm(WordsForm):
    """One choice. Every box may stay empty for now: the page of the choices says what is missing.

    Doing nothing is what the others are compared with, so it has no comparison of its own, and is never taken out.
    """

    certainty = ChoiceCardsField(
        label=_("How sure is this?"),
        required=False,
        cards=[Card(each.value, label, CERTAINTY_HINTS[each]) for each, label in CERTAINTY_LABELS.items()],
    )

    def __init__(self, data: Mapping[str, Any] | None, option: Option, kept: Kept | None) -> None:
        self.option = option
        self.takes_out = bool(data) and "take_out" in (data or {}) and not option.is_nothing
        initial = dict(kept.words.content) if kept else None
        super().__init__(OPTION_BOXES, data, initial=initial, version=kept.version if kept else 0)
        self.fields["label"] = line_for(OPTION[0])
        if option.is_nothing:
            self.fields["label"].widget.attrs["placeholder"] = DOING_NOTHING
        self.numbers = tuple(box for box in NUMBERS if not (option.is_nothing and box.endswith("_without")))
        for box in self.numbers:
            self.fields[box] = line_for(Question(box, NUMBER_LABELS[box], NUMBER_HINT), longest=20, size=12)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if self.takes_out:
            return data
        for box in self.numbers:
            if data.get(box):
                self._check_number(box, data[box])
        if any(data.get(box) for box in self.numbers) and not data.get("source"):
            self.add_error("source", _("Say where the numbers come from: a study or a guideline, with its year."))
        return data

    def _check_number(self, box: str, text: str) -> None:
        try:
            Share.read(text)
        except NotWhole as parts:
            whole = {"low": parts.low, "high": parts.high}
            self.add_error(
                box, _now("There is no part of a person. Write %(low)s, %(high)s, or %(low)s to %(high)s.") % whole
            )
        except NoShare:
            self.add_error(box, NOT_A_NUMBER)

    @property
    def said(self) -> OptionWords:
        """What was written. Only after `is_valid`."""
        numbers = {box: self.cleaned_data[box] for box in self.numbers}
        return OptionWords(**self.words, **numbers, certainty=self.cleaned_data["certainty"], is_out=self.takes_out)

    @property
    def has_typed_numbers(self) -> bool:
        """Whether a number stands in the form, so that what is folded is opened for it."""
        return any(self[box].value() for box in self.numbers)
