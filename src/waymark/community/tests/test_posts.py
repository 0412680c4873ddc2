"""Changing a post, taking it away, being helped by it, and the pace of a thread."""

from datetime import timedelta

import pytest
from django.urls import reverse

from waymark.community import operations, queries
from waymark.community.models import Helped, Post, PostVersion, PostWord, Thread
from waymark.community.rules.pages import place_in
from waymark.community.terms.writing import PostWords, TooFast
from waymark.community.tests import talk
from waymark.groups import operations as groups
from waymark.groups.tests.circle import LATER
from waymark.people import operations as people


@pytest.fixture
def sent(around):
    return talk.begin(around.ann, talk.at_group(around.slug, around.ann))


@pytest.fixture
def seat(around, sent):
    """Ann's, once there is a board."""
    return talk.at_group(around.slug, around.ann)


def test_a_change_shows_that_it_was_one_and_what_stood_there(around, as_, sent):
    ann, address = as_(around.ann), reverse("board_post_change", args=[sent.post_id])
    page = ann.get(address).content.decode()
    assert "I sit down for five minutes." in page
    answer = ann.post(address, {"title": "Rest", "words": "I sit down for ten.", "based_on": "1"})
    assert answer.status_code == 303
    thread = as_(around.kim).get(reverse("board_thread", args=[sent.thread_id])).content.decode()
    assert "see what it said before" in thread
    assert "five minutes" not in thread
    before = as_(around.kim).get(reverse("board_post", args=[sent.post_id])).content.decode()
    assert "five minutes" in before
    assert "As it stood from" in before


def test_of_two_windows_neither_wins_unseen(around, as_, sent):
    ann, address = as_(around.ann), reverse("board_post_change", args=[sent.post_id])
    ann.post(address, {"title": "Rest", "words": "First.", "based_on": "1"})
    second = ann.post(address, {"title": "Rest", "words": "Second.", "based_on": "1"})
    assert second.status_code == 422
    assert b"Second." in second.content
    assert Post.objects.get(pk=sent.post_id).words == "First."


def test_only_its_author_changes_it(around, as_, sent):
    address = reverse("board_post_change", args=[sent.post_id])
    assert as_(around.kim).get(address).status_code == 404
    assert as_(around.rob).post(address, {"do": "take-away"}).status_code == 404
    assert Post.objects.get(pk=sent.post_id).words


def test_taken_away_no_word_is_left_anywhere(around, as_, seat, sent):
    said = PostWords("I sit down for ten.", "Rest before I need it")
    operations.change_post(by=around.ann, seat=seat, post_id=sent.post_id, words=said, version=1, at=LATER)
    answer = as_(around.ann).post(reverse("board_post_change", args=[sent.post_id]), {"do": "take-away"})
    assert answer["Location"] == reverse("group_board", args=[around.slug])
    row = Post.objects.get(pk=sent.post_id)
    assert (row.title, row.words, row.gone_at) == ("", "", LATER)
    assert not PostVersion.objects.filter(post=row).exists()
    assert not PostWord.objects.filter(post=row).exists()
    page = as_(around.kim).get(reverse("board_thread", args=[sent.thread_id])).content.decode()
    assert "Taken away by its author." in page
    assert as_(around.ann).get(reverse("board_post_change", args=[sent.post_id])).status_code == 404


def test_this_helped_is_a_quiet_mark(around, as_, sent):
    kim, address = as_(around.kim), reverse("board_post_helped", args=[sent.post_id])
    for _time in range(2):
        assert kim.post(address).status_code == 303
    assert Helped.objects.count() == 1
    thread = reverse("board_thread", args=[sent.thread_id])
    assert "One person says that this helped." in as_(around.ann).get(thread).content.decode()
    assert "says that this helped" not in as_(around.rob).get(thread).content.decode()
    kim.post(address, {"do": "stop"})
    assert not Helped.objects.exists()


def test_nobody_praises_themselves(around, as_, sent):
    as_(around.ann).post(reverse("board_post_helped", args=[sent.post_id]))
    assert not Helped.objects.exists()


def test_a_commercial_interest_is_shown(around, as_, seat, sent):
    talk.reply(around.ann, seat, sent.thread_id, "I sell these.", has_interest=True)
    page = as_(around.kim).get(reverse("board_thread", args=[sent.thread_id])).content.decode()
    assert "The author has a commercial interest in this" in page


def test_a_thread_goes_slowly(around, as_, sent):
    mine = talk.at_group(around.slug, around.kim)
    for number in range(6):
        talk.reply(around.kim, mine, sent.thread_id, f"And {number}.", at=LATER - timedelta(minutes=30))
    with pytest.raises(TooFast):
        talk.reply(around.kim, mine, sent.thread_id, "And more.")
    answer = as_(around.kim).post(reverse("board_thread", args=[sent.thread_id]), {"words": "And more."})
    assert answer.status_code == 422
    assert b"From 14:30 on you can go on." in answer.content
    assert b"And more." in answer.content
    talk.reply(around.ann, talk.at_group(around.slug, around.ann), sent.thread_id, "Somebody else may.")


def test_who_left_is_somebody_who_left_and_the_words_stay(around, as_, sent):
    groups.leave_group(by=around.ann, seat=around.circle.seat(around.ann), at=LATER)
    page = as_(around.kim).get(reverse("board_thread", args=[sent.thread_id])).content.decode()
    assert "somebody who left" in page
    assert "five minutes" in page
    assert as_(around.ann).get(reverse("board_thread", args=[sent.thread_id])).status_code == 404


def test_the_words_of_an_account_go_with_it(around, as_, seat, sent):
    talk.reply(around.kim, talk.at_group(around.slug, around.kim), sent.thread_id, "So do I.")
    people.erase(by=around.ann, at=LATER)
    page = as_(around.kim).get(reverse("board_thread", args=[sent.thread_id])).content.decode()
    assert "Its beginning was taken away" in page
    assert "So do I." in page
    assert operations.tidy(LATER)
    assert Thread.objects.get(pk=sent.thread_id).posts == 1


def test_threads_of_which_nothing_is_left_go(around, sent):
    people.erase(by=around.ann, at=LATER)
    operations.tidy(LATER + timedelta(days=2))
    assert not Thread.objects.filter(pk=sent.thread_id).exists()


def test_later_pages_of_a_long_thread_follow_without_a_gap(around, seat, sent):
    rob = talk.at_group(around.slug, around.rob)
    for number in range(120):
        talk.reply(around.rob, rob, sent.thread_id, f"Post {number}", at=LATER + timedelta(hours=number // 5))
    seen, after, pages = [], None, 0
    while pages == 0 or after:
        page = queries.thread_page(seat, sent.thread_id, LATER, after=after)
        seen += [one.id for one in page.posts]
        after, pages = place_in(page.next), pages + 1
    assert pages == 3
    assert len(seen) == len(set(seen)) == 121
    newest = queries.thread_page(seat, sent.thread_id, LATER, is_newest=True)
    assert [one.id for one in newest.posts] == seen[-50:]
