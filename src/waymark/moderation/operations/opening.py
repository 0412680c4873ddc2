"""Opening a case, or finding the one that is open."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.moderation.models import Case, CaseContent, CasePicture
from waymark.moderation.queries.standing import duty_now
from waymark.moderation.rules import snapshots
from waymark.moderation.rules.timing import due_at
from waymark.moderation.terms import CaseKind, HoldReason, Snapshot, Worry
from waymark.moderation.terms.things import CASES, thing_of
from waymark.people.models import Person
from waymark.web import kept_files


class UnknownThing(LookupError):
    """It does not exist, or not for whoever asks."""


@transaction.atomic
def hold(*, by: Person, kind: str, thing_id: UUID, reasons: Sequence[HoldReason], at: datetime) -> UUID:
    """Something waits for a first look. Used inside the operation that writes it, which also shows it to nobody else.

    Returns the id of its case; one that is open already is about the words as they are now. Raises `UnknownThing`.
    """
    snapshot = seen(kind, thing_id, None)
    values = [reason.value for reason in reasons]
    row = open_case(CaseKind.FIRST_LOOK, kind, thing_id, snapshot, at=at, reasons=values)
    audit.record(by_id=by.pk, verb="waits", about_id=snapshot.author_id, thing="Case", thing_id=row.pk, at=at)
    return row.pk


def seen(kind: str, thing_id: UUID, viewer_id: UUID | None) -> Snapshot:
    """What somebody sees of it. Raises `UnknownThing`."""
    thing = thing_of(kind)
    snapshot = thing.snapshot(thing_id, viewer_id) if thing else None
    if snapshot is None:
        raise UnknownThing(kind, thing_id)
    return snapshot


def open_case(
    case_kind: CaseKind,
    kind: str,
    thing_id: UUID,
    snapshot: Snapshot,
    *,
    at: datetime,
    level: Worry = Worry.NONE,
    reasons: Sequence[str] = (),
    has_words: bool = True,
) -> Case:
    """Inside a transaction. Without `has_words` there is nothing to keep of what it is about."""
    due = due_at(case_kind, level, is_on_duty=duty_now(at).is_anybody, at=at)
    row, _is_new = Case.objects.get_or_create(
        kind=case_kind.value,
        thing_kind=kind,
        thing_id=thing_id,
        decided_at=None,
        defaults={
            "place_kind": snapshot.place.kind,
            "place_id": snapshot.place.id,
            "about_id": snapshot.author_id,
            "level": level.value,
            "reasons": list(reasons),
            "opened_at": at,
            "due_at": due,
        },
    )
    if has_words:
        _keep_words(row, snapshot)
    return row


def _keep_words(case: Case, snapshot: Snapshot) -> None:
    """As they were when they were reported first. A first look is at what would be shown: at the words as they are."""
    content = CaseContent.objects.filter(case=case).first()
    if content and case.kind != CaseKind.FIRST_LOOK.value:
        return
    if content and snapshots.says_the_same(snapshots.read(content.content), snapshot):
        return
    if content:
        content.delete()
    content = CaseContent.objects.create(case=case, author_id=snapshot.author_id, content=snapshots.kept(snapshot))
    _keep_pictures(content, snapshot)


def forget_reported(kind: str, thing_ids: Sequence[UUID]) -> None:
    """What cases hold of these goes, with its pictures: the things themselves are erased. Inside an operation."""
    CaseContent.objects.filter(case__thing_kind=kind, case__thing_id__in=thing_ids).delete()


def _keep_pictures(content: CaseContent, snapshot: Snapshot) -> None:
    for number, shot in enumerate(snapshot.pictures, start=1):
        if (data := kept_files.read(shot.file)) is not None:
            file = kept_files.keep(CASES, data, shot.file.rpartition(".")[2])
            CasePicture.objects.create(content=content, number=number, file=file, alt=shot.alt)
