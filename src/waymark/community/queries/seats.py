"""Where somebody sits at a board. Nothing of a board is read without a seat."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.community.models import Board, OpenName, Post, Reader, Thread
from waymark.community.rules import pace
from waymark.community.terms import BoardSeat, Stop
from waymark.community.terms.boards import TOPIC_OF, Words
from waymark.community.terms.house import HOUSE_VERSION
from waymark.groups import queries as groups
from waymark.groups.queries import NotThere
from waymark.groups.terms import GroupSeat, GroupState
from waymark.moderation import queries as moderation
from waymark.people.models import Person

__all__ = ["NotThere", "group_seat", "seat_of_post", "seat_of_thread", "topic_seat"]


def group_seat(slug: str, person: Person, at: datetime) -> BoardSeat:
    """The seat at the board of a group. Six queries. Raises `NotThere` for who is not in the group."""
    seat = groups.seat_in(slug, person, at)
    board_id = Board.objects.filter(group_id=seat.group_id).values_list("pk", flat=True).first()
    return _settled(_of_group(seat, board_id), at, needs_to_sign=seat.needs_to_sign, state=seat.state)


def topic_seat(slug: str, person: Person, at: datetime) -> BoardSeat:
    """The seat at an open board. Four queries. Raises `NotThere`."""
    row = Board.objects.filter(slug=slug, group=None).first() if slug else None
    if row is None and slug not in TOPIC_OF:
        raise NotThere(slug)
    return _settled(_of_topic(slug, row, person), at)


def seat_of_thread(thread_id: UUID, person: Person, at: datetime) -> BoardSeat:
    """The seat at the board that a thread stands on. Six queries. Raises `NotThere`, also for who may not read it."""
    row = Thread.objects.select_related("board").filter(pk=thread_id).first()
    if row is None:
        raise NotThere(thread_id)
    return _at(row.board, person, at)


def seat_of_post(post_id: UUID, person: Person, at: datetime) -> tuple[BoardSeat, UUID]:
    """The same for a post, with its thread. Six queries. Raises `NotThere`."""
    row = Post.objects.select_related("thread__board").filter(pk=post_id).first()
    if row is None:
        raise NotThere(post_id)
    return _at(row.thread.board, person, at), row.thread_id


def _at(board: Board, person: Person, at: datetime) -> BoardSeat:
    if board.group_id is None:
        return _settled(_of_topic(board.slug, board, person), at)
    seat = groups.seat_by_id(board.group_id, person.pk, at)
    if seat is None:
        raise NotThere(board.pk)
    return _settled(_of_group(seat, board.pk), at, needs_to_sign=seat.needs_to_sign, state=seat.state)


def _of_group(seat: GroupSeat, board_id: UUID | None) -> BoardSeat:
    return BoardSeat(
        board_id=board_id,
        slug=seat.slug,
        name=_("Board"),
        about=seat.group_name,
        group_id=seat.group_id,
        person_id=seat.person_id,
        called=seat.name,
        leads=seat.is_coordinator,
    )


def _of_topic(slug: str, board: Board | None, person: Person) -> BoardSeat:
    """Whoever signed an older house agreement chooses their name again, with it."""
    name = OpenName.objects.filter(person=person, agreement=HOUSE_VERSION).values_list("name", flat=True).first()
    called, about = board_words(slug, board)
    return BoardSeat(
        board_id=board.pk if board else None,
        slug=slug,
        name=called,
        about=about,
        group_id=None,
        person_id=person.pk,
        called=name or "",
        leads=False,
    )


def board_words(slug: str, board: Board | None) -> tuple[Words, Words]:
    """What an open board is called and what it is about."""
    topic = TOPIC_OF.get(slug)
    if board is None or (topic and not board.name):
        return (topic.name, topic.about) if topic else (slug, "")
    return board.name, board.about


def _settled(
    seat: BoardSeat, at: datetime, *, needs_to_sign: bool = False, state: GroupState = GroupState.LIVING
) -> BoardSeat:
    """With what keeps somebody from writing, and whether they take a break. Two queries."""
    resting = Reader.objects.filter(person_id=seat.person_id).values_list("rest_from", "rest_until").first()
    standing = moderation.standing_of(seat.person_id, at)
    stop = None
    if state is GroupState.CLOSED:
        stop = Stop.CLOSED
    elif not standing.may_write:
        stop = Stop.STANDING
    elif needs_to_sign:
        stop = Stop.SIGN
    elif not seat.called:
        stop = Stop.NAME
    until_at = standing.until_at if stop is Stop.STANDING else None
    rests = pace.rests(*resting, at) if resting else False
    return replace(seat, stop=stop, until_at=until_at, rests=rests)
