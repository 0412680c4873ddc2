"""Changing what one wrote on a board, taking it away, and saying that something helped."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.community.models import Helped, Post, PostNote, PostPicture, PostVersion
from waymark.community.operations.showing import settle
from waymark.community.operations.writing import keep_picture, reasons_to_look, require
from waymark.community.queries.threads import seen_by
from waymark.community.terms import BoardSeat
from waymark.community.terms.things import POST
from waymark.community.terms.writing import PostWords, Sent
from waymark.moderation import operations as moderation
from waymark.moderation.terms import HoldReason, Shown
from waymark.people.models import Person
from waymark.web import kept_files


@transaction.atomic
def change_post(*, by: Person, seat: BoardSeat, post_id: UUID, words: PostWords, version: int, at: datetime) -> Sent:
    """Change one's own post. What others could read before is kept as an earlier version. One that was given back is
    looked at again. Changing it to what it says already changes nothing.

    Raises `NotAllowed`, `Gone`: also where it was changed since `version`.
    """
    require(seat)
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
    reasons = reasons_to_look(by, words, at)
    shown = Shown.OPEN if was_open and not reasons else Shown.WAITS
    post.title = (words.title or post.title) if post.is_first else ""
    post.words, post.flag, post.has_interest = words.words, words.flag.value, words.has_interest
    post.version, post.changed_at, post.shown, post.shown_why = post.version + 1, at, shown.value, ""
    post.save()
    _change_picture(post, words)
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


def _change_picture(post: Post, words: PostWords) -> None:
    """Earlier versions keep the words alone: a picture that was replaced or taken away is gone."""
    row = PostPicture.objects.filter(post=post).first()
    if row and (words.picture or not words.keeps_picture):
        kept_files.remove_after_commit([row.file])
        row.delete()
    elif row and words.alt:
        row.alt = words.alt
        row.save(update_fields=["alt"])
    if words.picture:
        keep_picture(post, words.picture)


def _mine(by: Person, post_id: UUID) -> Post:
    row = Post.objects.select_for_update().filter(pk=post_id, author=by, gone_at=None).first()
    if row is None:
        raise Gone(post_id)
    return row


def _has_other_picture(post: Post, words: PostWords) -> bool:
    row = PostPicture.objects.filter(post=post).first()
    return row is not None and (not words.keeps_picture or words.alt not in {"", row.alt})


def _says(post: Post, words: PostWords) -> bool:
    is_same = (post.words, post.flag, post.has_interest) == (words.words, words.flag.value, words.has_interest)
    if words.picture or _has_other_picture(post, words):
        return False
    return is_same and post.title == (words.title if post.is_first else "") and post.shown == Shown.OPEN.value
