"""What an editor writes."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.stories.terms import Form, ToldStory, Use
from waymark.stories.terms.stories import LONGEST_STORY, LONGEST_TITLE
from waymark.stories.terms.uses import HERE, SHEETS, USE_NAMES
from waymark.web.forms import ChoiceCardsField, WordsField, offer_choices
from waymark.web.sent_once import SentOnce


class SuggestForm(SentOnce):
    """The words as the editor would have them, and why."""

    title = forms.CharField(
        label=_("Title"),
        max_length=LONGEST_TITLE,
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages={"required": _("A story has a title.")},
    )
    words = WordsField(label=_("The story"), max_length=LONGEST_STORY, rows=14)
    note = WordsField(
        label=_("A word to the author"),
        help_text=_("Why you would change it. The author reads this beside the changes, and does not see who you are."),
        max_length=2000,
        rows=3,
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, story: ToldStory, number: int, data: Any) -> "SuggestForm":
        return cls(data, initial={"title": story.title, "words": story.words, "seen": number})


class PublishForm(SentOnce):
    """One use: what for, and where."""

    use = ChoiceCardsField(label=_("What for"), cards=[])
    where = forms.CharField(
        label=_("Where"),
        help_text=_("Outside: the newspaper, the page, the leaflet. For a sheet: which training or event."),
        required=False,
        max_length=200,
    )
    link = forms.URLField(label=_("Link"), required=False, max_length=500, assume_scheme="https")

    def __init__(self, data: Any = None, *, uses: Iterable[Use]) -> None:
        super().__init__(data)
        offer_choices(self, "use", [choice for use in uses for choice in _choices(use)])

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        if found.get("use", "").endswith(Form.OUTSIDE) and not found.get("where"):
            self.add_error("where", _("Say where it is, so that they can be asked to take it down."))
        return found

    @property
    def chosen(self) -> tuple[Use, Form]:
        use, _space, form = self.cleaned_data["use"].partition(" ")
        return Use(use), Form(form)


def _choices(use: Use) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    name = USE_NAMES[use]
    if use in HERE:
        return [(f"{use} {Form.HERE}", name)]
    if use in SHEETS:
        found.append((f"{use} {Form.SHEET}", _("%(use)s: a sheet from here") % {"use": name}))
    return [*found, (f"{use} {Form.OUTSIDE}", _("%(use)s: somewhere outside") % {"use": name})]


class AskedForm(forms.Form):
    """Who outside was asked."""

    whom = forms.CharField(
        label=_("Who was asked"), max_length=120, error_messages={"required": _("Say who was asked.")}
    )
