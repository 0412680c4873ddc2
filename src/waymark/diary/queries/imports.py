"""Diaries that were brought in, or are being looked at."""

from base64 import b64decode
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.common.sealed import Box
from waymark.diary.models import ImportRun
from waymark.people import queries as people
from waymark.sharing.terms import Access, Topic


@dataclass(frozen=True)
class OpenImport:
    """A file that is only looked at so far, with how the person wants it read."""

    id: UUID
    data: bytes
    mapping: str


@dataclass(frozen=True)
class PastImport:
    """A file that was brought in. `refused` are sentences, at most 5,000."""

    id: UUID
    brought_at: datetime
    entries: int
    mapping: str
    refused: list[str]
    undone_at: datetime | None


def open_import(access: Access, run_id: UUID) -> OpenImport | None:
    """The file of this id; `None` where there is none, or it was brought in."""
    access.require_own(Topic.DIARY)
    row = ImportRun.objects.filter(pk=run_id, person_id=access.subject_id, brought_at=None).first()
    if row is None:
        return None
    box = people.box_of(access.subject_id)
    return OpenImport(row.pk, b64decode(str(row.read(box, "file"))), str(row.read(box, "mapping") or ""))


def past_imports(access: Access) -> list[PastImport]:
    """Every file that was brought in, newest first."""
    access.require_own(Topic.DIARY)
    rows = list(
        ImportRun.objects.filter(person_id=access.subject_id, brought_at__isnull=False)
        .defer("file")
        .order_by("-brought_at")[:20]
    )
    box = people.box_of(access.subject_id) if rows else None
    return [_past(row, box) for row in rows if box]


def past_import(access: Access, run_id: UUID) -> PastImport | None:
    """One file that was brought in; `None` where there is none."""
    access.require_own(Topic.DIARY)
    return next((one for one in past_imports(access) if one.id == run_id), None)


def _past(row: ImportRun, box: Box) -> PastImport:
    refused = row.read(box, "refused")
    return PastImport(
        row.pk,
        row.brought_at or row.begun_at,
        row.entries,
        str(row.read(box, "mapping") or ""),
        [str(one) for one in refused] if isinstance(refused, list) else [],
        row.undone_at,
    )
