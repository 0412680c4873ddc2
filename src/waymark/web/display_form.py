"""The form of the display page: each choice is one field of `display.Display`, and the language beside them."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from waymark.web.display import Display
from waymark.web.forms import Card, ChoiceCardsField


class DisplayForm(forms.Form):
    """Only validates; `chosen()` gives the result. What a field refuses is said beside it."""

    language = forms.ChoiceField(label=_("Language"))
    theme = ChoiceCardsField(
        label=_("Colours"),
        cards=[
            Card("device", _("As my device"), _("Light by day and dark by night, if your device does that")),
            Card("light", _("Light"), _("Dark ink on paper")),
            Card("dark", _("Dark"), _("Pale ink on a dark ground")),
            Card("contrast", _("High contrast"), _("White and yellow on black")),
        ],
    )
    size = ChoiceCardsField(
        label=_("Size of the text"),
        cards=[
            Card("100", _("Usual")),
            Card("125", _("A quarter larger")),
            Card("150", _("Half as large again")),
            Card("200", _("Twice as large")),
        ],
    )
    spacing = ChoiceCardsField(
        label=_("Space between lines and letters"),
        cards=[Card("normal", _("Usual")), Card("wide", _("Wider"), _("More air between letters, words and lines"))],
    )
    font = ChoiceCardsField(
        label=_("Typeface"),
        cards=[
            Card("atkinson", _("Atkinson Hyperlegible"), _("Made so that letters are hard to mix up")),
            Card("device", _("My device’s own"), _("Saves about 25 kB on a first visit")),
        ],
    )
    movement = ChoiceCardsField(
        label=_("Movement"),
        cards=[
            Card("device", _("As my device"), _("Small movements, unless your device says fewer")),
            Card("none", _("None"), _("Nothing on the page moves by itself")),
        ],
    )
    look = ChoiceCardsField(
        label=_("Look of flare mode"),
        help_text=_("Flare mode is one thing at a time, for a bad day."),
        cards=[
            Card("dark", _("Dark"), _("Nearly black, soft letters")),
            Card("dim", _("Dim"), _("Paper with the light turned down")),
        ],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["language"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  # for the types alone
        field.choices = list(settings.LANGUAGES)

    def chosen(self, flare: str) -> Display:
        """The choices of a valid form; whether flare mode is on stays as it was."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "language"}
        return Display(**values, flare=flare)  # type: ignore[arg-type]
