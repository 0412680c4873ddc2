"""The part of a form that a skill's file asks for, of any kind of question."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.formats import date_format

from waymark.common.words import Text
from waymark.skills.forms.fields import field_of, question_of
from waymark.skills.rules.practices import Answer
from waymark.skills.terms.parts import Asked, FieldKind
from waymark.skills.terms.practice import MyPractice
from waymark.web.forms import ChoiceCardsField
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None
WRITTEN = {FieldKind.WORDS, FieldKind.LINE}


class AskedForm(WordsForm):
    """Questions of a skill's file, of any kind. `needed` is the key of the one that may not be left out."""

    def __init__(
        self,
        asked: tuple[Asked, ...],
        data: Posted,
        kept: MyPractice | None,
        *,
        needed: str = "",
        more: Mapping[str, Any] | None = None,
    ) -> None:
        self.asked = asked
        self.needed = needed
        questions = tuple(question_of(one) for one in asked if one.kind in WRITTEN)
        initial = {**(more or {}), **(kept.answers if kept else {})}
        super().__init__(questions, data, initial=initial, version=kept.version if kept else 0)
        self.fields.update({one.key: field_of(one, is_needed=one.key == needed) for one in asked})
        self.order_fields([one.key for one in asked])

    @property
    def answers(self) -> dict[str, Answer | None]:
        """What was answered, by question. Only after `is_valid`."""
        return {one.key: self.cleaned_data[one.key] for one in self.asked}

    def elsewhere(self, kept: MyPractice) -> dict[str, Answer]:
        """Every question for words with what is kept of it elsewhere, empty where nothing is."""
        return {one.key: kept.answers.get(one.key, "") for one in self.questions}

    def differing(self, kept: MyPractice) -> dict[str, Text]:
        """The other fields that say something else here than what is kept elsewhere, with what that is."""
        there = {"on": kept.on, **kept.parts, **kept.answers}
        left_alone = {*self.words, "safety"} | ({"on"} if self.cleaned_data.get("on") is None else set())
        names = [name for name in self.fields if name not in left_alone]
        return {
            name: _said(self.fields[name], there.get(name, ""))
            for name in names
            if _or_none(self.cleaned_data.get(name)) != _or_none(there.get(name))
        }

    @property
    def extra(self) -> tuple[Asked, ...]:
        """The questions that are folded away."""
        return tuple(one for one in self.asked if one.extra)

    def extra_is_open(self, differing: Mapping[str, Text]) -> bool:
        """Whether something stands among them: an answer, a mistake, or words from another place."""
        keys = {one.key for one in self.extra}
        return bool(keys & ({*self.errors, *differing} | {key for key in keys if self[key].value() not in ("", None)}))

    @property
    def says_nothing(self) -> bool:
        """Whether every question was left empty. Only after `is_valid`."""
        return all(value in ("", None) for value in self.answers.values())


def _or_none(value: object) -> object:
    return None if value == "" else value


def _said(field: forms.Field, value: object) -> Text:
    """A value as the person chose or wrote it."""
    if isinstance(value, date):
        return date_format(value, "j F Y")
    choices = cast("Iterable[tuple[str, Text]]", field.choices) if isinstance(field, ChoiceCardsField) else ()
    return next((label for chosen, label in choices if chosen == value), str(value))
