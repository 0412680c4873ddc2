"""The words of the plan for a bad day: what it asks, part by part, and what its pages are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.plans.rules import Kind, Pace, Ready, SetbackParts, SetbackWords

SETBACK = (
    Question(
        "first_hour",
        _("What helps me in the first hour"),
        _("One thing on each line. On a bad day you see them one at a time."),
        rows=5,
        examples=(
            _("Do half of what I planned, not none of it."),
            _("Lie down with my warm pack."),
            _("Quiet music and the lights low."),
            _("Get up and move a little every half hour."),
            _("Put off what can wait."),
        ),
    ),
    Question(
        "who_i_tell",
        _("Who I tell"),
        _("A name, and what you would like them to know or do."),
        rows=2,
        examples=(_("My sister. She need not do anything, only know."), _("My neighbour, who can walk the dog.")),
    ),
    Question(
        "kind_sentence",
        _("A kind sentence to myself"),
        _("What would you say to a good friend?"),
        rows=2,
        examples=(
            _("This is hard, and I have got through hard days before."),
            _("I may go slowly today."),
            _("Doing less today is part of my plan."),
        ),
    ),
)

READY_WORDS: Mapping[Ready, Text] = {
    Ready.NOT_YOUR_FAULT: _("Flare-ups are common with persistent pain. You did not bring this on yourself."),
    Ready.LESS: _("Do less, but not nothing. Halve what you planned for the next hour."),
    Ready.WARMTH: _("If warmth usually helps you, use it now. If something else does, use that."),
    Ready.CAN_WAIT: _("Pick one thing that can wait until another day."),
    Ready.TELL: _("Tell somebody that today is a hard day."),
}

STEP_NAMES: Mapping[Kind, Text] = {
    Kind.DO: _("Now"),
    Kind.LESS: _("Halve it, do not drop it"),
    Kind.MOVE: _("Move a little"),
    Kind.REST: _("Let go a little"),
    Kind.TELL: _("Who I tell"),
    Kind.MEDICINES: _("My medicines, as agreed"),
    Kind.CAN_WAIT: _("This can wait"),
    Kind.FIRST_DAY: _("For the rest of the day"),
    Kind.BUILD_BACK: _("Later, when it eases"),
}
"""What stands above the person's own words on the flare screen."""


@dataclass(frozen=True)
class MySetbackPlan:
    """The plan for a bad day. Version 0 and no words: none was written yet."""

    words: SetbackWords
    pace: Pace
    version: int
    changed_at: datetime | None
    parts: SetbackParts = field(default_factory=SetbackParts)
    review_on: date | None = None

    @property
    def is_blank(self) -> bool:
        """Whether no part of it has a word."""
        return self.words.is_blank and self.parts.is_blank

    @property
    def all_words(self) -> dict[str, str]:
        """Every part by the key of its question; empty where nothing was written."""
        return {**vars(self.words), **vars(self.parts)}


@dataclass(frozen=True)
class EarlierPlan:
    """What a plan said from `plan.changed_at` until it was changed."""

    id: UUID
    plan: MySetbackPlan
    replaced_at: datetime


@dataclass(frozen=True)
class MyRecording:
    """That there is a recording, and since when. Its sound is read on its own."""

    id: UUID
    made_at: datetime
