"""Writing on a board: a thread, and an answer."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.community.models import Board, Draft, Following, Post, PostPicture, Thread
from waymark.community.operations.showing import index, tell_named
from waymark.community.rules import pace
from waymark.community.terms import BoardSeat, Lane
from waymark.community.terms.things import PICTURES, POST
from waymark.community.terms.writing import NotAllowed, Picture, PostWords, Sent, TooFast
from waymark.moderation import operations as moderation
from waymark.moderation import queries as looks
from waymark.moderation.terms import HoldReason, Shown
from waymark.people.models import Person
from waymark.web import kept_files


@transaction.atomic
def begin_thread(
    *,
    by: Person,
    seat: BoardSeat,
    lane: Lane,
    words: PostWords,
    client_id: UUID,
    at: datetime,
    wants_no_reply: bool = False,
) -> Sent:
    """A new thread with its first post. Sent twice it is kept once. Raises `NotAllowed`."""
    require(seat)
    if found := _sent_before(by, client_id):
        return found
    reasons = reasons_to_look(by, words, at)
    shown = Shown.WAITS if reasons else Shown.OPEN
    thread = Thread.objects.create(
        board=board_of(seat, at),
        lane=lane.value,
        wants_no_reply=wants_no_reply,
        shown=shown.value,
        posts=0 if reasons else 1,
        made_at=at,
        last_at=at,
    )
    post = _written(by, thread, words, shown, client_id, at, is_first=True)
    Following.objects.get_or_create(person=by, thread=thread, defaults={"since_at": at})
    return _done(by, post, reasons, at)


@transaction.atomic
def answer(*, by: Person, seat: BoardSeat, thread_id: UUID, words: PostWords, client_id: UUID, at: datetime) -> Sent:
    """An answer in a thread that is open and not closed. Sent twice it is kept once.

    Raises `NotAllowed`, `Gone`, `TooFast`.
    """
    require(seat)
    if found := _sent_before(by, client_id):
        return found
    thread = Thread.objects.select_for_update().filter(Q(board_id=seat.board_id), pk=thread_id).first()
    if thread is None or thread.shown != Shown.OPEN.value or thread.closed_at:
        raise Gone(thread_id)
    _slowly(by, thread, at)
    reasons = reasons_to_look(by, words, at)
    shown = Shown.WAITS if reasons else Shown.OPEN
    post = _written(by, thread, replace(words, title=""), shown, client_id, at)
    if not reasons:
        Thread.objects.filter(pk=thread.pk).update(posts=F("posts") + 1, last_at=at)
    return _done(by, post, reasons, at)


def board_of(seat: BoardSeat, at: datetime) -> Board:
    """The board of a seat; made now if nothing ever stood there."""
    if seat.board_id is not None:
        return Board.objects.get(pk=seat.board_id)
    key = {"group_id": seat.group_id} if seat.group_id else {"slug": seat.slug}
    return Board.objects.get_or_create(**key, defaults={"made_at": at})[0]


def require(seat: BoardSeat) -> None:
    """Raises `NotAllowed`."""
    if not seat.may_write:
        raise NotAllowed(seat.stop)


def _sent_before(by: Person, client_id: UUID) -> Sent | None:
    row = Post.objects.filter(author=by, client_id=client_id).first()
    if row is None:
        return None
    return Sent(row.thread_id, row.pk, [HoldReason.NEWCOMER] if row.shown == Shown.WAITS.value else [])


def reasons_to_look(by: Person, words: PostWords, at: datetime) -> list[HoldReason]:
    """Why it waits for a person; empty where it is shown at once. Two queries."""
    seen = Post.objects.filter(author=by, opened_at__isnull=False)[: looks.FIRST_POSTS].count()
    return list(looks.first_look(words=words.text, shown_before=seen, at=at))


def _slowly(by: Person, thread: Thread, at: datetime) -> None:
    lately = Post.objects.filter(author=by, thread=thread, at__gt=at - pace.HOUR).values_list("at", flat=True)
    if free_at := pace.free_at(list(lately), at):
        raise TooFast(free_at)


def _written(
    by: Person, thread: Thread, words: PostWords, shown: Shown, client_id: UUID, at: datetime, *, is_first: bool = False
) -> Post:
    is_open = shown is Shown.OPEN
    post = Post.objects.create(
        thread=thread,
        author=by,
        client_id=client_id,
        is_first=is_first,
        title=words.title,
        words=words.words,
        flag=words.flag.value,
        has_interest=words.has_interest,
        shown=shown.value,
        at=at,
        opened_at=at if is_open else None,
    )
    if words.picture:
        keep_picture(post, words.picture)
    drafts = Draft.objects.filter(person=by, board_id=thread.board_id)
    drafts.filter(Q(thread=None if is_first else thread)).delete()
    return post


def keep_picture(post: Post, picture: Picture) -> None:
    """Inside an operation. A post has one picture at most."""
    made = picture.clean
    PostPicture.objects.create(
        post=post,
        file=kept_files.keep(PICTURES, made.data, "webp"),
        width=made.width,
        height=made.height,
        alt=picture.alt,
    )


def _done(by: Person, post: Post, reasons: list[HoldReason], at: datetime) -> Sent:
    case_id = None
    if reasons:
        case_id = moderation.hold(by=by, kind=POST, thing_id=post.pk, reasons=reasons, at=at)
    else:
        index(post, post.thread.board_id)
        tell_named(post, at)
    audit.record(by_id=by.pk, verb="wrote", about_id=by.pk, thing="Post", thing_id=post.pk, at=at)
    return Sent(post.thread_id, post.pk, reasons, case_id)
