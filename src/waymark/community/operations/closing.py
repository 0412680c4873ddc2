"""Whoever began a thread closes it with what helped, and may make a coping card of it."""

from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Q

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.community.models import Post, Thread
from waymark.community.operations.writing import answer
from waymark.community.terms import BoardSeat
from waymark.community.terms.things import POST
from waymark.community.terms.writing import PostWords, Sent
from waymark.coping import operations as coping
from waymark.people.models import Person


@transaction.atomic
def close_thread(
    *,
    by: Person,
    seat: BoardSeat,
    thread_id: UUID,
    helped: str,
    makes_card: bool,
    client_id: UUID,
    at: datetime,
) -> tuple[Sent | None, UUID | None]:
    """Close one's own thread. `helped` becomes its last post, and with `makes_card` also the beginning of a card, which
    nobody sees until its author sends it. Returns that post and the id of the offer, None where there is none.

    Closed twice it is closed once. Raises `Gone`, `NotAllowed`, `TooFast`.
    """
    thread = _mine(by, seat, thread_id)
    if thread.closed_at:
        return None, None
    sent = offer_id = None
    if helped:
        words = PostWords(helped)
        sent = answer(by=by, seat=seat, thread_id=thread_id, words=words, client_id=client_id, at=at)
        if makes_card:
            offered = uuid5(client_id, "card")
            offer_id = coping.offer_card(by=by, words=helped, source=(POST, sent.post_id), client_id=offered, at=at)
    Thread.objects.filter(pk=thread.pk).update(closed_at=at)
    audit.record(by_id=by.pk, verb="closed", about_id=by.pk, thing="Thread", thing_id=thread.pk, at=at)
    return sent, offer_id


@transaction.atomic
def open_again(*, by: Person, seat: BoardSeat, thread_id: UUID, at: datetime) -> None:
    """Let others answer again. Raises `Gone`."""
    thread = _mine(by, seat, thread_id)
    if thread.closed_at:
        Thread.objects.filter(pk=thread.pk).update(closed_at=None)
        audit.record(by_id=by.pk, verb="opened again", about_id=by.pk, thing="Thread", thing_id=thread.pk, at=at)


def _mine(by: Person, seat: BoardSeat, thread_id: UUID) -> Thread:
    row = Thread.objects.select_for_update().filter(Q(board_id=seat.board_id), pk=thread_id).first()
    if row is None or not Post.objects.filter(thread=row, is_first=True, author=by).exists():
        raise Gone(thread_id)
    return row
