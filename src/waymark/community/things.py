"""How moderation sees a post: `waymark.moderation.terms.things`."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waymark.community.models import Board, Post, PostPicture
from waymark.community.operations.showing import note_post, show_post
from waymark.community.queries.names import names_at
from waymark.community.queries.seats import board_words
from waymark.community.terms.house import HOUSE_LINES
from waymark.community.terms.things import POST
from waymark.groups import queries as groups
from waymark.groups.terms.groups import GROUP
from waymark.moderation.terms import Place, SeenPicture, Shown, Snapshot, Thing

AROUND = 2


def snapshot(thing_id: UUID, viewer_id: UUID | None) -> Snapshot | None:
    """The post, and two that others see before and after it. A viewer sees what the page shows them."""
    post = Post.objects.select_related("thread__board__group").filter(pk=thing_id, gone_at=None).first()
    if post is None or not _sees(post, viewer_id):
        return None
    board = post.thread.board
    near = _around(post)
    names = names_at(board.group_id, [one.author_id for one in (*near, post)])
    return Snapshot(
        author_id=post.author_id,
        author_name=names.get(post.author_id, ""),
        title=post.title,
        words=post.words,
        place=_place(board),
        at=post.at,
        pictures=tuple(SeenPicture(one.file, one.alt) for one in PostPicture.objects.filter(post=post)),
        context=tuple((names.get(one.author_id, ""), one.words) for one in near),
    )


def _sees(post: Post, viewer_id: UUID | None) -> bool:
    if viewer_id is None or viewer_id == post.author_id:
        return True
    group_id = post.thread.board.group_id
    is_member = group_id is None or bool(groups.called_in(group_id, [viewer_id]))
    return is_member and post.shown == Shown.OPEN.value


def _around(post: Post) -> list[Post]:
    seen = Post.objects.filter(thread_id=post.thread_id, shown=Shown.OPEN.value, gone_at=None).exclude(pk=post.pk)
    before = seen.filter(Q(at__lt=post.at) | Q(at=post.at, pk__lt=post.pk)).order_by("-at", "-id")[:AROUND]
    after = seen.filter(Q(at__gt=post.at) | Q(at=post.at, pk__gt=post.pk)).order_by("at", "id")[:AROUND]
    return [*reversed(before), *after]


def _place(board: Board) -> Place:
    if board.group_id is None:
        name, _about = board_words(board.slug, board)
        return Place("open-board", None, str(name), tuple(str(line) for line in HOUSE_LINES))
    return groups.moderated_place(board.group_id) or Place(GROUP, board.group_id, _("Board"))


def show(thing_id: UUID, shown: Shown, reason: str, at: datetime) -> None:
    show_post(thing_id, shown, reason, at)


def annotate(thing_id: UUID, words: str, name: str, source: str, at: datetime) -> None:
    note_post(thing_id, words, name, source, at)


def address(thing_id: UUID) -> str:
    return reverse("board_post", args=[thing_id])


THING = Thing(
    kind=POST, name=gettext_lazy("A post on a board"), snapshot=snapshot, show=show, address=address, annotate=annotate
)
