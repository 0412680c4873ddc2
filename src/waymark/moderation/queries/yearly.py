"""The register of one year, counted. No words of members leave this file, only how many there were."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from statistics import median_low
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Min, QuerySet
from django.utils.translation import gettext_lazy as _

from waymark.moderation.models import Appeal, Assessment, Case, Complaint, Decision, HoldList, Report
from waymark.moderation.queries.register import version_of
from waymark.moderation.rules import small_numbers
from waymark.moderation.rules.timing import DECIDED_WITHIN
from waymark.moderation.terms import CaseKind, HoldReason, Outcome, Step, Worry
from waymark.moderation.terms.complaints import ABOUT_NAMES, ANSWERED_WITHIN, FINDING_NAMES, About, Finding
from waymark.moderation.terms.things import Words, things
from waymark.moderation.terms.words import KIND_NAMES, LEVEL_NAMES, OUTCOME_NAMES, STEP_NAMES
from waymark.moderation.terms.yearly import Counted, Took, Year
from waymark.people.terms import USUAL_ZONE

ZONE = ZoneInfo(USUAL_ZONE)
OPEN = _("Not decided yet")
TIMED = (CaseKind.WORRY, CaseKind.REPORT, CaseKind.FIRST_LOOK, CaseKind.APPEAL, CaseKind.CLAIM)


def years(at: datetime) -> tuple[int, ...]:
    """Every year since something was kept, the newest first; this year always. Three queries."""
    dated: Sequence[tuple[Any, str]] = ((Case, "opened_at"), (Complaint, "at"), (Assessment, "at"))
    first = [model.objects.aggregate(first=Min(name))["first"] for model, name in dated]
    begins = min([at, *(one for one in first if one)]).astimezone(ZONE).year
    return tuple(range(at.astimezone(ZONE).year, begins - 1, -1))


def year(number: int, at: datetime) -> Year | None:
    """None for a year in which nothing could have been kept."""
    if number not in years(at):
        return None
    span = (datetime(number, 1, 1, tzinfo=ZONE), datetime(number + 1, 1, 1, tzinfo=ZONE))
    cases = Case.objects.filter(opened_at__gte=span[0], opened_at__lt=span[1])
    complaints = Complaint.objects.filter(at__gte=span[0], at__lt=span[1])
    reports = Report.objects.filter(case__kind=CaseKind.REPORT.value, at__gte=span[0], at__lt=span[1])
    steps = Decision.objects.filter(at__gte=span[0], at__lt=span[1])
    versions = Assessment.objects.filter(at__gte=span[0], at__lt=span[1]).order_by("kind", "version")
    held = HoldList.objects.filter(changed_at__gte=span[0], changed_at__lt=span[1]).order_by("changed_at")
    return Year(
        number=number,
        tables=(
            _first_looks(cases),
            _reports(reports),
            _worries(cases),
            _claims(cases),
            _appeals(cases),
            _steps(steps),
            _complaints(complaints),
        ),
        times=(*(_took(kind, cases) for kind in TIMED), _answered(complaints)),
        assessments=tuple(version_of(row) for row in versions),
        held=tuple((HoldReason(row.reason), row.changed_at) for row in held),
    )


def _table(name: Words, what: Words, counts: Iterable[tuple[Words, int]]) -> Counted:
    rows = tuple((row, small_numbers.said(count)) for row, count in counts)
    return Counted(name, what, rows, small_numbers.total(count for _row, count in rows))


def _first_looks(cases: QuerySet[Case]) -> Counted:
    """By the last decision of each."""
    rows = cases.filter(kind=CaseKind.FIRST_LOOK.value)
    last = dict(Decision.objects.filter(case__in=rows).order_by("at").values_list("case_id", "outcome"))
    found = Counter(last.get(pk, "") for pk in rows.values_list("pk", flat=True))
    names: list[tuple[str, Words]] = [*((one.value, OUTCOME_NAMES[one]) for one in Outcome), ("", OPEN)]
    return _table(_("First looks"), _("What a person looked at before others saw it."), _named(names, found))


def _reports(rows: QuerySet[Report]) -> Counted:
    """By kind, and whether a line was cited. Which line is left out: a group writes its lines itself."""
    said = rows.values_list("case__thing_kind", "cites")
    found = Counter((kind, bool(cites)) for kind, cites in said)
    known = {one.kind: one.name for one in things()}
    kinds = sorted({kind for kind, _is_cited in found}, key=lambda kind: (kind not in known, kind))
    names = [
        ((kind, is_cited), _("%(kind)s, %(why)s") % {"kind": known.get(kind, _("something")), "why": why})
        for kind in kinds
        for is_cited, why in ((True, _("against a line of the agreement")), (False, _("for another reason")))
    ]
    return _table(_("Reports"), _("What members reported, by what it was about."), _named(names, found))


def _worries(cases: QuerySet[Case]) -> Counted:
    found = Counter(cases.filter(kind=CaseKind.WORRY.value).values_list("level", flat=True))
    names = [(one.value, LEVEL_NAMES[one]) for one in Worry]
    return _table(_("Worries about somebody"), _("By how soon somebody should look."), _named(names, found))


def _claims(cases: QuerySet[Case]) -> Counted:
    dates = cases.filter(kind=CaseKind.CLAIM.value).values_list("decided_at", flat=True)
    found = Counter(one is not None for one in dates)
    names = [(True, _("Answered by a professional")), (False, _("Not answered yet"))]
    return _table(_("Claims"), _("What members asked about."), _named(names, found))


def _appeals(cases: QuerySet[Case]) -> Counted:
    rows = Appeal.objects.filter(case__in=cases).values_list("case__decided_at", "decision__undone_at")
    found = Counter("open" if decided is None else ("lifted" if undone else "stays") for decided, undone in rows)
    names = [("lifted", _("Upheld: the decision was lifted")), ("stays", _("The decision stayed")), ("open", OPEN)]
    return _table(_("Appeals"), _("Decisions that somebody asked to have looked at again."), _named(names, found))


def _steps(rows: QuerySet[Decision]) -> Counted:
    """Those that held, at least for a while. Without "no step", so that they never add up to the decisions."""
    held = rows.exclude(case__kind=CaseKind.APPEAL.value).exclude(step=Step.PERMANENT.value, second_at=None)
    found = Counter(held.values_list("step", flat=True))
    names = [(one.value, STEP_NAMES[one]) for one in Step if one]
    return _table(_("Steps that were taken"), _("Each decided by a person; the last by two."), _named(names, found))


def _complaints(rows: QuerySet[Complaint]) -> Counted:
    """By subject and finding at once, so that no second table counts them. Only what there was."""
    found = Counter(rows.values_list("about", "finding"))
    findings: list[tuple[str, Words]] = [*((one.value, FINDING_NAMES[one]) for one in Finding), ("", _("Not answered"))]
    names = [
        ((about.value, finding), _("%(about)s: %(found)s") % {"about": ABOUT_NAMES[about], "found": words})
        for about in About
        for finding, words in findings
        if found[about.value, finding]
    ]
    return _table(_("Complaints"), _("By what they were about, and what was found."), _named(names, found))


def _named(names: Iterable[tuple[Any, Words]], found: Mapping[Any, int]) -> list[tuple[Words, int]]:
    return [(words, found.get(key, 0)) for key, words in names]


def _took(kind: CaseKind, cases: QuerySet[Case]) -> Took:
    rows = cases.filter(kind=kind.value, decided_at__isnull=False).values_list("opened_at", "decided_at")
    return Took(KIND_NAMES[kind], _middle(rows), DECIDED_WITHIN[kind])


def _answered(rows: QuerySet[Complaint]) -> Took:
    done = rows.filter(answered_at__isnull=False).values_list("at", "answered_at")
    return Took(_("A complaint"), _middle(done), ANSWERED_WITHIN)


def _middle(rows: Iterable[tuple[Any, Any]]) -> Any:
    """None with fewer than are counted."""
    took = [done - began for began, done in rows]
    return median_low(took) if len(took) >= small_numbers.FEWEST else None
