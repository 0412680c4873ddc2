"""What all pages of the kit have in common."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.groups.terms.kit import Answers, KitStep
from waymark.web.forms import ChoiceCardsField, ManyCardsField, WordsField
from waymark.web.words import WordsForm


@dataclass(frozen=True)
class Given:
    """What the pages of the kit know before anybody answers. `organisations` are those a pass may come from."""

    today: date
    zone: str
    region: str
    organisations: tuple[tuple[UUID, str], ...] = ()


class StepForm(WordsForm):
    """One page of the kit. `asks` are its boxes for words, `shown` the order of what stands on it, `folded` what may be
    opened below under the name `fold`, and `drafts` says that it may be kept while somebody types.
    """

    asks: ClassVar[Sequence[Question]] = ()
    shown: ClassVar[Sequence[str]] = ()
    folded: ClassVar[Sequence[str]] = ()
    fold: ClassVar[Text] = ""
    drafts: ClassVar[bool] = False

    def __init__(self, data: Mapping[str, Any] | None, *, step: KitStep, given: Given) -> None:
        super().__init__(self.asks, data, initial=dict(step.answers), version=step.version)
        self.given = given
        self.order_fields(list(self.shown))

    @property
    def answers(self) -> Answers:
        """What was said, as a draft keeps it. Only after `is_valid`."""
        return {name: plain(value) for name, value in self.cleaned_data.items()}

    def differing(self, other: Answers) -> Mapping[str, Text]:
        """What the other place says, in words, for everything that is no box of own words and says something else."""
        mine = self.answers
        names = (name for name in self.fields if not self.question(name) and other.get(name) != mine[name])
        return {name: self._in_words(name, other.get(name)) for name in names}

    def question(self, name: str) -> Question | None:
        """The question whose box this is; None for a field of another kind."""
        return next((one for one in self.questions if one.key == name), None)

    def is_cards(self, name: str) -> bool:
        return isinstance(self.fields[name], ChoiceCardsField | ManyCardsField)

    @property
    def opens_fold(self) -> bool:
        """Whether what is folded holds something to see: words, or a mistake."""
        return any(self[name].value() not in (None, "") or self[name].errors for name in self.folded)

    def shorten(self, name: str, longest: int, *, wanted: Text = "") -> None:
        """Let a box of words take no more than the column it goes into. `wanted`: what is said where it is empty."""
        old = self.fields[name]
        said = {"label": old.label, "help_text": old.help_text, "widget": old.widget, **_wanted(wanted)}
        self.fields[name] = WordsField(max_length=longest, **said)
        self.order_fields([*self.shown, *self.folded])

    def _in_words(self, name: str, value: Any) -> Text:
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        field = self.fields[name]
        if not isinstance(field, forms.ChoiceField):
            return str("" if value is None else value)
        labels = {str(key): str(label) for key, label in field.choices}  # type: ignore[misc, union-attr]
        chosen = value if isinstance(value, list) else [value]
        return ", ".join(labels.get(str(one), "") for one in chosen if one is not None)


def plain(value: Any) -> Any:
    """A cleaned value as JSON keeps it and a box shows it again."""
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, list | tuple) else value


def one_line(label: Text, hint: Text = "", *, longest: int, wanted: Text = "") -> WordsField:
    """Own words on one line. Too long is said, and nothing is cut. `wanted`: what is said where there are none."""
    line = forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})
    return WordsField(label=label, help_text=hint, max_length=longest, widget=line, **_wanted(wanted))


def _wanted(words: Text) -> dict[str, Any]:
    return {"required": True, "error_messages": {"required": words}} if words else {}
