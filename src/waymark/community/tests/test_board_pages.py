"""The board of a group, and a thread on it."""

import pytest
from django.urls import reverse

from waymark.common.clock import now
from waymark.community.models import Draft, Post, Thread
from waymark.community.terms import Lane
from waymark.community.tests import talk

GONE = "/there/is/no/such/page/"


def board(around) -> str:
    return reverse("group_board", args=[around.slug])


@pytest.fixture
def thread_id(around):
    return talk.begin(around.ann, talk.at_group(around.slug, around.ann)).thread_id


def test_every_group_has_a_board_that_invites(around, as_):
    page = as_(around.kim).get(board(around)).content.decode()
    assert "Nothing stands here yet" in page
    assert reverse("group_board_new", args=[around.slug]) in page
    assert board(around) in as_(around.kim).get(reverse("group", args=[around.slug])).content.decode()


def test_outside_it_does_not_exist(around, as_, thread_id):
    sid = as_(around.sid)
    missing = sid.get(GONE)
    post_id = Post.objects.get(thread_id=thread_id).pk
    for address in (
        board(around),
        reverse("group_board_new", args=[around.slug]),
        reverse("board_thread", args=[thread_id]),
        reverse("board_post", args=[post_id]),
    ):
        answer = sid.get(address)
        assert (answer.status_code, answer.content) == (404, missing.content), address
    assert sid.post(reverse("board_thread", args=[thread_id]), {"words": "Hello"}).status_code == 404
    assert Post.objects.filter(thread_id=thread_id).count() == 1


def test_it_is_never_indexed_and_has_a_neutral_title(around, as_, thread_id):
    answer = as_(around.kim).get(reverse("board_thread", args=[thread_id]))
    assert answer["X-Robots-Tag"] == "noindex"
    assert b"<title>A thread" in answer.content
    assert "no-store" in answer["Cache-Control"]


def test_a_thread_is_begun_and_listed_with_its_lane(around, as_):
    sent = {"lane": "small-win", "title": "The stairs", "words": "Once, **slowly**.", "wants_no_reply": "on"}
    answer = as_(around.ann).post(reverse("group_board_new", args=[around.slug]), sent)
    row = Thread.objects.get(board__group__slug=around.slug)
    assert (answer.status_code, answer["Location"]) == (303, reverse("board_thread", args=[row.pk]))
    page = as_(around.kim).get(board(around)).content.decode()
    assert "The stairs" in page
    assert "A small win" in page
    assert "no reply needed" in page
    read = as_(around.kim).get(answer["Location"]).content.decode()
    assert "<strong>slowly</strong>" in read
    assert "No reply needed" in read


def test_what_is_missing_is_said_and_nothing_is_lost(around, as_):
    answer = as_(around.ann).post(reverse("group_board_new", args=[around.slug]), {"words": "All of this."})
    assert answer.status_code == 422
    assert b"All of this." in answer.content
    assert b"Give it a title" in answer.content
    assert not Thread.objects.filter(board__group__slug=around.slug).exists()


def test_an_answer_stands_below_and_counts(around, as_, thread_id):
    answer = as_(around.kim).post(reverse("board_thread", args=[thread_id]), {"words": "So do I."})
    assert answer.status_code == 303
    page = as_(around.ann).get(reverse("board_thread", args=[thread_id])).content.decode()
    assert page.index("I sit down") < page.index("So do I.")
    assert "one answer" in as_(around.ann).get(board(around)).content.decode()


def test_a_form_sent_twice_is_kept_once(around, as_, thread_id):
    sent = {"words": "So do I.", "client_id": "0190163d-8694-739b-aea5-966c26f8ad91"}
    for _time in range(2):
        assert as_(around.kim).post(reverse("board_thread", args=[thread_id]), sent).status_code == 303
    assert Post.objects.filter(thread_id=thread_id).count() == 2


