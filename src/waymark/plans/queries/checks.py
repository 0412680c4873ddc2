"""Reading later looks at what was agreed. They are the person's own: no other access reaches them."""

from datetime import date
from typing import Any
from uuid import UUID

from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import LaterCheck
from waymark.plans.rules.checks import CheckWords, Happened
from waymark.plans.terms.checks import DueCheck, MyCheck
from waymark.sharing.terms import Access, Topic


def check_of(access: Access, sheet_id: UUID) -> MyCheck | None:
    """The later look at this sheet; None where there is none. Two queries."""
    access.require_own(Topic.CONVERSATION_SHEETS)
    row = LaterCheck.objects.filter(person_id=access.subject_id, sheet_id=sheet_id).first()
    return _check(row, people.box_of(access.subject_id)) if row else None


def check_due(access: Access, today: date) -> DueCheck | None:
    """The one whose day came first, while nothing was said to it. One query where none is, two more where one is.

    Those of sheets that were put aside do not come up.
    """
    access.require_own(Topic.CONVERSATION_SHEETS)
    rows = LaterCheck.objects.filter(
        person_id=access.subject_id, answered_on=None, due_on__lte=today, sheet__put_aside_at=None
    )
    row = rows.select_related("sheet").order_by("due_on", "id").first()
    if row is None:
        return None
    content = row.sheet.read(people.box_of(access.subject_id), "content")
    return DueCheck(row.sheet_id, str(content.get("who", "")) if isinstance(content, dict) else "")


def _check(row: LaterCheck, box: Box) -> MyCheck:
    content = row.read(box, "content")
    said: dict[str, Any] = content if isinstance(content, dict) else {}
    words = CheckWords(
        Happened(said["happened"]) if said.get("happened") else None,
        str(said.get("came_of_it", "")),
        str(said.get("ask_next", "")),
    )
    return MyCheck(row.sheet_id, row.due_on, row.answered_on, words, row.version)
