"""Body maps over time."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from waymark.common.newest import newest
from waymark.common.sealed import Box
from waymark.diary.models import BodyMap
from waymark.people import queries as people
from waymark.sharing.terms import Access, Topic


@dataclass(frozen=True)
class BodyMapPage:
    """One body map: `marks` is region key to 1-10."""

    id: UUID
    on: date
    written_at: datetime
    figure: str
    marks: dict[str, int]


def body_maps(access: Access, *, limit: int = 60) -> list[BodyMapPage]:
    """The latest body maps, newest first."""
    access.require_own(Topic.BODY_MAP)
    return _newest(access, limit)


def latest_body_map(access: Access) -> BodyMapPage | None:
    """The newest body map: all of them that others may read. Two queries."""
    access.require(Topic.BODY_MAP)
    return next(iter(_newest(access, 1)), None)


def body_map_changed_at(access: Access) -> datetime | None:
    """When the newest one was made. One query."""
    access.require(Topic.BODY_MAP)
    return newest((BodyMap.objects.filter(person_id=access.subject_id), "written_at"))


def _newest(access: Access, limit: int) -> list[BodyMapPage]:
    rows = list(BodyMap.objects.filter(person_id=access.subject_id).order_by("-written_at", "-id")[:limit])
    if not rows:
        return []
    box = people.box_of(access.subject_id)
    return [_page(row, box) for row in rows]


def _page(row: BodyMap, box: Box) -> BodyMapPage:
    marks = row.read(box, "marks")
    return BodyMapPage(row.pk, row.on, row.written_at, row.figure, dict(marks) if isinstance(marks, dict) else {})
