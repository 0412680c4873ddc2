"""The words of the four sides, and what of a plan stands on each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.plans.rules.sides import Side

SIDE_LABELS: Mapping[Side, Text] = {
    Side.PHYSICAL: _("Physical"),
    Side.EMOTIONAL: _("Emotional"),
    Side.SOCIAL: _("Social"),
    Side.PSYCHOLOGICAL: _("Psychological"),
}

SIDE_LINES: Mapping[Side, Text] = {
    Side.PHYSICAL: _("How I move, rest, eat and sleep."),
    Side.EMOTIONAL: _("What I feel, and what comforts me."),
    Side.SOCIAL: _("People, animals and places where I belong."),
    Side.PSYCHOLOGICAL: _("What I think, and how I talk to myself."),
}

SIDES = (
    Question(
        Side.PHYSICAL.value,
        SIDE_LABELS[Side.PHYSICAL],
        SIDE_LINES[Side.PHYSICAL],
        rows=3,
        examples=(_("Ten minutes outside in the morning."), _("A warm shower before bed."), _("Swimming on Fridays.")),
    ),
    Question(
        Side.EMOTIONAL.value,
        SIDE_LABELS[Side.EMOTIONAL],
        SIDE_LINES[Side.EMOTIONAL],
        rows=3,
        examples=(_("Music when I am low."), _("Letting myself cry."), _("Telling Jo how it really is.")),
    ),
    Question(
        Side.SOCIAL.value,
        SIDE_LABELS[Side.SOCIAL],
        SIDE_LINES[Side.SOCIAL],
        rows=3,
        examples=(_("Tea with my neighbour."), _("A message to an old friend."), _("The choir, sitting down.")),
    ),
    Question(
        Side.PSYCHOLOGICAL.value,
        SIDE_LABELS[Side.PSYCHOLOGICAL],
        SIDE_LINES[Side.PSYCHOLOGICAL],
        rows=3,
        examples=(
            _("Noticing a hard thought, and letting it be a thought."),
            _("Reading something that takes me elsewhere."),
            _("Talking to myself as to a friend."),
        ),
    ),
)


class HeldKind(StrEnum):
    """Which part of a plan something on a side belongs to."""

    OWN = "own"
    GOAL = "goal"
    MEMBER = "member"
    PACING = "pacing"


@dataclass(frozen=True)
class Held:
    """One thing that a plan holds for a side. `id` is None for own words, which have one page for all sides."""

    kind: HeldKind
    words: str
    id: UUID | None = None


@dataclass(frozen=True)
class MySides:
    """Own words for each side. Version 0 and no words: none were written yet."""

    words: Mapping[Side, str]
    version: int
