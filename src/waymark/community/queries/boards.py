"""The list of boards, and the list of threads of one board."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from waymark.community.models import Board, OpenName, Post, Thread, Visit
from waymark.community.queries.mine import before_at, muted_at
from waymark.community.queries.names import names_at
from waymark.community.queries.seats import board_words
from waymark.community.rules import lanes
from waymark.community.rules.muting import Muted
from waymark.community.rules.pages import Place
from waymark.community.terms import BoardSeat, Lane, PostFlag
from waymark.community.terms.boards import TOPICS
from waymark.community.terms.pages import BoardLine, BoardPage, Community, ThreadLine
from waymark.groups import queries as groups
from waymark.moderation.terms import Shown
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.people.terms import Role

PAGE = 20
_MINE = 10
_MOST_BOARDS = 100


def board_page(seat: BoardSeat, at: datetime, *, after: Place | None = None, lane: Lane | None = None) -> BoardPage:
    """Twenty threads, the newest first. Eight queries, however many threads and posts there are; none on a board where
    nobody ever wrote."""
    if seat.board_id is None:
        return BoardPage((), (), "", None, leans=False)
    open_ones = Thread.objects.filter(board_id=seat.board_id, shown=Shown.OPEN.value)
    shown = open_ones.filter(lane=lane.value) if lane else open_ones
    rows = list(_older(shown, after).order_by("-last_at", "-id")[: PAGE + 1])
    before, muted = before_at(seat, at), muted_at(seat)
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    threads = lines_of(seat, rows[:PAGE], muted, before)
    return BoardPage(
        threads=threads,
        mine=_not_shown(seat) if after is None else (),
        next=str(Place(last.last_at, last.pk)) if last else "",
        new_since=before if before and any(one.is_new for one in threads) else None,
        leans=_leans(seat, open_ones) if after is None else False,
    )


def lines_of(
    seat: BoardSeat, rows: Sequence[Thread], muted: Muted, before: datetime | None = None
) -> Sequence[ThreadLine]:
    """Threads as lines of a list. Two queries."""
    firsts = {post.thread_id: post for post in Post.objects.filter(thread__in=rows, is_first=True).defer("words")}
    names = names_at(seat.group_id, [post.author_id for post in firsts.values()])
    return [_line(row, firsts.get(row.pk), names, muted, before) for row in rows]


def _line(
    row: Thread, first: Post | None, names: Mapping[UUID, str], muted: Muted, before: datetime | None
) -> ThreadLine:
    return ThreadLine(
        id=row.pk,
        title=first.title if first else "",
        name=names.get(first.author_id, "") if first else "",
        lane=Lane(row.lane),
        wants_no_reply=row.wants_no_reply,
        posts=row.posts,
        last_at=row.last_at,
        is_new=before is not None and row.last_at > before,
        muted=muted.by(first.author_id, first.flag, first.title) if first else None,
        flag=PostFlag(first.flag) if first else PostFlag.NONE,
        shown=Shown(row.shown),
    )


def _older(rows: QuerySet[Thread], after: Place | None) -> QuerySet[Thread]:
    if after is None:
        return rows
    return rows.filter(last_at__lte=after.at).filter(Q(last_at__lt=after.at) | Q(pk__lt=after.id))


def _not_shown(seat: BoardSeat) -> Sequence[ThreadLine]:
    """My own threads that others do not see, as far as I did not take them away."""
    firsts = Post.objects.filter(
        Q(thread__board_id=seat.board_id), author_id=seat.person_id, is_first=True, gone_at=None
    )
    posts = list(firsts.exclude(shown=Shown.OPEN.value).select_related("thread").order_by("-at")[:_MINE])
    return [_line(post.thread, post, {seat.person_id: seat.called}, Muted(), None) for post in posts]


def _leans(seat: BoardSeat, open_ones: QuerySet[Thread]) -> bool:
    if not seat.leads:
        return False
    newest = open_ones.order_by("-made_at").values_list("lane", flat=True)[: lanes.LOOKED_AT]
    return lanes.leans([Lane(one) for one in newest])


def leads_open_boards(person: Person) -> bool:
    """Whether they look after the open boards."""
    return Role.MODERATOR in people.roles_of(person)


def community_of(person: Person, at: datetime) -> Community:
    """Every board somebody may read. Seven queries, however many boards."""
    newest = Thread.objects.filter(board=OuterRef("pk"), shown=Shown.OPEN.value).order_by("-last_at")
    seats = groups.seats_of(person, at)
    wanted = Q(group=None) | Q(group_id__in=[seat.group_id for seat in seats])
    boards = list(
        Board.objects.filter(wanted)
        .annotate(last_at=Subquery(newest.values("last_at")[:1]))
        .order_by("made_at")[:_MOST_BOARDS]
    )
    seen = dict(Visit.objects.filter(person=person).values_list("board_id", "seen_at"))
    of_groups = {board.group_id: board for board in boards if board.group_id}
    named = OpenName.objects.filter(person=person).values_list("name", flat=True).first()
    return Community(
        groups=tuple(
            _as_line(reverse("group_board", args=[one.slug]), one.group_name, "", of_groups.get(one.group_id), seen)
            for one in seats
        ),
        topics=tuple(_topics([board for board in boards if not board.group_id], seen)),
        called=named or "",
    )


def _topics(boards: Sequence[Board], seen: Mapping[UUID, datetime]) -> Iterable[BoardLine]:
    """Those that every installation has, then those that were made here."""
    by_slug = {board.slug: board for board in boards}
    for slug in dict.fromkeys([*(one.slug for one in TOPICS), *by_slug]):
        board = by_slug.get(slug)
        yield _as_line(reverse("topic_board", args=[slug]), *board_words(slug, board), board, seen)


def _as_line(
    address: str, name: object, about: object, board: Board | None, seen: Mapping[UUID, datetime]
) -> BoardLine:
    last_at: datetime | None = getattr(board, "last_at", None)
    was_here = seen.get(board.pk) if board else None
    is_new = bool(last_at and was_here and last_at > was_here)
    return BoardLine(address, str(name), str(about), last_at, is_new)
