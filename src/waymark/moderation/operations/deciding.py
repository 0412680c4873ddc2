"""A person decides: what becomes of the thing, and which step of the ladder."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from waymark.audit import operations as audit
from waymark.moderation.models import Case, Decision, Restriction
from waymark.moderation.operations import telling
from waymark.moderation.operations.looking import NotYours, assign, held
from waymark.moderation.queries.case import NoCase, is_pending
from waymark.moderation.queries.desk import facts_of
from waymark.moderation.queries.kept import is_about
from waymark.moderation.rules import handling, timing
from waymark.moderation.terms import CaseKind, CaseState, Outcome, Shown, Snapshot, Step, Worry
from waymark.moderation.terms.desk import Desk
from waymark.moderation.terms.things import thing_of
from waymark.people.models import Person

SHOWN_AS = {Outcome.STAYS: Shown.OPEN, Outcome.GIVEN_BACK: Shown.GIVEN_BACK, Outcome.HIDDEN: Shown.HIDDEN}


@dataclass(frozen=True)
class Verdict:
    """What is decided. `words` are for who wrote it, `reply` for who reported it, `note` says how it came out."""

    outcome: Outcome
    step: Step = Step.NOTHING
    cites: str = ""
    words: str = ""
    reply: str = ""
    note: str = ""


class WordsMissing(ValueError):
    """Whoever loses something, or is told something, has to read why."""


@transaction.atomic
def decide(*, by: Person, case_id: UUID, verdict: Verdict, at: datetime) -> UUID:
    """Returns the id of the decision; the same verdict of the same person sent again is kept once.

    A step for good holds once a second person agreed. Raises `NoCase` for an appeal and for what this person may not
    judge, `NotYours` once somebody else decided or has the case, `WordsMissing`.
    """
    desk, case = held(by, case_id)
    _require(desk, case, verdict)
    if (sent := _sent_before(case, by, verdict)) is not None:
        return sent
    if case.state == CaseState.DECIDED.value or case.assignee_id not in {None, by.pk} or _pending(case):
        raise NotYours
    assign(case, by, at)
    row = Decision.objects.create(
        case=case,
        outcome=verdict.outcome.value,
        step=verdict.step.value,
        cites=verdict.cites,
        words=verdict.words,
        note=verdict.note,
        by=by,
        at=at,
    )
    show(case, verdict.outcome, verdict.words, at)
    if verdict.reply:
        telling.reply(case, verdict.reply, at)
    if verdict.step is Step.PERMANENT:
        telling.tell_second_wanted(case, by.pk, at)
    else:
        _comes_into_force(case, row, at)
    audit.record(by_id=by.pk, verb="decided", about_id=case.about_id, thing="Decision", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def agree(*, by: Person, case_id: UUID, at: datetime) -> None:
    """A second moderator agrees to a step for good, and it holds. Raises `NoCase` for whoever may not, or where nothing
    waits for a second person.
    """
    case, row = _second(by, case_id)
    row.second_by, row.second_at = by, at
    row.save(update_fields=["second_by", "second_at"])
    _comes_into_force(case, row, at)
    audit.record(by_id=by.pk, verb="agreed", about_id=case.about_id, thing="Decision", thing_id=row.pk, at=at)


@transaction.atomic
def disagree(*, by: Person, case_id: UUID, at: datetime) -> None:
    """A second moderator does not agree: it never holds, and the case waits anew for anybody. Raises as `agree`."""
    case, row = _second(by, case_id)
    row.second_by, row.undone_at = by, at
    row.save(update_fields=["second_by", "undone_at"])
    case.state, case.assignee = CaseState.OPEN.value, None
    case.save(update_fields=["state", "assignee"])
    audit.record(by_id=by.pk, verb="not agreed", about_id=case.about_id, thing="Decision", thing_id=row.pk, at=at)


def show(case: Case, outcome: Outcome, words: str, at: datetime) -> None:
    """Let the thing be seen as was decided. What another case keeps from others stays so: until it is decided where it
    is open, and for as long as the decision holds where it said so.
    """
    thing = thing_of(case.thing_kind)
    today = thing.snapshot(case.thing_id, None) if thing else None
    if thing is None or today is None:
        return
    if outcome is Outcome.STAYS and _is_kept_by_another(case, today):
        return
    if outcome is not Outcome.STAYS and thing.hides_only_same and not is_about(case, today):
        return
    thing.show(case.thing_id, SHOWN_AS[outcome], words, at)


def close(case: Case, at: datetime) -> None:
    case.state, case.decided_at = CaseState.DECIDED.value, at
    case.save(update_fields=["state", "decided_at"])


def _require(desk: Desk, case: Case, verdict: Verdict) -> None:
    if case.kind == CaseKind.APPEAL.value or not handling.may_decide(desk, facts_of(case)):
        raise NoCase(case.pk)
    if verdict.step not in handling.steps_for(desk):
        raise NoCase(case.pk)
    if handling.wants_words(verdict.outcome, verdict.step) and not verdict.words.strip():
        raise WordsMissing


def _sent_before(case: Case, by: Person, verdict: Verdict) -> UUID | None:
    same = {"outcome": verdict.outcome.value, "step": verdict.step.value, "words": verdict.words}
    return Decision.objects.filter(case=case, by=by, undone_at=None, **same).values_list("pk", flat=True).first()


def _pending(case: Case) -> Decision | None:
    rows = Decision.objects.select_for_update().filter(case=case, undone_at=None)
    return next((row for row in rows if is_pending(row)), None)


def _second(by: Person, case_id: UUID) -> tuple[Case, Decision]:
    desk, case = held(by, case_id)
    row = _pending(case)
    if row is None or row.by_id == by.pk or not (desk.is_moderator and handling.may_decide(desk, facts_of(case))):
        raise NoCase(case_id)
    return case, row


def _comes_into_force(case: Case, row: Decision, at: datetime) -> None:
    step = Step(row.step)
    close(case, at)
    if timing.restricts(step) and case.about_id is not None:
        until = timing.ends_at(step, at)
        Restriction.objects.create(person_id=case.about_id, decision=row, step=step.value, from_at=at, until_at=until)
    if case.kind == CaseKind.FIRST_LOOK.value or handling.wants_words(Outcome(row.outcome), step):
        telling.tell_author(case, str(row.pk), at)


def _is_kept_by_another(case: Case, today: Snapshot) -> bool:
    """Whether another case keeps the same thing from others: one that is open, or a decision about these words."""
    others = Case.objects.filter(thing_kind=case.thing_kind, thing_id=case.thing_id).exclude(pk=case.pk)
    given_back = Q(decisions__outcome=Outcome.GIVEN_BACK.value, decisions__at__gte=case.opened_at)
    keeping = Q(decisions__outcome=Outcome.HIDDEN.value) | given_back
    held = others.filter(keeping, decisions__undone_at=None).select_related("content")
    return any(is_about(row, today) for row in held) or any(_keeps(row) for row in others.filter(decided_at=None))


def _keeps(row: Case) -> bool:
    thing = thing_of(row.thing_kind)
    if row.kind == CaseKind.REPORT.value:
        return thing is not None and thing.hidden_by_count and handling.hides(row.reports.count())
    is_urgent = row.kind == CaseKind.WORRY.value and row.level >= Worry.SERIOUS.value
    return row.kind == CaseKind.FIRST_LOOK.value or (is_urgent and thing is not None and thing.hidden_by_worry)
