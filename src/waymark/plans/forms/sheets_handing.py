"""Forms for handing a sheet over. They only validate."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question
from waymark.plans.forms.circle import one_line
from waymark.web.words import WordsForm

LABEL = Question(
    "label", _("Who is it for?"), _("A note for yourself, so that you know the link again. Nobody sees it.")
)


class LinkForm(WordsForm):
    """For whom a link is. May be left out."""

    def __init__(self, data: Mapping[str, Any] | None) -> None:
        super().__init__((LABEL,), data)
        self.fields["label"] = one_line(LABEL.label, LABEL.hint)


def id_in(data: Mapping[str, Any], name: str) -> UUID | None:
    """The id under this name; None where there is none."""
    try:
        return UUID(str(data.get(name, "")))
    except ValueError:
        return None
