"""A page asks the database the same number of questions, however much stands on the board."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from waymark.common.ids import new_id
from waymark.community.models import Post, Thread
from waymark.community.tests import talk
from waymark.groups.tests.circle import LATER

THREAD, BOARD = 25, 24


def _fill(around, thread_id, threads: int, posts: int) -> None:
    board_id = Thread.objects.get(pk=thread_id).board_id
    made = [
        Thread(board_id=board_id, lane="question", shown="open", posts=1, made_at=LATER, last_at=LATER - timedelta(n))
        for n in range(threads)
    ]
    Thread.objects.bulk_create(made)
    people = (around.ann, around.rob, around.kim)
    rows = [_post(one.pk, around.ann, is_first=True, n=0) for one in made]
    rows += [_post(thread_id, people[n % 3], is_first=False, n=n) for n in range(1, posts)]
    Post.objects.bulk_create(rows)


def _post(thread_id, author, *, is_first, n):
    at = LATER + timedelta(minutes=n)
    return Post(
        thread_id=thread_id, author=author, client_id=new_id(), is_first=is_first, title="T" if is_first else "",
        words=f"Number {n}, **slowly**.", shown="open", at=at, opened_at=at,
    )  # fmt: skip


@pytest.mark.parametrize(("threads", "posts"), [(1, 2), (60, 200)])
def test_a_page_is_bounded(around, as_, threads, posts):
    sent = talk.begin(around.ann, talk.at_group(around.slug, around.ann))
    _fill(around, sent.thread_id, threads, posts)
    kim = as_(around.kim)
    thread, board = reverse("board_thread", args=[sent.thread_id]), reverse("group_board", args=[around.slug])
    for address in (thread, board):
        kim.get(address)
    with CaptureQueriesContext(connection) as asked:
        page = kim.get(thread).content.decode()
    assert len(asked) <= THREAD, len(asked)
    assert page.count('<article class="post') == min(posts, 50)
    with CaptureQueriesContext(connection) as asked:
        page = kim.get(board).content.decode()
    assert len(asked) <= BOARD, len(asked)
    assert page.count("board-title") == min(threads + 1, 20)
