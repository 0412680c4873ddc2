"""What a member reads: what became of their reports, and their own file."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from waymark.moderation.models import Appeal, Case, Decision, Report
from waymark.moderation.queries.case import is_pending, made
from waymark.moderation.queries.kept import beginning, snapshot_in, thing_name
from waymark.moderation.queries.standing import standing_of
from waymark.moderation.rules import handling
from waymark.moderation.terms import CaseKind, CaseState, HoldReason, Outcome, Step, Worry
from waymark.moderation.terms.desk import SaidWords
from waymark.moderation.terms.mine import ClaimNote, FiledCase, FiledDecision, MyCase, MyFile, MyReport
from waymark.moderation.terms.things import thing_of

FILED = 100
NOT_FILED = [CaseKind.APPEAL.value, CaseKind.CLAIM.value]


def my_reports(person_id: UUID) -> tuple[MyReport, ...]:
    """Everything I reported, the newest first. One query."""
    return tuple(_report(row) for row in _reports().filter(by_id=person_id).order_by("-at")[:FILED])


def my_report(person_id: UUID, report_id: UUID) -> MyReport | None:
    """One of mine; None for anybody else's. One query."""
    row = _reports().filter(by_id=person_id, pk=report_id).first()
    return _report(row) if row else None


def case_of_report(report_id: UUID) -> UUID:
    """Raises `Report.DoesNotExist`."""
    return Report.objects.values_list("case_id", flat=True).get(pk=report_id)


def my_file(person_id: UUID, at: datetime) -> MyFile:
    """Every case about what I wrote: decisions, notes, what was given back. Six queries at most.

    Who reported it is never in it, nor that somebody did before a person has looked.
    """
    told = Q(decided_at__isnull=False) | Q(kind=CaseKind.FIRST_LOOK.value) | Q(level__gte=Worry.SERIOUS.value)
    rows = Case.objects.filter(told, about_id=person_id).exclude(kind__in=NOT_FILED)
    shown = rows.select_related("content").prefetch_related("notes").order_by("-opened_at")[:FILED]
    cases = list(shown)
    decisions = _decisions_in([case.pk for case in cases])
    return MyFile(standing_of(person_id, at), tuple(_filed(case, decisions.get(case.pk, [])) for case in cases))


def my_decision(person_id: UUID, decision_id: UUID) -> FiledDecision | None:
    """One decision about me, with its appeal; None for any other. Three queries."""
    rows = Decision.objects.filter(pk=decision_id, case__about_id=person_id).exclude(case__kind__in=NOT_FILED)
    case_id = rows.values_list("case_id", flat=True).first()
    found = _decisions_in([case_id]).get(case_id, []) if case_id else []
    return next((one for one in found if one.made.id == decision_id), None)


def my_case(person_id: UUID, case_id: UUID) -> MyCase | None:
    """A worry about me, and what was said since. Two queries."""
    rows = Case.objects.filter(about_id=person_id, kind=CaseKind.WORRY.value, level__gte=Worry.SERIOUS.value)
    row = rows.select_related("content").filter(pk=case_id).first()
    if row is None:
        return None
    snapshot = snapshot_in(row)
    thing = thing_of(row.thing_kind)
    said = row.replies.filter(author_id=person_id).order_by("at")
    return MyCase(
        id=row.pk,
        thing=thing_name(row),
        title=snapshot.title if snapshot else "",
        words=snapshot.words if snapshot else "",
        is_hidden=row.decided_at is None and bool(thing and thing.hidden_by_worry),
        opened_at=row.opened_at,
        is_decided=row.decided_at is not None,
        replies=tuple(SaidWords(one.words, "", one.at, is_from_author=one.is_from_author) for one in said),
    )


def _reports() -> QuerySet[Report]:
    return Report.objects.select_related("case__content", "case__answer")


def _report(row: Report) -> MyReport:
    snapshot, answer = snapshot_in(row.case), getattr(row.case, "answer", None)
    return MyReport(
        id=row.pk,
        kind=CaseKind(row.case.kind),
        thing=thing_name(row.case),
        title=row.seen_title if snapshot else "",
        place=snapshot.place.name if snapshot else "",
        cites=row.cites,
        words=row.words,
        level=Worry(row.level),
        at=row.at,
        state=CaseState(row.case.state),
        due_at=row.case.due_at,
        reply=row.reply,
        replied_at=row.replied_at,
        answer=ClaimNote(answer.words, answer.by_name, answer.source, answer.at) if answer else None,
    )


def _decisions_in(case_ids: list[UUID]) -> dict[UUID, list[FiledDecision]]:
    """What was decided in these cases, with its appeal and the answer to that. Two queries."""
    found: dict[UUID, list[FiledDecision]] = {}
    rows = Decision.objects.filter(case_id__in=case_ids).select_related("restriction", "appeal").order_by("at")
    shown = [row for row in rows if not is_pending(row)]
    appeals = [row.appeal.case_id for row in shown if getattr(row, "appeal", None)]
    answers = {one.case_id: one for one in Decision.objects.filter(case_id__in=appeals).select_related("restriction")}
    for row in shown:
        appeal: Appeal | None = getattr(row, "appeal", None)
        answer = answers.get(appeal.case_id) if appeal else None
        filed = FiledDecision(
            made=made(row, {}, None),
            may_appeal=appeal is None and may_appeal(row),
            appeal=appeal.words if appeal else "",
            appealed_at=appeal.at if appeal else None,
            answer=made(answer, {}, None) if answer else None,
        )
        found.setdefault(row.case_id, []).append(filed)
    return found


def may_appeal(row: Decision) -> bool:
    """Once, while it holds."""
    is_held = row.undone_at is None and not is_pending(row)
    return is_held and handling.may_be_appealed(Outcome(row.outcome), Step(row.step))


def _filed(case: Case, decisions: list[FiledDecision]) -> FiledCase:
    snapshot = snapshot_in(case)
    return FiledCase(
        id=case.pk,
        kind=CaseKind(case.kind),
        thing=thing_name(case),
        title=beginning(snapshot) if snapshot else "",
        words=snapshot.words if snapshot else "",
        state=CaseState(case.state),
        reasons=tuple(HoldReason(one) for one in case.reasons),
        opened_at=case.opened_at,
        notes=tuple(SaidWords(one.words, "", one.at) for one in sorted(case.notes.all(), key=lambda one: one.at)),
        decisions=tuple(decisions),
    )
