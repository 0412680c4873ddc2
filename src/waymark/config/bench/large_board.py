"""A board of a group with many posts, and what one thread of fifty on it costs to look at.

The page may cost a board with 100,000 posts at most 1.2 times what it costs one with 1,000 (`MOST`).
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.test import Client

from waymark.common.ids import new_id
from waymark.community import queries
from waymark.community.models import Board, Post, PostWord, Thread
from waymark.community.rules.finding import words_in
from waymark.config.bench.timing import Timing, Work
from waymark.groups import operations as groups
from waymark.groups.operations import AgreementLine, GroupWords
from waymark.groups.terms import Eligibility
from waymark.people.models import Person

SMALL, LARGE, A_THREAD = 1_000, 100_000, 50
MOST = 1.2
WORDS = "I walked **slowly** to the letter box, number {number}.\n\n- rest\n- tea\n\n> and rest"
_AT_ONCE = 2_000


def boards_of(person: Person, *, at: datetime) -> dict[int, tuple[str, UUID]]:
    """Two groups with a board each: by the number of posts, the slug and one thread in the middle of it."""
    return {number: _board(person, number, at) for number in (SMALL, LARGE)}


def _board(person: Person, number: int, at: datetime) -> tuple[str, UUID]:
    words = GroupWords(
        name=f"Group {number}",
        purpose="To be measured.",
        neutral_title=f"Meeting {number}",
        zone="Europe/London",
        eligibility=Eligibility.OPEN,
    )
    lines = (AgreementLine("We keep time."),)
    slug = groups.start_group(by=person, words=words, agreement=lines, my_name="Ann", client_id=new_id(), at=at)
    board = Board.objects.create(group_id=queries.group_seat(slug, person, at).group_id, made_at=at)
    threads = [_thread(board, place, at) for place in range(number // A_THREAD)]
    Thread.objects.bulk_create(threads, batch_size=_AT_ONCE)
    for place in range(0, len(threads), _AT_ONCE // A_THREAD):
        _write(person, threads[place : place + _AT_ONCE // A_THREAD])
    return slug, threads[len(threads) // 2].pk


def _thread(board: Board, place: int, at: datetime) -> Thread:
    last_at = at - timedelta(minutes=place)
    return Thread(board=board, lane="strategy", shown="open", posts=A_THREAD, made_at=last_at, last_at=last_at)


def _write(person: Person, threads: list[Thread]) -> None:
    posts = [_post(person, thread, number) for thread in threads for number in range(A_THREAD)]
    Post.objects.bulk_create(posts)
    found = [
        PostWord(board_id=post.thread.board_id, post=post, word=word)
        for post in posts
        for word in words_in(post.words)[:8]
    ]
    PostWord.objects.bulk_create(found, batch_size=_AT_ONCE)


def _post(person: Person, thread: Thread, number: int) -> Post:
    at = thread.made_at + timedelta(seconds=number)
    return Post(
        thread=thread,
        author=person,
        client_id=new_id(),
        is_first=number == 0,
        title="To the letter box" if number == 0 else "",
        words=WORDS.format(number=number),
        shown="open",
        at=at,
        opened_at=at,
    )


def pages(client: Client, boards: Mapping[int, tuple[str, UUID]]) -> dict[str, Work]:
    """A thread and the list of threads of each board, with `client`, who is signed in."""
    found: dict[str, Work] = {}
    for number, (slug, thread_id) in boards.items():
        found[thread_of(number)] = _look(client, f"/threads/{thread_id}/")
        found[f"the list, {number:,} posts"] = _look(client, f"/groups/{slug}/board/")
    return found


def thread_of(number: int) -> str:
    return f"a thread, {number:,} posts"


def ratio(timings: Mapping[str, Timing]) -> float:
    """How often the cost on the small board the same thread costs on the large one."""
    return timings[thread_of(LARGE)].busy / timings[thread_of(SMALL)].busy


def _look(client: Client, address: str) -> Work:
    def seen() -> None:
        answer = client.get(address)
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered {answer.status_code}.")

    return seen
