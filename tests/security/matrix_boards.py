"""The boards of the matrix: a thread of the owner on the board of the group, and an open board by its slug."""

from typing import Any

from tests.support.people import NOON
from waymark.community.tests import talk
from waymark.people.models import Person


def a_board(slug: str, owner: Person, word: str) -> dict[str, Any]:
    """`word` stands in what only members read."""
    talk.known(owner, at=NOON)
    seat = talk.at_group(slug, owner, NOON)
    sent = talk.begin(owner, seat, f"About {word}", f"It is {word}.", picture=talk.a_picture(), at=NOON)
    return {"threads.thread_id": sent.thread_id, "post_id": sent.post_id, "community.slug": talk.TOPIC}
