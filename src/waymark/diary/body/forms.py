"""What a body map page posts: a figure, and a severity for any of the regions. It only validates."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from waymark.diary.body.page import PREFIX
from waymark.diary.body.regions import FIGURES, label
from waymark.diary.body.rules import Marks
from waymark.diary.body.terms import REGIONS, WORST, Figure


class BodyMapForm(forms.Form):
    """Fields: `figure`, and `r-<region key>` for every region, empty or 0–10. Other names that begin so are refused."""

    figure = forms.ChoiceField(
        label=_("Figure"),
        choices=[(figure.value, name) for figure, name in FIGURES.items()],
        required=False,
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for key in REGIONS:
            self.fields[PREFIX + key] = _severity(key)

    def clean(self) -> dict[str, object]:
        """Refuses regions that do not exist, so that a mistake on the way is seen and not dropped."""
        unknown = [name for name in self.data if name.startswith(PREFIX) and name[len(PREFIX) :] not in REGIONS]
        if unknown:
            raise ValidationError(
                _("The list holds a place this body map does not know. Load the page again and go on.")
            )
        return self.cleaned_data

    def marks(self) -> Marks:
        """The sound severities that were given, in the order of the list; also of a form that is not valid."""
        given = {key: self.cleaned_data.get(PREFIX + key) for key in REGIONS}
        return {key: int(severity) for key, severity in given.items() if severity is not None}

    def chosen(self) -> Figure:
        """The figure that was asked for; the plain one where none was."""
        return Figure(self.cleaned_data.get("figure") or Figure.PLAIN)


def _severity(key: str) -> forms.IntegerField:
    wrong = _("Choose a number from 0 to 10, or leave it empty.")
    messages = {"invalid": wrong, "min_value": wrong, "max_value": wrong}
    return forms.IntegerField(label=label(key), required=False, min_value=0, max_value=WORST, error_messages=messages)
