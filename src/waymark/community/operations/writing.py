"""Writing on a board: a thread, an answer, a change, and taking away what is one's own."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.community.models import Board, Draft, Following, Helped, Post, PostNote, PostPicture, PostVersion, Thread
from waymark.community.operations.showing import index, settle, tell_named
from waymark.community.queries.threads import seen_by
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
    _require(seat)
    if found := _sent_before(by, client_id):
        return found
    reasons = _first_look(by, words, at)
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
    """An answer in a thread that is open. Sent twice it is kept once. Raises `NotAllowed`, `Gone`, `TooFast`."""
    _require(seat)
    if found := _sent_before(by, client_id):
        return found
    thread = Thread.objects.select_for_update().filter(Q(board_id=seat.board_id), pk=thread_id).first()
    if thread is None or thread.shown != Shown.OPEN.value:
        raise Gone(thread_id)
    _slowly(by, thread, at)
    reasons = _first_look(by, words, at)
    shown = Shown.WAITS if reasons else Shown.OPEN
    post = _written(by, thread, replace(words, title=""), shown, client_id, at)
    if not reasons:
        Thread.objects.filter(pk=thread.pk).update(posts=F("posts") + 1, last_at=at)
    return _done(by, post, reasons, at)


@transaction.atomic
def change_post(*, by: Person, seat: BoardSeat, post_id: UUID, words: PostWords, version: int, at: datetime) -> Sent:
    """Change one's own post. What others could read before is kept as an earlier version. One that was given back is
    looked at again. Changing it to what it says already changes nothing.

    Raises `NotAllowed`, `Gone`: also where it was changed since `version`.
    """
    _require(seat)
    post = _mine(by, post_id)
    if _says(post, words):
        return Sent(post.thread_id, post.pk)
    if post.version != version or post.shown == Shown.HIDDEN.value:
        raise Gone(post_id)
    was_open = post.shown == Shown.OPEN.value
    if was_open and (post.words, post.title) != (words.words, words.title or post.title):
        PostVersion.objects.create(
            post=post, number=post.version, title=post.title, words=post.words, at=post.changed_at or post.at
        )
    reasons = _first_look(by, words, at)
    shown = Shown.OPEN if was_open and not reasons else Shown.WAITS
    post.title = (words.title or post.title) if post.is_first else ""
    post.words, post.flag, post.has_interest = words.words, words.flag.value, words.has_interest
    post.version, post.changed_at, post.shown, post.shown_why = post.version + 1, at, shown.value, ""
    post.save()
    settle(post)
    case_id = None
    if shown is Shown.WAITS:
        reasons = reasons or [HoldReason.WORD]
        case_id = moderation.hold(by=by, kind=POST, thing_id=post.pk, reasons=reasons, at=at)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="Post", thing_id=post.pk, at=at)
    return Sent(post.thread_id, post.pk, reasons, case_id)


@transaction.atomic
def take_away(*, by: Person, post_id: UUID, at: datetime) -> UUID:
    """The words of one's own post go, and what it said before; that there was one stays. Returns the thread.

    Everybody may, also who may not write any more. Raises `Gone`.
    """
    post = _mine(by, post_id)
    post.title, post.words, post.flag, post.shown_why, post.has_interest = "", "", "", "", False
    post.gone_at = at
    post.save()
    PostVersion.objects.filter(post=post).delete()
    Helped.objects.filter(post=post).delete()
    PostNote.objects.filter(post=post).delete()
    pictures = PostPicture.objects.filter(post=post)
    kept_files.remove_after_commit(list(pictures.values_list("file", flat=True)))
    pictures.delete()
    settle(post)
    audit.record(by_id=by.pk, verb="took away", about_id=by.pk, thing="Post", thing_id=post.pk, at=at)
    return post.thread_id


@transaction.atomic
def say_it_helped(*, by: Person, seat: BoardSeat, thread_id: UUID, post_id: UUID, helped: bool, at: datetime) -> None:
    """ "This helped me", or not after all. Of one's own post it means nothing. Raises `Gone`."""
    post = seen_by(seat, thread_id).filter(pk=post_id, shown=Shown.OPEN.value, gone_at=None).first()
    if post is None:
        raise Gone(post_id)
    if post.author_id == by.pk:
        return
    if helped:
        Helped.objects.get_or_create(post=post, person=by, defaults={"at": at})
    else:
        Helped.objects.filter(post=post, person=by).delete()
    audit.record(by_id=by.pk, verb="was helped", about_id=by.pk, thing="Post", thing_id=post.pk, at=at)


def board_of(seat: BoardSeat, at: datetime) -> Board:
    """The board of a seat; made now if nothing ever stood there."""
    if seat.board_id is not None:
        return Board.objects.get(pk=seat.board_id)
    key = {"group_id": seat.group_id} if seat.group_id else {"slug": seat.slug}
    return Board.objects.get_or_create(**key, defaults={"made_at": at})[0]


def _require(seat: BoardSeat) -> None:
    if not seat.may_write:
        raise NotAllowed(seat.stop)


def _sent_before(by: Person, client_id: UUID) -> Sent | None:
    row = Post.objects.filter(author=by, client_id=client_id).first()
    if row is None:
        return None
    return Sent(row.thread_id, row.pk, [HoldReason.NEWCOMER] if row.shown == Shown.WAITS.value else [])


def _first_look(by: Person, words: PostWords, at: datetime) -> list[HoldReason]:
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
        _keep_picture(post, words.picture)
    drafts = Draft.objects.filter(person=by, board_id=thread.board_id)
    drafts.filter(Q(thread=None if is_first else thread)).delete()
    return post


def _keep_picture(post: Post, picture: Picture) -> None:
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


def _mine(by: Person, post_id: UUID) -> Post:
    row = Post.objects.select_for_update().filter(pk=post_id, author=by, gone_at=None).first()
    if row is None:
        raise Gone(post_id)
    return row


def _says(post: Post, words: PostWords) -> bool:
    is_same = (post.words, post.flag, post.has_interest) == (words.words, words.flag.value, words.has_interest)
    return is_same and post.title == (words.title if post.is_first else "") and post.shown == Shown.OPEN.value
