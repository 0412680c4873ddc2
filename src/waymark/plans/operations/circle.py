"""Writing down who is around, putting somebody aside, taking them up again. Nobody is told, and nothing is sent."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Draft, NothingWritten, Saved, change, make_another, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import CircleMember
from waymark.plans.rules.circle import MemberWords


@transaction.atomic
def write_member(*, by: Person, words: MemberWords, member_id: UUID | None = None, edit: Edit, at: datetime) -> Saved:
    """Keep somebody in the circle: somebody new, or (with `member_id`) other words about them.

    Sending the same form again changes nothing. Raises `NothingWritten` without a name, `Gone`, `Stale`.
    """
    if not words.name.strip():
        raise NothingWritten
    content = asdict(words) | {"ring": words.ring.value, "kind": words.kind.value, "sides": [*map(str, words.sides)]}
    draft = Draft(people.box_of(by.pk), sealed={"content": content}, plain={})
    if member_id:
        saved = change(mine(CircleMember, by, member_id), edit=edit, draft=draft, at=at)
    else:
        saved = make_another(CircleMember, by=by, edit=edit, draft=draft, at=at, away="put_aside_at")
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="CircleMember", thing_id=saved.id, at=at)
    return saved


@transaction.atomic
def put_member_aside(*, by: Person, member_id: UUID, at: datetime) -> None:
    """They are not drawn any more. The words stay. Raises `Gone`."""
    row = mine(CircleMember, by, member_id)
    if row.put_aside_at is None:
        row.put_aside_at = at
        row.save(update_fields=["put_aside_at"])
        audit.record(by_id=by.pk, verb="put aside", about_id=by.pk, thing="CircleMember", thing_id=row.pk, at=at)


@transaction.atomic
def take_up_member(*, by: Person, member_id: UUID, at: datetime) -> None:
    """They are in the circle again. Raises `Gone`."""
    row = mine(CircleMember, by, member_id)
    if row.put_aside_at is not None:
        row.put_aside_at = None
        row.save(update_fields=["put_aside_at"])
        audit.record(by_id=by.pk, verb="taken up", about_id=by.pk, thing="CircleMember", thing_id=row.pk, at=at)
