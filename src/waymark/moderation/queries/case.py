"""One case, whole: what was reported, what was said about it, and what may be done."""

from datetime import datetime
from uuid import UUID

from waymark.moderation.models import Case, CaseNote, CasePicture, CaseReply, Decision, Report
from waymark.moderation.queries.desk import called, cases_for, facts_of, names_on_duty
from waymark.moderation.queries.kept import about, pictures_in, snapshot_in, thing_name
from waymark.moderation.rules import handling, snapshots
from waymark.moderation.terms import CaseKind, CaseState, HoldReason, Outcome, Snapshot, Step, Worry
from waymark.moderation.terms.desk import CasePage, Desk, MadeDecision, SaidReport, SaidWords
from waymark.moderation.terms.things import thing_of

EARLIER_STEPS = 10
WITH_ITS_WORDS = ("content", "appeal__decision__case__content", "appeal__decision__restriction")


class NoCase(LookupError):
    """There is no such case, or not for this desk: the two are never told apart."""


def case_page(desk: Desk, case_id: UUID) -> CasePage:
    """Raises `NoCase`. Ten queries at most, however much was said, and those of the thing itself."""
    row = cases_for(desk).select_related(*WITH_ITS_WORDS).filter(pk=case_id).first()
    if row is None:
        raise NoCase(case_id)
    decisions = list(Decision.objects.filter(case=row).select_related("restriction").order_by("at"))
    notes, replies = list(row.notes.order_by("at")), list(row.replies.order_by("at"))
    names = names_on_duty([row.assignee_id, *(one.by_id for one in decisions), *(one.by_id for one in notes)])
    return _drawn(desk, row, decisions, notes, replies, names)


def picture_of(desk: Desk, case_id: UUID, number: int) -> str:
    """Under which name a picture of this case is kept. Raises `NoCase`."""
    row = cases_for(desk).select_related(*WITH_ITS_WORDS).filter(pk=case_id).first()
    if row is None:
        raise NoCase(case_id)
    found = CasePicture.objects.filter(content__case=about(row), number=number).values_list("file", flat=True).first()
    if found is None:
        raise NoCase(case_id)
    return found


def _drawn(
    desk: Desk,
    row: Case,
    decisions: list[Decision],
    notes: list[CaseNote],
    replies: list[CaseReply],
    names: dict[UUID, str],
) -> CasePage:
    snapshot, facts = snapshot_in(row), facts_of(row)
    now, address = _how_it_stands(row, snapshot)
    thing = thing_of(about(row).thing_kind)
    appeal = row.appeal if facts.kind is CaseKind.APPEAL else None
    return CasePage(
        id=row.pk,
        kind=facts.kind,
        state=CaseState(row.state),
        level=Worry(row.level),
        reasons=tuple(HoldReason(one) for one in about(row).reasons),
        thing=thing_name(row),
        is_private=bool(thing and thing.is_private),
        snapshot=snapshot,
        now=now,
        address=address,
        opened_at=row.opened_at,
        due_at=row.due_at,
        decided_at=row.decided_at,
        assignee=called(row.assignee_id, names, desk),
        is_mine=row.assignee_id == desk.person_id,
        is_taken=row.assignee_id not in {None, desk.person_id},
        has_author=row.about_id is not None,
        may_decide=handling.may_decide(desk, facts),
        reports=tuple(_report(one) for one in row.reports.order_by("at")),
        notes=tuple(SaidWords(one.words, called(one.by_id, names, desk), one.at) for one in notes),
        replies=tuple(SaidWords(one.words, "", one.at, is_from_author=one.is_from_author) for one in replies),
        decisions=tuple(made(one, names, desk) for one in decisions),
        before=_before(row),
        steps=handling.steps_for(desk),
        appeal=appeal.words if appeal else "",
        pictures=pictures_in(row),
        digest=snapshots.digest(snapshot) if snapshot else "",
        appealed=made(appeal.decision, names, desk) if appeal else None,
    )


def _how_it_stands(row: Case, kept: Snapshot | None) -> tuple[str, str]:
    """Whether the thing is as it was reported, and where it stands. What it says now is kept out."""
    case = about(row)
    thing = thing_of(case.thing_kind)
    today = thing.snapshot(case.thing_id, None) if thing else None
    if thing is None or today is None:
        return "gone", ""
    is_same = kept is not None and snapshots.says_the_same(kept, today)
    return ("same" if is_same else "changed"), "" if thing.is_private else thing.address(case.thing_id)


def _report(row: Report) -> SaidReport:
    return SaidReport(row.cites, row.words, Worry(row.level), row.at)


def _before(row: Case) -> tuple[tuple[Step, datetime], ...]:
    """Earlier steps about the same person that still hold, without any words. One query."""
    if row.about_id is None:
        return ()
    held = Decision.objects.filter(case__about_id=row.about_id, step__gt=0, undone_at=None)
    rows = held.exclude(case=row).exclude(case__kind=CaseKind.APPEAL.value).order_by("-at")[:EARLIER_STEPS]
    return tuple((Step(one.step), one.at) for one in rows)


def made(row: Decision, names: dict[UUID, str], desk: Desk | None) -> MadeDecision:
    """A decision in words. Select `restriction` with it."""
    restriction = getattr(row, "restriction", None)
    return MadeDecision(
        id=row.pk,
        outcome=Outcome(row.outcome),
        step=Step(row.step),
        cites=row.cites,
        words=row.words,
        note=row.note,
        by=called(row.by_id, names, desk),
        at=row.at,
        is_mine=desk is not None and row.by_id == desk.person_id,
        is_pending=is_pending(row),
        is_undone=row.undone_at is not None,
        until_at=restriction.until_at if restriction else None,
    )


def is_pending(row: Decision) -> bool:
    """For good, and a second person has not said yet."""
    return row.step == Step.PERMANENT.value and row.second_at is None and row.undone_at is None
