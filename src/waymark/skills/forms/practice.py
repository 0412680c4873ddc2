"""The form of a practice, made from what the skill's file asks.

Beside the skill's own questions, by their keys, it has: `on` (the day), `minutes` (where the skill is timed), `before`
and `after` (0 to 10, where the skill measures something), `variant` (where there are several ways), `line` (where the
skill asks for no words of its own) and `safety` (where it asks first).
"""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.skills.forms.asked import AskedForm, Posted
from waymark.skills.forms.fields import line_field, minutes_field
from waymark.skills.rules import is_a_day
from waymark.skills.terms.library import Skill
from waymark.skills.terms.parts import When
from waymark.skills.terms.practice import MyPractice, Told
from waymark.web.forms import Card, ChoiceCardsField, ScaleField

PARTS = ("minutes", "before", "after", "line", "variant")
NO_SUCH_DAY = _("This is no day of the calendar. Write one such as 2027-03-12, or leave it out.")
NOT_THEN = _("Choose today or a day before it. What is still to come can be written when it is there.")
START_HERE = _("This one is needed. Everything else may stay empty.")


class PracticeForm(AskedForm):
    """One practice, in the full or in the short form."""

    def __init__(
        self, skill: Skill, data: Posted, kept: MyPractice | None, *, short: bool, day: date, latest: date
    ) -> None:
        self.skill = skill
        self.is_new = kept is None
        self.latest = latest
        more = {"on": kept.on, "variant": "", **kept.parts} if kept else {"on": day}
        asked = skill.asked(When.NOW, short=short)
        # Who practised by the clock may keep just that they did.
        needed = asked[0].key if asked and not skill.is_timed else ""
        super().__init__(asked, data, kept, needed=needed, more=more)
        self.fields.update(_around(skill, short=short))
        inside = [one.key for one in self.asked]
        self.order_fields(["safety", "variant", "before", *inside, "after", "line", "minutes", "on"])

    def clean(self) -> dict[str, Any] | None:
        found = super().clean()
        on = self.cleaned_data.get("on")
        if on and not is_a_day(on, self.latest):
            self.add_error("on", NOT_THEN)
        is_asked_for = self.needed and not self.edit.quiet and not self.says_crisis
        left_out = self.cleaned_data.get(self.needed, 0) in ("", None)
        # Of what is kept already, the short form may have asked something else.
        if is_asked_for and left_out and (self.is_new or self.says_nothing):
            self.add_error(self.needed, START_HERE)
        return found

    def full_clean(self) -> None:
        """A day that is none stays as it was typed: a box for days would show nothing."""
        super().full_clean()
        if self.errors.get("on"):
            self.fields["on"].widget.input_type = "text"

    def take_over(self, typed: "PracticeForm") -> None:
        """Go on with what was typed into another form of the same practice, without looking for mistakes yet."""
        self.edit = typed.edit
        self.initial = {**self.initial, **{name: typed.data[name] for name in self.fields if name in typed.data}}

    @property
    def says_crisis(self) -> bool:
        """Whether the answer to the first question was yes. Also where the rest of the form has mistakes."""
        return "safety" in self.fields and self.data.get("safety") == "yes"

    @property
    def told(self) -> Told:
        """What was said about the practice. Only after `is_valid`."""
        parts = {name: self.cleaned_data[name] for name in PARTS if name in self.fields}
        return Told(self.cleaned_data["on"], parts, self.answers)


class LaterForm(AskedForm):
    """The questions for later."""

    def __init__(self, skill: Skill, data: Posted, kept: MyPractice) -> None:
        super().__init__(skill.asked(When.LATER), data, kept)

    @property
    def told(self) -> Told:
        return Told(answers=self.answers)


def _around(skill: Skill, *, short: bool) -> dict[str, forms.Field]:
    """The fields around the skill's own questions. The short form of a writing skill leaves out all it can."""
    facts = skill.facts
    few = short and skill.has_short_form
    found: dict[str, forms.Field] = {"on": _day()}
    if facts.asks_first:
        found["safety"] = _safety()
    if facts.minutes and not few:
        found["minutes"] = minutes_field(_("How many minutes"), _("About is good enough. Leave it out if you like."))
    if facts.measure and not few:
        found["before"] = ScaleField(label=facts.measure.label, help_text=_("Before you begin."))
        found["after"] = ScaleField(label=facts.measure.label, help_text=_("Afterwards."))
    if facts.variants and not few:
        found["variant"] = ChoiceCardsField(
            cards=[Card(one.key, one.title) for one in facts.variants],
            required=False,
            initial=facts.variants[0].key,
            label=_("Which way"),
        )
    if not skill.asks_for_words and not few:
        found["line"] = line_field(_("One line about it"), _("What you noticed, in a few words, if you like."))
    return found


def _day() -> forms.DateField:
    return forms.DateField(
        label=_("On which day"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": NO_SUCH_DAY},
    )


def _safety() -> ChoiceCardsField:
    return ChoiceCardsField(
        label=_("Is the thought about ending your life, or about hurting yourself?"),
        help_text=_("No one reads this as you write. You need not answer."),
        required=False,
        cards=[Card("yes", _("Yes")), Card("no", _("No")), Card("unsaid", _("I would rather not say"))],
    )
