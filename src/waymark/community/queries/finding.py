"""Finding posts of one board by their words."""

from collections.abc import Sequence

from waymark.community.models import Post
from waymark.community.queries.mine import muted_at
from waymark.community.queries.threads import views_of
from waymark.community.rules.finding import asked_for
from waymark.community.terms import BoardSeat
from waymark.community.terms.pages import PostView
from waymark.moderation.terms import Shown

FOUND = 20


def found_at(seat: BoardSeat, query: str) -> Sequence[tuple[PostView, str]]:
    """The newest twenty posts in which every word asked for stands, each with its thread. Seven queries."""
    words = asked_for(query)
    if seat.board_id is None or not words:
        return ()
    posts = Post.objects.filter(thread__board_id=seat.board_id, shown=Shown.OPEN.value, gone_at=None)
    for word in words:
        posts = posts.filter(found_by__board_id=seat.board_id, found_by__word=word)
    rows = list(posts.order_by("-at", "-id")[:FOUND])
    views = views_of(seat, rows, muted_at(seat))
    return [(view, str(row.thread_id)) for view, row in zip(views, rows, strict=True)]
