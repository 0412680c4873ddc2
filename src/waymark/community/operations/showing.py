"""What follows when a post becomes visible, or is not any more. Used inside operations, which record it."""

from datetime import datetime
from uuid import UUID

from django.db.models import Max

from waymark.community import kinds
from waymark.community.models import Mute, Post, PostNote, PostWord, Reader, Thread
from waymark.community.rules import pace
from waymark.community.rules.finding import words_in
from waymark.community.rules.naming import named_in
from waymark.groups import queries as groups
from waymark.moderation.terms import Shown
from waymark.notices import operations as notices
from waymark.notices.terms import SENT_WITHIN, Wanted


def show_post(post_id: UUID, shown: Shown, reason: str, at: datetime) -> None:
    """Show a post to others or to nobody else: what moderators decide, who also tell its author. Of one that is gone
    nothing happens."""
    post = Post.objects.select_for_update().filter(pk=post_id, gone_at=None).first()
    if post is None:
        return
    is_first_time = shown is Shown.OPEN and post.opened_at is None
    post.shown, post.shown_why = shown.value, reason
    if is_first_time:  # it takes its place when others can read it
        post.opened_at = post.at = at
    post.save(update_fields=["shown", "shown_why", "opened_at", "at"])
    settle(post)
    if is_first_time:
        tell_named(post, at)


def note_post(post_id: UUID, words: str, name: str, source: str, at: datetime) -> None:
    """Put the note of a named professional under a post. Under one that is gone there is nothing to say."""
    if Post.objects.filter(pk=post_id, gone_at=None).exists():
        PostNote.objects.get_or_create(post_id=post_id, name=name, words=words, defaults={"source": source, "at": at})


def settle(post: Post) -> None:
    """Bring the counters of the thread, and how the post is found, in line with the post."""
    thread = Thread.objects.select_for_update().get(pk=post.thread_id)
    open_ones = Post.objects.filter(thread=thread, shown=Shown.OPEN.value)
    thread.posts = open_ones.count()
    thread.last_at = open_ones.aggregate(last=Max("at"))["last"] or thread.made_at
    if post.is_first:
        thread.shown = post.shown
    thread.save(update_fields=["posts", "last_at", "shown"])
    index(post, thread.board_id)


def index(post: Post, board_id: UUID) -> None:
    """A post that others do not see is not found either."""
    PostWord.objects.filter(post=post).delete()
    if post.shown == Shown.OPEN.value and post.gone_at is None:
        words = words_in(f"{post.title}\n{post.words}")
        PostWord.objects.bulk_create([PostWord(post=post, board_id=board_id, word=word) for word in words])


def tell_named(post: Post, at: datetime) -> None:
    """Whoever is named in a post of their group hears of it, unless they muted its author or take a break."""
    group_id = Thread.objects.values_list("board__group_id", flat=True).get(pk=post.thread_id)
    if group_id is None or "@" not in post.words:
        return
    named = named_in(post.words, groups.called_in(group_id)) - {post.author_id}
    deaf = set(
        Mute.objects.filter(person_id__in=named, group_id=group_id, of=post.author_id).values_list(
            "person_id", flat=True
        )
    )
    resting = Reader.objects.filter(person_id__in=named).exclude(rest_from=None)
    deaf |= {row.person_id for row in resting if pace.rests(row.rest_from, row.rest_until, at)}
    _tell(kinds.NAMED.name, named - deaf, post, at)


def _tell(kind: str, people: set[UUID] | frozenset[UUID], post: Post, at: datetime) -> None:
    params = {"thread_id": str(post.thread_id), "post_id": str(post.pk)}
    key = f"{post.pk} {post.version}"
    wanted = [Wanted(person_id, kind, key, at, at + SENT_WITHIN, params) for person_id in sorted(people)]
    if wanted:
        notices.tell(wanted=wanted, at=at)
