"""One thread, fifty posts at a time; the same number of queries for a thread of five and of five thousand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from waymark.community.models import Following, Helped, Post, PostNote, PostPicture, Thread
from waymark.community.queries.mine import before_at, muted_at
from waymark.community.queries.names import names_at
from waymark.community.queries.seats import NotThere
from waymark.community.rules.muting import Muted
from waymark.community.rules.pages import Place
from waymark.community.terms import BoardSeat, Lane, PostFlag
from waymark.community.terms.pages import Note, PostView, Shot, ThreadPage
from waymark.moderation.terms import Shown

PAGE = 50


def thread_page(
    seat: BoardSeat, thread_id: UUID, at: datetime, *, after: Place | None = None, is_newest: bool = False
) -> ThreadPage:
    """Fifty posts from the beginning, after a place, or the newest. Nine queries. Raises `NotThere`.

    A thread that never was open is there for its author alone.
    """
    row = Thread.objects.filter(Q(board_id=seat.board_id), pk=thread_id).first()
    first = Post.objects.filter(thread_id=thread_id, is_first=True).first()
    if row is None or not _is_there(row, first, seat):
        raise NotThere(thread_id)
    rows, has_more, has_before = _slice(seen_by(seat, thread_id), after, is_newest=is_newest)
    muted = muted_at(seat)
    posts = views_of(seat, rows, muted, before_at(seat, at))
    return ThreadPage(
        id=row.pk,
        title=first.title if first and (first.shown == Shown.OPEN.value or first.author_id == seat.person_id) else "",
        lane=Lane(row.lane),
        wants_no_reply=row.wants_no_reply,
        number=row.posts,
        posts=posts,
        next=str(Place(rows[-1].at, rows[-1].pk)) if has_more and rows else "",
        before="start" if has_before else "",
        is_mine=first is not None and first.author_id == seat.person_id,
        follows=Following.objects.filter(person_id=seat.person_id, thread_id=thread_id).exists(),
        muted=muted.by(first.author_id, first.flag, first.title) if first else None,
        made_at=row.made_at,
    )


def seen_by(seat: BoardSeat, thread_id: UUID) -> QuerySet[Post]:
    """What others could ever see, and my own."""
    return Post.objects.filter(Q(opened_at__isnull=False) | Q(author_id=seat.person_id), thread_id=thread_id)


def _is_there(row: Thread, first: Post | None, seat: BoardSeat) -> bool:
    if row.shown == Shown.OPEN.value or first is None:
        return True
    return first.author_id == seat.person_id or first.opened_at is not None


def _slice(posts: QuerySet[Post], after: Place | None, *, is_newest: bool) -> tuple[list[Post], bool, bool]:
    """The posts of this page, whether there are later ones, whether there are earlier ones."""
    if is_newest:
        rows = list(posts.order_by("-at", "-id")[: PAGE + 1])
        return rows[:PAGE][::-1], False, len(rows) > PAGE
    if after is not None:
        posts = posts.filter(at__gte=after.at).filter(Q(at__gt=after.at) | Q(pk__gt=after.id))
    rows = list(posts.order_by("at", "id")[: PAGE + 1])
    return rows[:PAGE], len(rows) > PAGE, after is not None


def views_of(seat: BoardSeat, rows: Sequence[Post], muted: Muted, before: datetime | None = None) -> Sequence[PostView]:
    """Posts as this seat sees them. Five queries."""
    ids = [row.pk for row in rows]
    names = names_at(seat.group_id, [row.author_id for row in rows])
    mine = [row.pk for row in rows if row.author_id == seat.person_id]
    helped = dict(Helped.objects.filter(post_id__in=mine).values_list("post_id").annotate(number=Count("pk")))
    me_too = set(Helped.objects.filter(post_id__in=ids, person_id=seat.person_id).values_list("post_id", flat=True))
    notes, shots = _notes(ids), _shots(ids)
    views = [_view(row, seat, names, muted, before, helped, me_too, notes) for row in rows]
    return [replace(view, picture=shots.get(view.id)) if view.is_seen else view for view in views]


def _view(
    row: Post,
    seat: BoardSeat,
    names: Mapping[UUID, str],
    muted: Muted,
    before: datetime | None,
    helped: Mapping[UUID, int],
    me_too: set[UUID],
    notes: Mapping[UUID, tuple[Note, ...]],
) -> PostView:
    is_mine, shown = row.author_id == seat.person_id, Shown(row.shown)
    is_seen = row.gone_at is None and (is_mine or shown is Shown.OPEN)
    return PostView(
        id=row.pk,
        name=names.get(row.author_id, "") if is_seen or row.gone_at else "",
        is_mine=is_mine,
        is_first=row.is_first,
        title=row.title if is_seen else "",
        words=row.words if is_seen else "",
        flag=PostFlag(row.flag),
        has_interest=row.has_interest,
        shown=shown,
        why=row.shown_why if is_mine else "",
        at=row.at,
        changed_at=row.changed_at,
        gone_at=row.gone_at,
        is_new=before is not None and not is_mine and row.at > before,
        muted=None if is_mine or not is_seen else muted.by(row.author_id, row.flag, f"{row.title} {row.words}"),
        helped=helped.get(row.pk, 0),
        i_was_helped=row.pk in me_too,
        notes=notes.get(row.pk, ()),
    )


def _shots(post_ids: Iterable[UUID]) -> Mapping[UUID, Shot]:
    rows = PostPicture.objects.filter(post_id__in=list(post_ids))
    return {row.post_id: Shot(row.width, row.height, row.alt) for row in rows}


def _notes(post_ids: Iterable[UUID]) -> Mapping[UUID, tuple[Note, ...]]:
    found: dict[UUID, tuple[Note, ...]] = {}
    for row in PostNote.objects.filter(post_id__in=list(post_ids)).order_by("at"):
        note = Note(row.name, row.words, row.source, row.at)
        found[row.post_id] = (*found.get(row.post_id, ()), note)
    return found
