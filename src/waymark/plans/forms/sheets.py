"""Forms of conversation sheets. They only validate."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from waymark.plans.forms.circle import one_line
from waymark.plans.rules.sheets import SheetKind, Source, with_added
from waymark.plans.terms.sheets import SHEETS, MySheet
from waymark.web.words import WordsForm

Posted = Mapping[str, Any] | None
NO_SUCH_DAY = _("This is no day of the calendar. Write one such as 2027-03-12, or leave it out.")


class SheetForm(WordsForm):
    """What is to be said: with whom, perhaps on which day, and the questions of its kind.

    `first` are the words that a fresh sheet begins with.
    """

    on = forms.DateField(
        label=_("On which day"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": NO_SUCH_DAY},
    )

    def __init__(
        self, kind: SheetKind, data: Posted, kept: MySheet | None, first: Mapping[str, str] | None = None
    ) -> None:
        self.terms = SHEETS[kind]
        initial = {**kept.answers, "on": kept.on} if kept else dict(first or {})
        super().__init__(self.terms.before, data, initial=initial, version=kept.version if kept else 0)
        self.fields["who"] = one_line(self.terms.who.label)
        self.order_fields(["who", "on"])

    def opened(self, other: Mapping[str, str] | None) -> frozenset[str]:
        """The boxes that have words, a mistake, or words in the other place: what is folded is opened for them."""
        full = {key for key, words in (other or {}).items() if words}
        full |= {one.key for one in self.questions if self[one.key].value() or self[one.key].errors}
        return frozenset(full)

    def full_clean(self) -> None:
        """A day that is none stays as it was typed: a box for days would show nothing."""
        super().full_clean()
        if "on" in self.errors:
            self.fields["on"].widget.input_type = "text"


class AfterForm(WordsForm):
    """What was heard."""

    def __init__(self, kept: MySheet, data: Posted) -> None:
        super().__init__(kept.terms.after.questions, data, initial=dict(kept.answers), version=kept.version)


def put_in(data: QueryDict, kind: SheetKind, words: Mapping[Source, str]) -> tuple[QueryDict, str]:
    """What was sent, with words of the plan put into the box that asked for them, and the key of that box.

    The key is empty where no box asked, or none that may.
    """
    key = data.get("put_in", "")
    source = SHEETS[kind].sources.get(key)
    if source is None:
        return data, ""
    filled = data.copy()
    filled[key] = with_added(filled.get(key, ""), words.get(source, ""))
    return filled, key
