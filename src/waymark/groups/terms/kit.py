"""The kit: the pages on which a group is made, and what each of them asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.meetings.terms import Setting

Answers = Mapping[str, Any]


class Step(StrEnum):
    """The pages of the kit, in their order. The value stands in the address."""

    PURPOSE = "purpose"
    WHO = "who-for"
    WAY_IN = "way-in"
    HOW = "how"
    WHEN = "when"
    PLACE = "place"
    AGREEMENT = "agreement"
    ROLES = "roles"
    SESSIONS = "sessions"
    SAFETY = "safety"


# Without these there is no group; the other pages may be left for later.
NEEDED = (Step.PURPOSE, Step.WAY_IN, Step.HOW, Step.WHEN, Step.AGREEMENT, Step.ROLES)


@dataclass(frozen=True)
class StepWords:
    """What a page of the kit says before it asks. `why` stands beside it, for who wants to know."""

    name: Text
    title: Text
    lead: Text
    seen: Text
    why: Text = ""


STEPS: Mapping[Step, StepWords] = {
    Step.PURPOSE: StepWords(
        _("name and purpose"),
        _("What is the group for?"),
        _("One or two sentences are enough. You can change everything later."),
        _("Until you start the group, only you see this. Then the people who may join read it."),
    ),
    Step.WHO: StepWords(
        _("who it is for"),
        _("Who is it for?"),
        _("Say it so that somebody knows: this is for me."),
        _("The people who may join read it."),
    ),
    Step.WAY_IN: StepWords(
        _("the way in"),
        _("How do people get in?"),
        _("Choose one way. You can change it when the group is there."),
        _("Everybody who looks at the way in sees which one it is."),
    ),
    Step.HOW: StepWords(
        _("room or online"),
        _("In a room, online, or both?"),
        _("With both, somebody who has a bad day can still be there."),
        _("Link and phone number are shown to members only."),
    ),
    Step.WHEN: StepWords(
        _("when you meet"),
        _("When do you meet?"),
        _("Every second week suits many groups: often enough to belong, seldom enough to rest."),
        _("Dates and times are shown to members, and on the poster."),
    ),
    Step.PLACE: StepWords(
        _("the place"),
        _("Where do you meet?"),
        _("What a body wants to know before it leaves the house. Leave out what you do not know yet."),
        _("You choose below who sees the address."),
    ),
    Step.AGREEMENT: StepWords(
        _("the agreement"),
        _("What do you agree on?"),
        _(
            "Everybody signs this when they join. All of these lines have kept other groups safe. Take out what "
            "does not fit, and add your own."
        ),
        _("Everybody who wants to join reads it before they sign."),
    ),
    Step.ROLES: StepWords(
        _("who does what"),
        _("Who does what?"),
        _("Your name in this group, and the small jobs that others can take."),
        _("Members see your name in this group, and nothing else about you."),
        _(
            "Have two coordinators. Then one can have a bad day, and nobody carries the group alone. You invite "
            "the second one with a code, once the group is there."
        ),
    ),
    Step.SESSIONS: StepWords(
        _("the first three meetings"),
        _("What happens at the first three meetings?"),
        _("Take a plan for each. You can change it, or do something else on the day."),
        _("Members see the plan of a meeting before they come."),
    ),
    Step.SAFETY: StepWords(
        _("if something is wrong"),
        _("Who can people turn to?"),
        _("Somebody outside the group whom a member can tell that something is wrong."),
        _("Members see this on the group's page and on the emergency card."),
        _(
            "Some things cannot be said to a coordinator: when it is about a coordinator, or when somebody may be "
            "in danger. Somebody at the service you come from, at the venue or in a charity can be this person. "
            "Ask them first."
        ),
    ),
}

PURPOSE = Question(
    "purpose",
    _("What the group is for"),
    rows=3,
    examples=(
        _("We keep practising what we learned on the programme, together."),
        _("A place where nobody has to explain their pain."),
        _("Company, a cup of tea, and ideas for getting on with life."),
    ),
)
WHO_FOR = Question(
    "who_for",
    _("Who it is for"),
    rows=3,
    examples=(
        _("For everybody who has finished the pain management programme."),
        _("For anybody over 18 who lives with persistent pain."),
        _("Family and friends are welcome at the last meeting of each month."),
    ),
)
HOW_TO_FIND = Question(
    "how_to_find",
    _("How to find it"),
    _("The door, the floor, what to look for. Who never was there reads it on the way."),
    rows=3,
)
OWN_LINES = Question("own", _("Your own lines"), _("One on each line of the box."), rows=4)
QUESTIONS = Question(
    "questions",
    _("What you would like to know first"),
    _(
        "One question on each line, three at the most. Ask no more than you need: nobody has to tell you about their "
        "body."
    ),
    rows=3,
    examples=(
        _("What would you like to find here?"),
        _("Is there something we can do so that you can take part?"),
    ),
)


@dataclass(frozen=True)
class KitStep:
    """What is kept of one page: its answers, how often it was changed, and which form changed it last."""

    answers: Answers
    version: int = 0
    client_id: UUID | None = None


@dataclass(frozen=True)
class MyKit:
    """A group in the making. `steps` has the pages that were saved."""

    id: UUID
    version: int
    changed_at: datetime
    put_away_at: datetime | None
    steps: Mapping[Step, KitStep]

    def said(self, step: Step) -> Answers:
        return self.steps[step].answers if step in self.steps else {}

    @property
    def name(self) -> str:
        return str(self.said(Step.PURPOSE).get("name", ""))

    @property
    def setting(self) -> Setting | None:
        said = self.said(Step.HOW).get("setting")
        return Setting(said) if said in set(Setting) else None

    @property
    def path(self) -> tuple[Step, ...]:
        """The pages that this group needs: one that meets online has no place."""
        is_online = self.setting is Setting.ONLINE
        return tuple(step for step in Step if not (is_online and step is Step.PLACE))

    @property
    def to_go(self) -> tuple[Step, ...]:
        """The pages without which the group cannot start, and which were not saved yet."""
        return tuple(step for step in NEEDED if step not in self.steps)

    def after(self, step: Step) -> Step | None:
        """The next page that was not saved yet; None where all that follow were."""
        later = self.path[self.path.index(step) + 1 :] if step in self.path else ()
        return next((one for one in later if one not in self.steps), None)
