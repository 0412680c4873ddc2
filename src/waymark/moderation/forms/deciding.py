"""Notes, replies and decisions of who looks at cases; appeals of members."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from waymark.moderation.forms.fields import words_box
from waymark.moderation.operations import Verdict
from waymark.moderation.rules.handling import wants_words
from waymark.moderation.terms import Outcome, Step
from waymark.moderation.terms.words import OUTCOME_HINTS, OUTCOME_NAMES, STEP_HINTS, STEP_NAMES
from waymark.web.forms import Card, ChoiceCardsField, offer_choices
from waymark.web.sent_once import SentOnce

WHY = _("Write to them why. They read it.")


class NoteForm(SentOnce):
    words = words_box(label=_("A note for the others"), rows=3, required=True)


class WriteForm(SentOnce):
    words = words_box(label=_("Write to them"), required=True)


class AnswerForm(SentOnce):
    words = words_box(label=_("Write back"), help_text=_("Only if you like."), required=True)


class GiveBackForm(SentOnce):
    words = words_box(label=_("Why it goes back"), rows=3, required=True, error_messages={"required": WHY})

    @property
    def verdict(self) -> Verdict:
        """Only after `is_valid`."""
        return Verdict(Outcome.GIVEN_BACK, words=self.cleaned_data["words"])


class VerdictForm(SentOnce):
    """What becomes of it, which step, and what each of them reads."""

    outcome = ChoiceCardsField(
        label=_("What becomes of it?"),
        cards=[Card(one.value, OUTCOME_NAMES[one], OUTCOME_HINTS[one]) for one in Outcome],
    )
    step = ChoiceCardsField(
        label=_("Which step?"),
        cards=[Card(str(one.value), STEP_NAMES[one], STEP_HINTS[one]) for one in Step],
        initial=str(Step.NOTHING.value),
    )
    cites = ChoiceCardsField(label=_("Which line does it rest on?"), cards=[], required=False, initial="")
    words = words_box(label=_("To who wrote it"), help_text=_("What you decided, and why. Kind and exact."))
    reply = words_box(label=_("To who reported it"), help_text=_("Without what you decided about somebody."), rows=3)
    note = words_box(label=_("How it came out"), help_text=_("A line for the others, and for later."), rows=2)

    def __init__(
        self, data: Any = None, *, agreement: Sequence[str], steps: Sequence[Step], has_reporters: bool, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.agreement = tuple(agreement)
        lines = [(str(number), line) for number, line in enumerate(self.agreement)]
        offer_choices(self, "cites", [("", _("On no line")), *lines])
        offer_choices(self, "step", [(str(one.value), STEP_NAMES[one]) for one in steps])
        if not lines:
            del self.fields["cites"]
        if not has_reporters:
            del self.fields["reply"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        is_whole = {"outcome", "step", "words"} <= said.keys()
        if is_whole and not said["words"].strip() and wants_words(Outcome(said["outcome"]), Step(int(said["step"]))):
            self.add_error("words", WHY)
        return said

    @property
    def verdict(self) -> Verdict:
        """Only after `is_valid`."""
        said = self.cleaned_data
        line = self.agreement[int(said["cites"])][:300] if said.get("cites") else ""
        return Verdict(
            outcome=Outcome(said["outcome"]),
            step=Step(int(said["step"])),
            cites=line,
            words=said["words"],
            reply=said.get("reply", ""),
            note=said["note"],
        )


class AppealForm(SentOnce):
    words = words_box(
        label=_("Why should it be looked at again?"),
        help_text=_("In your own words. Somebody else reads it than who decided."),
        required=True,
    )


class AppealVerdictForm(SentOnce):
    lifts = ChoiceCardsField(
        label=_("What do you find?"),
        cards=[
            Card("yes", _("It does not hold any more"), _("What was hidden is shown, and any restriction ends now.")),
            Card("no", _("It stays as it was decided")),
        ],
    )
    words = words_box(label=_("To who asked"), required=True, error_messages={"required": WHY})
    note = words_box(label=_("How it came out"), help_text=_("A line for the others, and for later."), rows=2)
