"""Who may look at a case, and what they may decide there."""

from waymark.moderation.terms.cases import CaseKind, Outcome, Step
from waymark.moderation.terms.desk import QUEUE_KINDS, CaseFacts, Desk

LED_KINDS = frozenset({CaseKind.FIRST_LOOK, CaseKind.REPORT, CaseKind.WORRY})
"""What who runs a place handles there. An appeal goes to somebody who is further away."""

REPORTS_THAT_HIDE = 3
"""So many different people hide something until a person has looked. It hides words and never restricts anybody: Mind's
Side by Side suspends a member after five, which a few who agree with each other could use against one."""


def may_open(desk: Desk, case: CaseFacts) -> bool:
    """Never what is about oneself or a place that one runs, and never an appeal against what one decided."""
    if case.place in desk.themselves:
        return False
    if desk.person_id == case.about_id or desk.person_id in case.deciders or case.kind not in QUEUE_KINDS:
        return False
    return desk.is_moderator or (case.kind in LED_KINDS and case.place in desk.leads)


def may_decide(desk: Desk, case: CaseFacts) -> bool:
    """Whoever reported something does not judge it. (Who is worried may be the one who writes to them.)"""
    return may_open(desk, case) and not (case.kind is CaseKind.REPORT and desk.person_id in case.reporters)


def steps_for(desk: Desk) -> tuple[Step, ...]:
    """Who runs one place does not restrict anybody on the whole site."""
    return tuple(step for step in Step if desk.is_moderator or step <= Step.WARNING)


def wants_words(outcome: Outcome, step: Step) -> bool:
    """Whoever loses something, or is told something, reads why."""
    return outcome is not Outcome.STAYS or step > Step.NOTHING


def may_be_appealed(outcome: Outcome, step: Step) -> bool:
    """The same: what took something away, or said something to somebody."""
    return wants_words(outcome, step)


def hides(reporters: int) -> bool:
    return reporters >= REPORTS_THAT_HIDE
