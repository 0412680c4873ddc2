"""A board for tests, and people who write on it."""

import io
from datetime import datetime, timedelta
from uuid import UUID

from PIL import Image

from waymark.common.ids import new_id
from waymark.community import operations, queries
from waymark.community.models import Board, Post, Thread
from waymark.community.terms import BoardSeat, Lane, PostFlag
from waymark.community.terms.writing import Picture, PostWords, Sent
from waymark.groups.tests.circle import LATER
from waymark.moderation.models import Duty
from waymark.people.models import Person
from waymark.web.pictures import clean

TOPIC = "sleep-and-rest"


def known(*people: Person, at: datetime = LATER) -> None:
    """Others have read these people before: what they write is shown at once."""
    for person in people:
        for _number in range(3):
            thread = _somewhere(at)
            Post.objects.create(
                thread=thread, author=person, client_id=new_id(), words="Before.", shown="open", at=at, opened_at=at
            )


def _somewhere(at: datetime) -> Thread:
    board, _made = Board.objects.get_or_create(slug="elsewhere", defaults={"name": "Elsewhere", "made_at": at})
    return Thread.objects.create(board=board, lane="question", shown="open", posts=1, made_at=at, last_at=at)


def on_duty(person: Person, at: datetime = LATER) -> None:
    hour = timedelta(hours=1)
    Duty.objects.create(person=person, client_id=new_id(), name="Jo", starts_at=at - hour, ends_at=at + 3 * hour)


def named(person: Person, name: str, at: datetime = LATER) -> Person:
    """Somebody who takes part in the open boards."""
    operations.take_part(by=person, name=name, at=at)
    return person


def at_group(slug: str, person: Person, at: datetime = LATER) -> BoardSeat:
    return queries.group_seat(slug, person, at)


def at_topic(person: Person, at: datetime = LATER, slug: str = TOPIC) -> BoardSeat:
    return queries.topic_seat(slug, person, at)


def begin(
    person: Person,
    seat: BoardSeat,
    title: str = "Rest before I need it",
    words: str = "I sit down for five minutes.",
    *,
    lane: Lane = Lane.STRATEGY,
    flag: PostFlag = PostFlag.NONE,
    at: datetime = LATER,
    client_id: UUID | None = None,
    picture: Picture | None = None,
) -> Sent:
    said = PostWords(words, title, flag, picture=picture)
    return operations.begin_thread(by=person, seat=seat, lane=lane, words=said, client_id=client_id or new_id(), at=at)


def a_picture(alt: str = "A bench") -> Picture:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), (20, 90, 70)).save(file, "PNG")
    file.seek(0)
    return Picture(clean(file), alt)


def reply(
    person: Person, seat: BoardSeat, thread_id: UUID, words: str = "So do I.", *, at: datetime = LATER, **more
) -> Sent:
    return operations.answer(
        by=person, seat=seat, thread_id=thread_id, words=PostWords(words, **more), client_id=new_id(), at=at
    )
