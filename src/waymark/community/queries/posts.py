"""One post by itself."""

from uuid import UUID

from waymark.community.models import Post, PostPicture, PostVersion
from waymark.community.queries.mine import muted_at
from waymark.community.queries.names import names_at
from waymark.community.queries.seats import NotThere
from waymark.community.queries.threads import seen_by, views_of
from waymark.community.terms import BoardSeat, PostFlag
from waymark.community.terms.pages import Before, MyPost, PostPage, Shot
from waymark.moderation.terms import Shown
from waymark.people.models import Person

MOST_VERSIONS = 50


def post_page(seat: BoardSeat, thread_id: UUID, post_id: UUID) -> PostPage:
    """The post and what it said before. Seven queries. Raises `NotThere` where there is nothing to read."""
    row = seen_by(seat, thread_id).filter(pk=post_id).first()
    if row is None:
        raise NotThere(post_id)
    (post,) = views_of(seat, [row], muted_at(seat))
    versions = PostVersion.objects.filter(post=row).order_by("-number")[:MOST_VERSIONS] if post.is_seen else ()
    before = tuple(Before(one.number, one.title, one.words, one.at) for one in versions)
    return PostPage(row.thread_id, post, before)


def picture_of(seat: BoardSeat, thread_id: UUID, post_id: UUID) -> str:
    """Under which name the picture of a post is kept, for who sees the post now. Two queries. Raises `NotThere`."""
    row = seen_by(seat, thread_id).filter(pk=post_id, gone_at=None).first()
    if row is None or (row.shown != Shown.OPEN.value and row.author_id != seat.person_id):
        raise NotThere(post_id)
    found = PostPicture.objects.filter(post=row).values_list("file", flat=True).first()
    if found is None:
        raise NotThere(post_id)
    return found


def kept_pictures() -> list[str]:
    """Every file that a post names."""
    return list(PostPicture.objects.values_list("file", flat=True))


def quote_from(seat: BoardSeat, thread_id: UUID, post_id: UUID) -> tuple[str, str]:
    """The name and the words of a post of this thread, to be quoted; empty where there is nothing. Two queries."""
    row = seen_by(seat, thread_id).filter(pk=post_id, shown=Shown.OPEN.value, gone_at=None).first()
    if row is None:
        return "", ""
    return names_at(seat.group_id, [row.author_id]).get(row.author_id, ""), row.words


def my_post(person: Person, post_id: UUID) -> MyPost:
    """A post of mine that I did not take away. Two queries. Raises `NotThere`."""
    row = Post.objects.filter(pk=post_id, author=person, gone_at=None).first()
    if row is None:
        raise NotThere(post_id)
    shot = PostPicture.objects.filter(post=row).first()
    return MyPost(
        id=row.pk,
        thread_id=row.thread_id,
        is_first=row.is_first,
        title=row.title,
        words=row.words,
        flag=PostFlag(row.flag),
        has_interest=row.has_interest,
        shown=Shown(row.shown),
        why=row.shown_why,
        version=row.version,
        picture=Shot(shot.width, shot.height, shot.alt) if shot else None,
    )
