"""All attacks, in Markdown, on a board: in a thread, and in what one post of it said before."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from django.test import Client

from tests.security.forms_in_pages import Form, Reader
from tests.security.shots import Shots
from waymark.common import clock
from waymark.community import operations
from waymark.community.models import Post
from waymark.moderation.terms import Shown

_ROOM = 5600
"""Characters of one post: it takes 6000."""
POSTS, EARLIER = "all of a thread", "all of an earlier version"


def portions(attacks: list[str]) -> Iterator[str]:
    """Each a block of its own. What opens a block that only its end closes comes last."""
    blocks: list[str] = []
    for one in sorted(attacks, key=lambda one: one.startswith("```")):
        if sum(map(len, blocks)) + 2 * len(blocks) + len(one) > _ROOM:
            yield "\n\n".join(blocks)
            blocks = []
        blocks.append(one)
    yield "\n\n".join(blocks)


def write_all(client: Client, board: str, shots: Shots) -> list[str]:
    """Begin a thread with the first of them, answer with the others, then change one more post time and again. Returns
    the pages on which they stand: the thread, with a quote of each post as well, and the post that was changed.
    """
    first, *others = portions(shots.all(POSTS))
    thread = _sent(client, f"{board}new/", words=first, title=shots.one("title of a thread", 120))
    (thread_id,) = (part for part in thread.split("/") if len(part) == 36)
    for words in [*others, "Once it said this."]:
        _looked_at(thread_id)
        _sent(client, thread, words=words)
    posts = _looked_at(thread_id)
    for words in [*portions(shots.all(EARLIER)), "Now it says this."]:
        _sent(client, f"/posts/{posts[-1].pk}/change/", words=words)
        _looked_at(thread_id)
    quotes = [f"{thread}?newest=1&quote={one.pk}" for one in posts]
    return [thread, *quotes, f"/posts/{posts[0].pk}/", f"/posts/{posts[-1].pk}/"]


def _looked_at(thread_id: str) -> list[Post]:
    """A moderator shows what had to wait for a first look."""
    posts = list(Post.objects.filter(thread_id=thread_id).order_by("at"))
    for one in posts:
        operations.show_post(one.pk, Shown.OPEN, "", clock.now())
    return posts


def _sent(client: Client, address: str, **words: str) -> str:
    page: Any = client.get(address)
    form: Form = next(one for one in Reader(page.content.decode()).forms if "words" in one.boxes)
    answer: Any = client.post(address, form.values | {name: [value] for name, value in words.items()})
    assert answer.status_code in {302, 303}, answer.content.decode()[-6000:]
    return urljoin(address, str(answer["Location"])).partition("?")[0].partition("#")[0]
