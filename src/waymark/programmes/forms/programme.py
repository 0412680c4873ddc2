"""The form of a programme as it is planned, and of beginning one."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question
from waymark.programmes.forms.fields import line, number, skill_choices
from waymark.programmes.terms import Shape
from waymark.programmes.terms.planning import ProgrammeWords
from waymark.web.forms import Card, ChoiceCardsField, ManyCardsField
from waymark.web.words import WordsForm

SHAPE_WORDS: Mapping[Shape, tuple[Promise, Promise]] = {
    Shape.WEEKLY: (_("Weekly"), _("A half-day or so, each week.")),
    Shape.RESIDENTIAL: (_("Residential"), _("Several days in a row.")),
    Shape.ONLINE: (_("Online"), _("Everybody from where they are.")),
    Shape.HYBRID: (_("Hybrid"), _("In a room and online at once.")),
    Shape.OTHER: (_("Another shape"), _("Days as you plan them.")),
}
QUESTIONS = (
    Question("about", _("What it is, for people who are offered a place"), rows=4),
    Question(
        "waiting_words",
        _("Honest words about waiting"),
        hint=_(
            "How long it may take, why, and who to ask. People who wait read this. Promise nothing you cannot keep."
        ),
        rows=4,
    ),
)
ABOUT_LENGTH, WAITING_LENGTH = 1000, 600
EMPTY = "empty"


class ProgrammeForm(WordsForm):
    """What a programme says of itself."""

    def __init__(self, data: Any = None, kept: ProgrammeWords | None = None, *, version: int = 0) -> None:
        super().__init__(QUESTIONS, data, initial=_initial(kept), version=version)
        seats = _("Write a number of places, from 1 to 100.")
        self.fields["name"] = line(_("What is the programme called?"), _("Give it a name."))
        self.fields["shape"] = ChoiceCardsField(
            label=_("What shape does it have?"),
            cards=[Card(one.value, *words) for one, words in SHAPE_WORDS.items()],
        )
        self.fields["seats"] = number(_("How many places does one cohort have?"), 1, 100, seats, initial=10)
        self.fields["starter_skills"] = ManyCardsField(
            label=_("Skills for the time of waiting"),
            help_text=_("A few that anybody can begin with alone."),
            cards=[Card(slug, title) for slug, title in skill_choices()],
        )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for key, longest in (("about", ABOUT_LENGTH), ("waiting_words", WAITING_LENGTH)):
            if len(said.get(key, "")) > longest:
                too_long = _("This is longer than %(longest)d characters. Please shorten it. Nothing has been cut.")
                self.add_error(key, forms.ValidationError(too_long, params={"longest": longest}))
        return said

    @property
    def programme(self) -> ProgrammeWords:
        """Only after `is_valid`."""
        said = self.cleaned_data
        return ProgrammeWords(
            name=said["name"],
            about=said["about"],
            shape=Shape(said["shape"]),
            seats=said["seats"],
            starter_skills=tuple(said["starter_skills"]),
            waiting_words=said["waiting_words"],
        )


class NewProgrammeForm(ProgrammeForm):
    """As `ProgrammeForm`; also whose it is, where somebody works for several, and what it starts from."""

    def __init__(self, data: Any = None, *, organisations: Mapping[UUID, str], starters: Iterable[Card]) -> None:
        super().__init__(data)
        self.fields["organisation"] = ChoiceCardsField(
            label=_("Whose programme is it?"),
            cards=[Card(str(pk), name) for pk, name in organisations.items()],
            initial=str(next(iter(organisations))) if len(organisations) == 1 else None,
        )
        self.fields["starter"] = ChoiceCardsField(
            label=_("What do you start from?"),
            cards=[Card(EMPTY, _("An empty programme"), _("You add the sessions.")), *starters],
            initial=EMPTY,
        )

    @property
    def organisation_id(self) -> UUID:
        return UUID(self.cleaned_data["organisation"])


def _initial(kept: ProgrammeWords | None) -> dict[str, Any]:
    if kept is None:
        return {"shape": Shape.WEEKLY.value}
    return {
        "name": kept.name,
        "about": kept.about,
        "shape": kept.shape.value,
        "seats": kept.seats,
        "starter_skills": list(kept.starter_skills),
        "waiting_words": kept.waiting_words,
    }
