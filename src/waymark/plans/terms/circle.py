"""The words of the support circle, and what its pages are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.plans.rules.circle import MemberKind, MemberWords, Reach, Ring, reach_parts
from waymark.plans.terms.sides import SIDE_LABELS

RING_LABELS: Mapping[Ring, Text] = {Ring.CLOSE: _("Close"), Ring.NEAR: _("Near"), Ring.FURTHER: _("Further out")}

RING_HINTS: Mapping[Ring, Text] = {
    Ring.CLOSE: _("I can be myself there, also on a bad day."),
    Ring.NEAR: _("I like having them around."),
    Ring.FURTHER: _("Good to know they are there."),
}

KIND_LABELS: Mapping[MemberKind, Text] = {
    MemberKind.PERSON: _("A person"),
    MemberKind.ANIMAL: _("An animal"),
    MemberKind.PLACE: _("A place"),
    MemberKind.GROUP: _("A group"),
    MemberKind.HELPLINE: _("A helpline"),
    MemberKind.PROFESSIONAL: _("Somebody who helps me as their job"),
}

NAME = Question("name", _("Who or what it is"), _("A name, or a word that you will know again."))

MEMBER = (
    Question(
        "helps",
        _("What it helps with"),
        rows=2,
        examples=(
            _("Listens, and does not try to mend me."),
            _("Makes me laugh."),
            _("Gets me out of the house."),
            _("Lifts and carries what I should not."),
            _("I feel calm there."),
        ),
    ),
    Question(
        "ask",
        _("What I could ask for"),
        _("Small and clear is easier to say yes to."),
        rows=2,
        examples=(
            _("Could you ring me on Sundays?"),
            _("Could you carry the shopping in?"),
            _("Would you come along to my visit?"),
            _("You need not do anything. It helps me that you know."),
        ),
    ),
    Question(
        "reach",
        _("How to reach them"),
        _("A number, an hour that suits, a way there. A telephone number on a line of its own can be pressed later."),
        rows=2,
    ),
)


@dataclass(frozen=True)
class MyMember:
    """Somebody in the circle, as pages show it."""

    id: UUID
    words: MemberWords
    version: int
    is_put_aside: bool

    @property
    def reach(self) -> tuple[Reach, ...]:
        return reach_parts(self.words.reach)

    @property
    def side_labels(self) -> tuple[Text, ...]:
        return tuple(SIDE_LABELS[side] for side in self.words.sides)


@dataclass(frozen=True)
class MyCircle:
    """Everybody in it, in the order in which they were written down."""

    members: tuple[MyMember, ...]
    put_aside: tuple[MyMember, ...]

    def of(self, ring: Ring) -> tuple[MyMember, ...]:
        return tuple(one for one in self.members if one.words.ring is ring)