def test_with_htmx_only_the_part_comes(around, as_, thread_id):
    kim = as_(around.kim)
    address = reverse("board_thread", args=[thread_id])
    good = kim.post(address, {"words": "So do I."}, headers={"HX-Request": "true"})
    assert good.status_code == 200
    assert b"<html" not in good.content
    assert b"So do I." in good.content
    assert b"I sit down" not in good.content
    assert good.content.count(b'id="answer"') == 1
    bad = kim.post(address, {"words": ""}, headers={"HX-Request": "true"})
    assert bad.status_code == 422
    assert b"Write a few words first." in bad.content
    assert b"<html" not in bad.content


def test_a_quote_fills_the_box(around, as_, thread_id):
    post_id = Post.objects.get(thread_id=thread_id).pk
    page = as_(around.kim).get(reverse("board_thread", args=[thread_id]), {"quote": str(post_id)}).content.decode()
    assert "&gt; **Ann:**\n&gt; I sit down for five minutes." in page


def test_a_draft_is_kept_sealed_and_comes_back(around, as_, thread_id):
    kim, address = as_(around.kim), reverse("board_thread", args=[thread_id])
    quiet = kim.post(address, {"words": "I wanted to", "quiet": "1"})
    assert (quiet.status_code, quiet["X-Words-Version"]) == (204, "1")
    assert b"wanted" not in bytes(Draft.objects.get().content)
    assert b"I wanted to" in kim.get(address).content
    assert b"I wanted to" not in as_(around.ann).get(address).content
    kim.post(address, {"words": "I wanted to say this."})
    assert not Draft.objects.exists()


def test_a_saving_that_comes_late_brings_no_draft_back(around, as_, thread_id):
    kim, address = as_(around.kim), reverse("board_thread", args=[thread_id])
    sent = {"words": "Said.", "client_id": "0190163d-8694-739b-aea5-966c26f8ad91"}
    kim.post(address, sent)
    assert kim.post(address, sent | {"quiet": "1"}).status_code == 204
    assert not Draft.objects.exists()


def test_a_post_with_a_note_on_what_it_holds_is_folded(around, as_):
    sent = {"lane": "struggle", "title": "After my aunt", "words": "She died in May.", "flag": "loss"}
    as_(around.ann).post(reverse("group_board_new", args=[around.slug]), sent)
    row = Thread.objects.get(board__group__slug=around.slug)
    page = as_(around.kim).get(reverse("board_thread", args=[row.pk])).content.decode()
    folded = page[page.index("It touches on: Death and loss") :]
    assert "She died" in folded


def test_a_lane_may_be_looked_at_alone(around, as_, thread_id):
    talk.begin(around.ann, talk.at_group(around.slug, around.ann), "A bad night", lane=Lane.STRUGGLE)
    page = as_(around.kim).get(board(around), {"lane": "struggle"}).content.decode()
    assert "A bad night" in page
    assert "Rest before I need it" not in page


def test_the_search_finds_whole_words_of_this_board_alone(around, as_, thread_id):
    talk.known(around.sid)
    talk.named(around.sid, "Sid")
    talk.begin(around.sid, talk.at_topic(around.sid), "Five minutes", "Here too, five minutes.")
    kim = as_(around.kim)
    found = kim.get(board(around), {"q": 'five "minutes" OR %'}).content.decode()
    assert "Nothing has all of these words" in found  # “or” is a word like any other
    found = kim.get(board(around), {"q": "FIVE minutes"}).content.decode()
    assert "I sit down" in found
    assert "Here too" not in found
    assert b"Nothing has all" in kim.get(board(around), {"q": "minute"}).content


def test_what_is_new_is_said_quietly_on_the_next_visit(around, as_, thread_id, moment):
    kim = as_(around.kim)
    assert b"new since you were here" not in kim.get(board(around)).content
    moment.shift(2 * 3600)
    talk.reply(around.ann, talk.at_group(around.slug, around.ann), thread_id, "More.", at=now())
    moment.shift(3600)
    page = kim.get(board(around)).content.decode()
    assert "Some are new since 10 June." in page
    assert "new since you were here" in kim.get(reverse("board_thread", args=[thread_id])).content.decode()
