"""Asking for another look at a decision, and giving it: by somebody else than who decided."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.moderation.models import Appeal, Case, Decision, Restriction
from waymark.moderation.operations import telling
from waymark.moderation.operations.deciding import WordsMissing, close, show
from waymark.moderation.operations.looking import NotYours, assign, held
from waymark.moderation.queries.case import NoCase
from waymark.moderation.queries.mine import NOT_FILED, may_appeal
from waymark.moderation.rules.timing import due_at
from waymark.moderation.terms import CaseKind, CaseState, Outcome, Step, Worry
from waymark.moderation.terms.desk import DECISION
from waymark.people.models import Person


@transaction.atomic
def appeal(*, by: Person, decision_id: UUID, words: str, at: datetime) -> UUID:
    """Once for each decision; sent again it is kept as it was. Returns the id of the case where it waits.

    Raises `NoCase` for a decision about somebody else, and for one that there is nothing to appeal against.
    """
    rows = Decision.objects.select_for_update().filter(pk=decision_id, case__about=by)
    row = rows.exclude(case__kind__in=NOT_FILED).first()
    if row is None:
        raise NoCase(decision_id)
    sent = Appeal.objects.filter(decision=row).first()
    if sent is not None:
        return sent.case_id
    if not may_appeal(row):
        raise NoCase(decision_id)
    kind = CaseKind.APPEAL
    case = Case.objects.create(
        kind=kind.value,
        thing_kind=DECISION,
        thing_id=row.pk,
        place_kind=row.case.place_kind,
        place_id=row.case.place_id,
        about=by,
        opened_at=at,
        due_at=due_at(kind, Worry.NONE, is_on_duty=False, at=at),
    )
    Appeal.objects.create(decision=row, case=case, by=by, words=words, at=at)
    audit.record(by_id=by.pk, verb="appealed", about_id=by.pk, thing="Appeal", thing_id=case.pk, at=at)
    return case.pk


@transaction.atomic
def decide_appeal(*, by: Person, case_id: UUID, lifts: bool, words: str, note: str = "", at: datetime) -> None:
    """Lift what was decided, or keep it; either way whoever asked reads why. Raises `NoCase` for who decided before and
    for whom it is about, `NotYours` once it is decided or while somebody else has it, `WordsMissing`.
    """
    _desk, case = held(by, case_id)
    if case.kind != CaseKind.APPEAL.value:
        raise NoCase(case_id)
    if case.state == CaseState.DECIDED.value or case.assignee_id not in {None, by.pk}:
        raise NotYours
    if not words.strip():
        raise WordsMissing
    row = case.appeal.decision
    assign(case, by, at)
    Decision.objects.create(
        case=case,
        outcome=Outcome.STAYS.value if lifts else row.outcome,
        step=Step.NOTHING.value if lifts else row.step,
        words=words,
        note=note,
        by=by,
        at=at,
        second_at=at if row.second_at else None,
    )
    if lifts:
        _lift(row, at)
    close(case, at)
    telling.tell_author(case, str(case.pk), at)
    verb = "lifted" if lifts else "upheld"
    audit.record(by_id=by.pk, verb=verb, about_id=case.about_id, thing="Appeal", thing_id=case.pk, at=at)


def _lift(row: Decision, at: datetime) -> None:
    row.undone_at = at
    row.save(update_fields=["undone_at"])
    Restriction.objects.filter(decision=row, lifted_at=None).update(lifted_at=at)
    if row.outcome != Outcome.STAYS.value:
        show(row.case, Outcome.STAYS, "", at)
