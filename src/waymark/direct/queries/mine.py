"""My conversations, and what I chose about them."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import F, Q, QuerySet

from waymark.direct.models import DirectBlock, DirectSide, TakesMessages
from waymark.direct.rules.gate import FIRST_DAYS, is_new
from waymark.direct.terms.pages import Choice, Choices, MyBlock, MyTalk, Talks
from waymark.groups import queries as groups
from waymark.groups.terms import GroupState
from waymark.groups.terms.beside import Beside
from waymark.people.models import Person

PAGE = 30


def talks_of(person_id: UUID, before: UUID | None = None) -> Talks:
    """Thirty conversations, the newest first, those with nothing but a draft last. Four queries, however many."""
    kept = Q(last_at__isnull=False) | Q(draft__isnull=False)
    rows = DirectSide.objects.filter(kept, person_id=person_id)
    if before and (edge := rows.filter(pk=before).first()):
        rows = _after(rows, edge)
    found = list(rows.order_by(F("last_at").desc(nulls_last=True), "-id")[: PAGE + 1])
    page = found[:PAGE]
    others = _others([row.conversation_id for row in page], person_id)
    ids = [*others.values(), *(row.membership_id for row in page)]
    places = groups.besides([pk for pk in ids if pk])
    talks = tuple(_talk(row, others, places) for row in page)
    return Talks(talks, page[-1].pk if len(found) > PAGE else None)


def _after(rows: QuerySet[DirectSide], edge: DirectSide) -> QuerySet[DirectSide]:
    if edge.last_at is None:
        return rows.filter(last_at=None, pk__lt=edge.pk)
    return rows.filter(Q(last_at__lt=edge.last_at) | Q(last_at=edge.last_at, pk__lt=edge.pk) | Q(last_at=None))


def _others(conversation_ids: list[UUID], person_id: UUID) -> Mapping[UUID, UUID | None]:
    """The membership of the other one, by conversation. One query."""
    rows = DirectSide.objects.filter(conversation_id__in=conversation_ids).exclude(person_id=person_id)
    return dict(rows.values_list("conversation_id", "membership_id"))


def _talk(row: DirectSide, others: Mapping[UUID, UUID | None], places: Mapping[UUID, Beside]) -> MyTalk:
    their_id = others.get(row.conversation_id)
    their = places.get(their_id) if their_id else None
    place = their or (places.get(row.membership_id) if row.membership_id else None)
    return MyTalk(
        conversation_id=row.conversation_id,
        name=their.name if their else "",
        group_name=place.group_name if place else "",
        is_there=row.conversation_id in others,
        at=row.last_at,
        has_draft=bool(row.draft),
    )


def choices_of(person: Person, at: datetime) -> Choices:
    """Seven queries, however many groups there are."""
    seats = [seat for seat in groups.seats_of(person, at) if seat.state is not GroupState.CLOSED]
    takes = set(TakesMessages.objects.filter(person=person).values_list("membership_id", flat=True))
    mine = tuple(Choice(seat.membership_id, seat.group_name, seat.name, seat.membership_id in takes) for seat in seats)
    from_at = person.joined_at + FIRST_DAYS if is_new(person.joined_at, at) else None
    return Choices(mine, _blocks(person.pk), from_at)


def _blocks(person_id: UUID) -> tuple[MyBlock, ...]:
    rows = list(DirectBlock.objects.filter(person_id=person_id).order_by("-at", "pk"))
    others = _others([row.conversation_id for row in rows], person_id)
    places = groups.besides([pk for pk in others.values() if pk])
    found = []
    for row in rows:
        their_id = others.get(row.conversation_id)
        their = places.get(their_id) if their_id else None
        found.append(MyBlock(row.pk, their.name if their else "", their.group_name if their else "", row.at))
    return tuple(found)
