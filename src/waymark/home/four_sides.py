"""Four sides of a life with pain, put together from the whole plan. Nothing is counted, and nothing is a score."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text
from waymark.plans import queries as plans
from waymark.plans.rules.sides import Side
from waymark.plans.terms.sides import SIDE_LABELS, SIDE_LINES, HeldKind
from waymark.sharing.terms import Access, Topic
from waymark.skills import queries as skills


@dataclass(frozen=True)
class Step:
    """One small thing for a side where nothing stands, and the page on which to begin (by the name of its address)."""

    words: Text
    action: Text
    url_name: str


STEPS: Mapping[Side, Step] = {
    Side.PHYSICAL: Step(
        _("Open a door or a window, and stand there for three slow breaths."), _("Find an amount I can do"), "pacing"
    ),
    Side.EMOTIONAL: Step(
        _("Think of one thing that comforted you lately, however small it was."), _("Write it down"), "sides_write"
    ),
    Side.SOCIAL: Step(
        _("Send one short message to somebody you like. It need not say anything clever."),
        _("Write down one name"),
        "circle_new",
    ),
    Side.PSYCHOLOGICAL: Step(
        _("Tell yourself one sentence that you would say to a good friend."), _("Look at the skills"), "skills"
    ),
}


@dataclass(frozen=True)
class Thing:
    """Something that the plan holds for a side: the person's words, which part it is, and where it can be changed."""

    words: str
    part: Text
    url_name: str
    id: UUID | str | None = None


@dataclass(frozen=True)
class SideShown:
    """One side with what stands there."""

    side: Side
    things: tuple[Thing, ...]

    @property
    def name(self) -> Text:
        return SIDE_LABELS[self.side]

    @property
    def line(self) -> Text:
        return SIDE_LINES[self.side]

    @property
    def step(self) -> Step:
        return STEPS[self.side]


@dataclass(frozen=True)
class FourSidesPage:
    """All four. `invited` is the first where nothing stands; None where each has something."""

    sides: tuple[SideShown, ...]

    @property
    def invited(self) -> SideShown | None:
        return next((one for one in self.sides if not one.things), None)

    @property
    def is_blank(self) -> bool:
        return not any(one.things for one in self.sides)


# What a part of the plan is called, and the page of one thing in it.
_PARTS: Mapping[HeldKind, tuple[Text, str]] = {
    HeldKind.OWN: (_("My words"), "sides_write"),
    HeldKind.GOAL: (_("A goal"), "goal"),
    HeldKind.MEMBER: (_("In my circle"), "circle_member"),
    HeldKind.PACING: (_("I pace it"), "pacing"),
}


def four_sides_of(access: Access, *, at: datetime) -> FourSidesPage:
    """Own words, open goals, the circle, what is paced, and the skills that are starred or were practised.

    `at` is the moment at which it is asked: after some answers, skills keep quiet about themselves for a while.
    """
    access.require(Topic.GOALS)
    held = plans.held_on_sides(access)
    in_use = skills.sides_in_use(access, at=at) if access.allows(Topic.PRACTICES) else {}
    return FourSidesPage(
        tuple(
            SideShown(
                side,
                (
                    *(Thing(one.words, *_PARTS[one.kind], _page_of(one.kind, one.id)) for one in held[side]),
                    *(Thing(one.title, _("A skill"), "skill", one.slug) for one in in_use.get(side.value, ())),
                ),
            )
            for side in Side
        )
    )


def _page_of(kind: HeldKind, thing_id: UUID | None) -> UUID | None:
    """What stands in the address of its page: the pages of own words and of pacing are one for all."""
    return thing_id if kind in {HeldKind.GOAL, HeldKind.MEMBER} else None
