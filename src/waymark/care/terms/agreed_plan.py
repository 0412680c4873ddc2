"""The words of the two-voice plan, and what its pages are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.care.rules.agreed_course import Outcome
from waymark.care.rules.agreed_plan import Decision
from waymark.care.rules.agreed_words import Part, PlanWords
from waymark.care.terms.side import Side
from waymark.common.words import Question, Text

PART_NAMES: Mapping[Side | None, Mapping[Part, Text]] = {
    Side.PERSON: {
        Part.MATTERS: _("What matters to me"),
        Part.GOALS: _("What we want to get to"),
        Part.PERSON_DOES: _("What I do"),
        Part.TEAM_DOES: _("What the team does"),
        Part.BAD_DAY: _("What we do on a bad day"),
        Part.LOOK_AGAIN: _("When we look at it again"),
    },
    Side.TEAM: {
        Part.MATTERS: _("What matters to {name}"),
        Part.GOALS: _("What we want to get to"),
        Part.PERSON_DOES: _("What {name} does"),
        Part.TEAM_DOES: _("What we do as a team"),
        Part.BAD_DAY: _("What we all do on a bad day"),
        Part.LOOK_AGAIN: _("When we look at it again"),
    },
    # On the pages of others.
    None: {
        Part.MATTERS: _("What matters"),
        Part.GOALS: _("What they want to get to"),
        Part.PERSON_DOES: _("What the person does"),
        Part.TEAM_DOES: _("What the team does"),
        Part.BAD_DAY: _("What they do on a bad day"),
        Part.LOOK_AGAIN: _("When they look at it again"),
    },
}
SOMEBODY = _("the person")


def part_names(side: Side | None, name: str = "") -> dict[Part, str]:
    """How the parts are called on the pages of this side. `name` is how the team knows the person."""
    return {part: str(words).format(name=name or SOMEBODY) for part, words in PART_NAMES[side].items()}


PART_HINTS: Mapping[Part, Text] = {
    Part.MATTERS: _("What all of it is for. One line is enough."),
    Part.PERSON_DOES: _("As much as an ordinary week has room for."),
    Part.TEAM_DOES: _("Calls, visits, letters: who does it, and by when."),
    Part.BAD_DAY: _("What changes then, who is told, and what can wait."),
}

DECISION_WORDS: Mapping[Decision, Text] = {
    Decision.AGREE: _("Yes"),
    Decision.WITH_RESERVATION: _("Yes, with a reservation"),
    Decision.NOT_AGREE: _("No, not like this"),
    Decision.WITHDRAW: _("Stepped back"),
}

WORDS_OF_MY_OWN = Question("words", _("In your own words"), rows=3)


@dataclass(frozen=True)
class Said:
    """One thing that one side said, in its own words. `name` and `profession` are those at work, of whoever spoke for
    the team; both are empty for the person.
    """

    order: int
    side: Side
    decision: Decision
    words: str
    name: str
    profession: str
    at: datetime


@dataclass(frozen=True)
class Version:
    """One version, who proposed it, what became of it, and everything that was said about it, in its order.

    `began_at` and `over_at`: from when and until when it was in force, if it was.
    """

    id: UUID
    number: int
    hash: str
    words: PlanWords
    parent_id: UUID | None
    said: tuple[Said, ...]
    outcome: Outcome
    began_at: datetime | None
    over_at: datetime | None

    @property
    def proposed_by(self) -> Said:
        return self.said[0]

    @property
    def short_hash(self) -> str:
        """Enough of it to see by eye whether two sheets of paper hold the same words."""
        return f"{self.hash[:4]} {self.hash[4:8]}"


@dataclass(frozen=True)
class Standing:
    """A version that is in force or proposed, and what each side says about it now."""

    version: Version
    said: Mapping[Side, Said]

    @property
    def waits_for(self) -> frozenset[Side]:
        return frozenset(side for side in Side if side not in self.said)


@dataclass(frozen=True)
class PlanPage:
    """The plan of one person and one team. `ended` is what ended the last one, where nothing is in force.

    `versions`: the newest first.
    """

    link_id: UUID
    versions: tuple[Version, ...] = ()
    in_force: Standing | None = None
    proposed: Standing | None = None
    ended: Said | None = None
    may_take_back: frozenset[Side] = frozenset()

    @property
    def newest(self) -> int:
        """The number of the newest version; 0 before the first."""
        return self.versions[0].number if self.versions else 0

    def version(self, version_id: UUID | None) -> Version | None:
        return next((one for one in self.versions if one.id == version_id), None)

    @property
    def before_proposed(self) -> Version | None:
        """What the proposal is to be compared with: what is in force, else what it was written from."""
        if self.in_force:
            return self.in_force.version
        return self.version(self.proposed.version.parent_id) if self.proposed else None


@dataclass(frozen=True)
class Awaited:
    """An open proposal: the sides that have not said anything about it, and when anything was said last."""

    sides: frozenset[Side]
    since: datetime


@dataclass(frozen=True)
class InForce:
    """What two sides have agreed to and nothing else: for supporters, other pages, and a FHIR CarePlan."""

    link_id: UUID
    team: str
    number: int
    hash: str
    words: PlanWords
    since: datetime
    agreed: Mapping[Side, Said]
