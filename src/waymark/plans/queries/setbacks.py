"""Reading setbacks that were looked back on."""

from uuid import UUID

from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import Setback
from waymark.plans.rules.setback_after import AfterWords
from waymark.plans.terms.setback_after import MySetback
from waymark.sharing.terms import Access, Topic


def setbacks_of(access: Access) -> tuple[MySetback, ...]:
    """Every one of them, the latest first: by the day it began, else by the day it was written. Two queries."""
    access.require_own(Topic.SETBACK_PLAN)
    box = people.box_of(access.subject_id)
    found = [_setback(row, box) for row in Setback.objects.filter(person_id=box.person_id).order_by("-id")]
    return tuple(sorted(found, key=lambda one: one.began_on or one.made_at.date(), reverse=True))


def setback_of(access: Access, setback_id: UUID) -> MySetback | None:
    """One of them; None where this person has no such one."""
    access.require_own(Topic.SETBACK_PLAN)
    row = Setback.objects.filter(person_id=access.subject_id, pk=setback_id).first()
    return _setback(row, people.box_of(access.subject_id)) if row else None


def setback_sent_with(access: Access, client_id: UUID) -> MySetback | None:
    """The one that this form made before; None where it made none."""
    access.require_own(Topic.SETBACK_PLAN)
    row = Setback.objects.filter(person_id=access.subject_id, client_id=client_id).first()
    return _setback(row, people.box_of(access.subject_id)) if row else None


def _setback(row: Setback, box: Box) -> MySetback:
    content = row.read(box, "content")
    kept = content if isinstance(content, dict) else {}
    words = AfterWords(**{key: str(kept.get(key) or "") for key in ("before", "helped", "not_helped", "change")})
    return MySetback(row.pk, words, row.began_on, row.over_on, row.version, row.made_at)
