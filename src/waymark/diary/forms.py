"""Forms of the diary. They only check what was typed; what may be kept is decided by the operations."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from waymark.common.ids import new_id
from waymark.diary import terms
from waymark.diary.rules.answers import COUNT_TOP, Answer, Better, HardPart, Kind
from waymark.web.forms import Card, ChoiceCardsField, ScaleField, WordsField

YES, NO = "yes", "no"


class CheckInForm(forms.Form):
    """The questions of one check-in, and the day it is about. Every question may be left out.

    `answers` is what was given, ready for the operation. `client_id` comes with the form, so it may be sent twice.
    """

    client_id = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self,
        items: Iterable[terms.Item],
        data: Mapping[str, Any] | None = None,
        *,
        days: Iterable[date] = (),
        answers: Mapping[str, Answer] | None = None,
        on: date | None = None,
    ) -> None:
        self.items = list(items)
        given = {key: _as_typed(answer) for key, answer in (answers or {}).items()}
        super().__init__(data, initial={"client_id": new_id(), "on": on and on.isoformat(), **given})
        open_days = list(days)
        if open_days:
            cards = [Card(day.isoformat(), day_name(day, open_days[0])) for day in open_days]
            self.fields["on"] = ChoiceCardsField(cards=cards, label=_("Which day is this about?"))
        for item in self.items:
            self.fields[item.key] = field_for(item, (answers or {}).get(item.key))

    @property
    def answers(self) -> dict[str, Answer]:
        """What was answered, by item key. Only after `is_valid`."""
        found = {item.key: self.cleaned_data[item.key] for item in self.items}
        return {key: answer for key, answer in found.items() if answer is not None and answer != ""}

    @property
    def opens_more(self) -> bool:
        """Whether what is folded away has something in it: a note, a mistake, or another day than today."""
        days = [value for value, _label in self.fields["on"].choices] if "on" in self.fields else []  # type: ignore[attr-defined]
        return bool(self["note"].value() or self["note"].errors or (days and self["on"].value() != days[0]))

    @property
    def day(self) -> date:
        return date.fromisoformat(self.cleaned_data["on"])

    @property
    def sent_as(self) -> UUID:
        sent: UUID = self.cleaned_data["client_id"]
        return sent


def day_name(day: date, today: date) -> str:
    """`Today`, `Yesterday`, or the weekday; never more than two days back."""
    if day == today:
        return now_("Today")
    return now_("Yesterday") if day == today - timedelta(days=1) else date_format(day, "l")


def field_for(item: terms.Item, given: Answer | None = None) -> forms.Field:
    """The field that asks one question. `given` is the answer it already has."""
    words: dict[str, Any] = {"label": item.question, "help_text": item.hint, "required": False}
    match item.kind:
        case Kind.PARTS:
            cards = [Card(str(part), label) for part, label in terms.PART_LABELS.items()]
            return _OptionalCards(cards=cards, coerce=HardPart, **words)
        case Kind.YES_NO:
            return _OptionalCards(
                cards=[Card(YES, _("Yes")), Card(NO, _("No"))], coerce=lambda said: said == YES, **words
            )
        case Kind.COUNT:
            return forms.IntegerField(min_value=0, max_value=COUNT_TOP, **words)
        case Kind.SCALE if _is_between(given):
            return forms.FloatField(min_value=0, max_value=10, widget=forms.NumberInput({"step": "0.1"}), **words)
        case Kind.SCALE:
            return ScaleField(label=item.question, help_text=item.hint)
        case Kind.WORDS:
            return WordsField(rows=3 if item.key == terms.NOTE.key else 2, **words)


class _OptionalCards(ChoiceCardsField):
    """Cards that may be left alone; the answer is what `coerce` makes of the chosen value, or None."""

    def __init__(self, *, coerce: Any, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.coerce = coerce

    def clean(self, value: Any) -> Any:
        chosen = super().clean(value)
        return self.coerce(chosen) if chosen else None


def _is_between(answer: Answer | None) -> bool:
    """Whether an answer is no whole number, as in diaries that were brought in."""
    return isinstance(answer, float) and not answer.is_integer()


def _as_typed(answer: Answer) -> Any:
    if isinstance(answer, bool):
        return YES if answer else NO
    return int(answer) if isinstance(answer, float) and answer.is_integer() else answer


class OwnItemForm(forms.Form):
    """A question of the person's own."""

    label = forms.CharField(
        max_length=80,
        error_messages={"required": _("Write what you want to note. A word or two is enough.")},
        label=_("What do you want to note?"),
        help_text=_("A few words, such as: stiff hands, time outside, rescue medicine."),
    )
    kind = ChoiceCardsField(
        cards=[Card(str(kind), label) for kind, label in terms.KIND_LABELS.items()],
        label=_("How do you want to answer?"),
        initial=str(Kind.SCALE),
    )
    better = ChoiceCardsField(
        cards=[
            Card(str(Better.LOWER), _("Lower is better")),
            Card(str(Better.HIGHER), _("Higher is better")),
            Card(str(Better.NEITHER), _("Neither, I only want to see it")),
        ],
        label=_("Which way is better?"),
        initial=str(Better.NEITHER),
    )
    asked = forms.BooleanField(required=False, initial=True, label=_("Ask me this in every check-in"))


class RestForm(forms.Form):
    """Until when not to be asked."""

    until_on = forms.DateField(
        label=_("Ask me again on"),
        widget=forms.DateInput({"type": "date"}),
        help_text=_("Any day after today."),
        error_messages={"required": _("Choose a day."), "invalid": _("Choose a day.")},
    )


class HarmCheckForm(forms.Form):
    """Does the diary help, do nothing, or keep me on my pain?"""

    answer = ChoiceCardsField(
        cards=[Card(str(answer), label) for answer, label in terms.HARM_LABELS.items()], label=terms.HARM_QUESTION
    )
