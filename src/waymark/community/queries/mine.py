"""How somebody reads: what they muted, where they were, what they have begun to write. Theirs alone."""

from collections.abc import Mapping
from datetime import datetime
from typing import cast
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from waymark.community.models import Draft, Mute, OpenName, Reader, Visit
from waymark.community.queries.names import names_at
from waymark.community.queries.went_on import went_on
from waymark.community.rules import pace
from waymark.community.rules.muting import Muted
from waymark.community.terms import BoardSeat, Digest, MuteKind
from waymark.community.terms.boards import FLAG_WORDS, PostFlag
from waymark.community.terms.pages import Choices, MuteLine
from waymark.groups import queries as groups
from waymark.people.models import Person
from waymark.people.queries import box_of


def muted_at(seat: BoardSeat) -> Muted:
    """What this person muted, as far as it holds here. One query, and one more with muted words."""
    rows = list(Mute.objects.filter(person_id=seat.person_id))
    people = frozenset(row.of_id for row in rows if row.of_id and row.group_id == seat.group_id)
    flags = frozenset(row.flag for row in rows if row.kind == MuteKind.TOPIC.value)
    return Muted(people, frozenset(_words(seat.person_id, rows).values()), flags)


def _words(person_id: UUID, rows: list[Mute]) -> dict[UUID, str]:
    sealed = [row for row in rows if row.content]
    if not sealed:
        return {}
    box = box_of(person_id)
    return {row.pk: str(row.read(box, "content")) for row in sealed}


def mutes_of(person: Person) -> tuple[MuteLine, ...]:
    """Everything they muted, the newest first. A query for each place where somebody is muted, and three more."""
    rows = list(Mute.objects.filter(person=person).select_related("group").order_by("-at"))
    words, names = _words(person.pk, rows), _names(rows)
    return tuple(
        MuteLine(
            row.pk,
            MuteKind(row.kind),
            words.get(row.pk) or str(FLAG_WORDS.get(PostFlag(row.flag), "")) or names.get(row.pk, ""),
            (row.group.name if row.group else _("open boards")) if row.of_id else "",
        )
        for row in rows
    )


def _names(rows: list[Mute]) -> Mapping[UUID, str]:
    found: dict[UUID, str] = {}
    for group_id in {row.group_id for row in rows if row.of_id}:
        here = [row for row in rows if row.of_id and row.group_id == group_id]
        names = names_at(group_id, [cast("UUID", row.of_id) for row in here])
        found |= {row.pk: names.get(cast("UUID", row.of_id), "") for row in here}
    return found


def choices_of(person: Person, at: datetime) -> Choices:
    """What they chose for all boards. One query; a few more when a break has to be told about."""
    row = Reader.objects.filter(person=person).first()
    if row is None:
        return Choices()
    rests = pace.rests(row.rest_from, row.rest_until, at)
    number = went_on(person, row.rest_from, at) if row.rest_from else 0
    return Choices(Digest(row.digest), row.rest_from, row.rest_until, rests, number)


def before_at(seat: BoardSeat, at: datetime) -> datetime | None:
    """When they were at this board before this visit; None where they never were. One query."""
    row = Visit.objects.filter(person_id=seat.person_id, board_id=seat.board_id).first() if seat.board_id else None
    if row is None:
        return None
    return row.before_at if at - row.seen_at < pace.A_VISIT else row.seen_at


def draft_of(seat: BoardSeat, thread_id: UUID | None) -> dict[str, str]:
    """What they have begun to write here; empty where nothing. One query, and one more to open it."""
    if seat.board_id is None:
        return {}
    row = Draft.objects.filter(Q(thread_id=thread_id), person_id=seat.person_id, board_id=seat.board_id).first()
    return cast("dict[str, str]", row.read(box_of(seat.person_id), "content")) if row else {}


def open_name_of(person: Person) -> str:
    """Their name in the open boards, also where the house agreement has changed since."""
    return OpenName.objects.filter(person=person).values_list("name", flat=True).first() or ""


def groups_of(person: Person, at: datetime) -> list[UUID]:
    """The groups whose boards they read. Three queries."""
    return [seat.group_id for seat in groups.seats_of(person, at)]
