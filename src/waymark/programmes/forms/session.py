"""The form of one session. Its lines can be moved and added to by buttons that draw the page again, without scripts."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Edit, Question
from waymark.programmes.forms.fields import line, number, skill
from waymark.programmes.rules import lines
from waymark.programmes.terms.content import Activity, Content, Home
from waymark.programmes.terms.planning import MOST_DAYS, SessionWords
from waymark.web.moments import TimeField
from waymark.web.words import WordsForm

QUESTIONS = (
    Question(
        "materials",
        _("What is needed and handed out"),
        hint=_("A line for each thing. Everybody of the cohort reads it."),
    ),
    Question(
        "condensed",
        _("The short form"),
        hint=_("For whoever missed it: what they can read or do in a quarter of an hour, at home."),
        rows=6,
    ),
)
WORDS_LENGTH = 300
DAY = _("Write a number: 0 is the first day, 7 the same day a week later.")
MINUTES = _("Write a number of minutes, from 15 to 600.")
PART = _("Write how many minutes this part takes, from 1 to 600.")


class SessionForm(WordsForm):
    """A session's words. `dated`: also its day, time and length, which a cohort's own session no longer has."""

    def __init__(self, data: Any = None, *, initial: Any = None, version: int = 0, dated: bool = True) -> None:
        super().__init__(QUESTIONS, data, initial=dict(initial or {}), version=version)
        self.dated = dated
        self.fields["title"] = line(_("What is this session called?"), _("Give it a title."))
        if dated:
            self.fields["day"] = number(_("Days after the first day"), 0, MOST_DAYS, DAY, hint=DAY)
            self.fields["at_time"] = TimeField(
                label=_("Time it begins"),
                help_text=_("Leave it out where each cohort has its own time."),
                required=False,
            )
            self.fields["minutes"] = number(_("How many minutes in all?"), 15, 600, MINUTES)
        said = data if data is not None else (initial or {})
        self.rows, self.home_rows = (lines.count_in(said, name) for name in (lines.ACTIVITY, lines.HOME))
        for at in range(self.rows):
            self.fields[f"part-{at}"] = line(_("What is done"), None, length=WORDS_LENGTH)
            self.fields[f"length-{at}"] = number(_("Minutes"), 1, 600, PART, required=False)
            self.fields[f"skill-{at}"] = skill(_("Skill"))
        for at in range(self.home_rows):
            self.fields[f"home-{at}"] = line(_("To do at home"), None, length=WORDS_LENGTH)
            self.fields[f"homeskill-{at}"] = skill(_("Skill to practise"))

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for at in range(self.rows):
            is_there = said.get(f"part-{at}") or said.get(f"skill-{at}")
            if is_there and said.get(f"length-{at}") is None and f"length-{at}" not in self.errors:
                self.add_error(f"length-{at}", PART)
        return said

    @property
    def content(self) -> Content:
        """Only after `is_valid`. Empty lines are left out."""
        said = self.cleaned_data
        parts = [(said[f"length-{at}"], said[f"part-{at}"], said[f"skill-{at}"]) for at in range(self.rows)]
        home = [(said[f"homeskill-{at}"], said[f"home-{at}"]) for at in range(self.home_rows)]
        return Content(
            activities=tuple(Activity(*one) for one in parts if one[1] or one[2]),
            home=tuple(Home(*one) for one in home if any(one)),
            materials=said["materials"],
            condensed=said["condensed"],
        )

    @property
    def session(self) -> SessionWords:
        """Only after `is_valid`, of a dated form."""
        said = self.cleaned_data
        return SessionWords(said["title"], said["day"], said["minutes"], said["at_time"], self.content)


def redrawn(data: Mapping[str, Any], *, dated: bool) -> SessionForm:
    """The same words once more, with a line moved up or more empty lines, as the button says. Nothing is kept."""
    form = SessionForm(data, dated=dated)
    edit: Edit = form.edit
    moved = lines.after(str(data.get("act", "")), {name: data.get(name, "") for name in form.fields})
    fresh = SessionForm(initial=moved, dated=dated)
    fresh.edit = edit
    return fresh


def as_typed(words: SessionWords) -> dict[str, Any]:
    """A kept session as the form asks for it."""
    typed: dict[str, Any] = {
        "title": words.title,
        "day": words.day,
        "at_time": words.at_time,
        "minutes": words.minutes,
        "materials": words.content.materials,
        "condensed": words.content.condensed,
    }
    for at, one in enumerate(words.content.activities):
        typed |= {f"part-{at}": one.words, f"length-{at}": one.minutes, f"skill-{at}": one.skill}
    for at, each in enumerate(words.content.home):
        typed |= {f"home-{at}": each.words, f"homeskill-{at}": each.skill}
    return typed
