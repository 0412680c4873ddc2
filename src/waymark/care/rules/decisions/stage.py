"""How far a decision has come, and what waits for which side. Pure."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from waymark.care.rules.decisions.words import Ending, OutcomeWords, Part, SureWords
from waymark.care.terms.side import Side


class Stage(StrEnum):
    """`PREPARING`: the choices cannot be laid side by side yet. Put off is not decided: it stays open."""

    PREPARING = "preparing"
    OPEN = "open"
    DECIDED = "decided"
    CLOSED = "closed"


@dataclass(frozen=True)
class Standing:
    """What has to be known of a decision to say who may do what."""

    made_by: Side
    is_closed: bool
    is_complete: bool
    ending: Ending | None

    @property
    def stage(self) -> Stage:
        if self.is_closed:
            return Stage.CLOSED
        if self.ending in {Ending.CHOSEN, Ending.DECLINED}:
            return Stage.DECIDED
        return Stage.OPEN if self.is_complete else Stage.PREPARING


class Step(StrEnum):
    """One thing that waits for somebody. `TALK`: one of the four answers was no."""

    OPTIONS = "options"
    TALK = "talk"
    TEAM_PREFERS = "team-prefers"
    SURE = "sure"
    PERSON_PREFERS = "person-prefers"
    OUTCOME = "outcome"
    AFTER = "after"


STEPS_OF: dict[Side, tuple[Step, ...]] = {
    Side.TEAM: (Step.OPTIONS, Step.TEAM_PREFERS, Step.TALK),
    Side.PERSON: (Step.SURE, Step.PERSON_PREFERS, Step.OUTCOME, Step.AFTER),
}


def waits_for(side: Side, standing: Standing, written: Collection[Part], sure: SureWords | None) -> Step | None:
    """The one next thing that waits for this side; None where nothing does.

    A decision that was put off waits for nobody: they said later.
    """
    open_now = standing.stage is Stage.OPEN and standing.ending is None
    waiting = {
        Step.OPTIONS: standing.stage is Stage.PREPARING and standing.ending is None,
        Step.TEAM_PREFERS: open_now and Part.TEAM_PREFERS not in written,
        Step.TALK: open_now and sure is not None and sure.has_a_no,
        Step.SURE: open_now and Part.SURE not in written,
        Step.PERSON_PREFERS: open_now and Part.PERSON_PREFERS not in written,
        Step.OUTCOME: open_now,
        Step.AFTER: standing.stage is Stage.DECIDED and Part.AFTER not in written,
    }
    return next((step for step in STEPS_OF[side] if waiting[step]), None)


def is_out_of_date(outcome: OutcomeWords, label: str | None) -> bool:
    """Whether the choice that was taken is called otherwise now, or was taken out: both wordings are then shown."""
    return outcome.ending is Ending.CHOSEN and outcome.label != label
