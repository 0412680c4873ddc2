"""Claims that wait for a professional: the words, and nothing of who wrote them, who asked, or where."""

from uuid import UUID

from waymark.moderation.models import Case
from waymark.moderation.queries.kept import snapshot_in, thing_name
from waymark.moderation.terms import CaseKind
from waymark.moderation.terms.claims import Claim

SHOWN = 50


def claims(person_id: UUID) -> tuple[Claim, ...]:
    """Those that wait, the oldest first, but for what this person wrote. Two queries."""
    rows = Case.objects.filter(kind=CaseKind.CLAIM.value, decided_at=None).exclude(about_id=person_id)
    shown = rows.select_related("content").prefetch_related("reports").order_by("opened_at")[:SHOWN]
    return tuple(found for found in map(_claim, shown) if found)


def claim(person_id: UUID, case_id: UUID) -> Claim | None:
    """One that waits; None for any other."""
    rows = Case.objects.filter(kind=CaseKind.CLAIM.value, decided_at=None).exclude(about_id=person_id)
    row = rows.select_related("content").prefetch_related("reports").filter(pk=case_id).first()
    return _claim(row) if row else None


def _claim(row: Case) -> Claim | None:
    snapshot = snapshot_in(row)
    if snapshot is None:
        return None
    asked = tuple(one.words for one in row.reports.all() if one.words)
    return Claim(row.pk, thing_name(row), snapshot.title, snapshot.words, asked, row.opened_at)
