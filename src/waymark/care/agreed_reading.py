"""From rows of a two-voice plan to what was said in it. Queries ask first who may read; operations hold the plan."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from waymark.care.models import PlanDecision, PlanVersion
from waymark.care.rules.agreed_plan import Decision, Event
from waymark.care.rules.agreed_words import PlanWords, from_kept
from waymark.care.terms import Side
from waymark.care.terms.agreed_plan import Said
from waymark.common.sealed import Box, Json


def decisions(person_id: UUID) -> QuerySet[PlanDecision]:
    """Everything that was said in plans of this person, each with its version, in one look at the database: a version
    and its proposal are never seen apart.
    """
    rows = PlanDecision.objects.filter(plan__link__person_id=person_id)
    return rows.select_related("version").order_by("plan_id", "order")


def events_in(rows: Iterable[PlanDecision], box: Box) -> list[Event]:
    """As `rules` reads it."""
    return [
        Event(
            order=row.order,
            side=Side(row.side),
            decision=Decision(row.decision),
            version=row.version.number if row.version else 0,
            hash=_text(_content(row, box), "hash"),
        )
        for row in rows
    ]


def said_in(row: PlanDecision, box: Box) -> Said:
    content = _content(row, box)
    return Said(
        order=row.order,
        side=Side(row.side),
        decision=Decision(row.decision),
        words=_text(content, "words"),
        name=_text(content, "name"),
        profession=_text(content, "profession"),
        at=row.at,
    )


def words_in(row: PlanVersion, box: Box) -> PlanWords:
    return from_kept(_content(row, box)["words"])


def hash_in(row: PlanVersion, box: Box) -> str:
    return _text(_content(row, box), "hash")


def _content(row: PlanDecision | PlanVersion, box: Box) -> dict[str, Json]:
    content = row.read(box, "content")
    return content if isinstance(content, dict) else {}


def _text(content: dict[str, Json], key: str) -> str:
    return str(content.get(key) or "")
