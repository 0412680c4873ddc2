"""Newcomers' posts wait, somebody looks, and the author always knows where they stand."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from tests.support.people import join
from waymark.common.ids import new_id
from waymark.community import operations
from waymark.community.models import Post, PostVersion, Thread
from waymark.community.terms.writing import NotAllowed
from waymark.community.tests import talk
from waymark.groups.tests.circle import LATER
from waymark.moderation.models import Case, Decision, Restriction
from waymark.moderation.terms import Shown
from waymark.moderation.terms.things import thing_of
from waymark.moderation.tests.desks import browser as desk_browser
from waymark.moderation.tests.desks import moderator


@pytest.fixture
def newcomer(around):
    return around.circle.take_in("Pat")


@pytest.fixture
def sent(around, newcomer):
    return talk.begin(newcomer, talk.at_group(around.slug, newcomer), "Hello", "I am new.")


def thread(sent) -> str:
    return reverse("board_thread", args=[sent.thread_id])


def test_the_first_post_waits_and_its_author_reads_why(around, as_, newcomer):
    address = reverse("group_board_new", args=[around.slug])
    answer = as_(newcomer).post(address, {"lane": "question", "title": "Hello", "words": "I am new."}, follow=True)
    page = answer.content.decode()
    assert "Nobody is on duty just now" in page
    assert "Others do not see this" in page
    assert "at most twelve" in page
    case = Case.objects.get()
    assert (case.thing_kind, case.about_id, case.reasons) == ("post", newcomer.pk, ["nobody-on-duty"])


def test_others_see_nothing_of_it(around, as_, sent):
    assert b"I am new" not in as_(around.kim).get(reverse("group_board", args=[around.slug])).content
    assert as_(around.kim).get(thread(sent)).status_code == 404
    assert as_(around.kim).get(reverse("board_post", args=[sent.post_id])).status_code == 404


def test_approved_it_stands_at_the_end_(around, as_, sent):
    later = LATER + timedelta(hours=1)
    operations.show_post(sent.post_id, Shown.OPEN, "", later)
    row = Thread.objects.get(pk=sent.thread_id)
    assert (row.posts, row.last_at, row.shown) == (1, later, "open")
    assert b"I am new" in as_(around.kim).get(thread(sent)).content


def test_the_fourth_post_waits_no_more(around, newcomer):
    seat = talk.at_group(around.slug, newcomer)
    for number in range(3):
        sent = talk.begin(newcomer, seat, f"Number {number}")
        assert sent.waits
        operations.show_post(sent.post_id, Shown.OPEN, "", LATER)
    assert not talk.begin(newcomer, seat, "Number 4").waits


def test_a_link_waits_whoever_sends_it(around, as_, sent):
    talk.on_duty(around.rob)
    mine = talk.begin(around.ann, talk.at_group(around.slug, around.ann), "Look", "See https://example.org/cure")
    assert [one.value for one in mine.reasons] == ["link"]


def test_given_back_it_is_changed_and_looked_at_once_more(around, as_, newcomer, sent):
    operations.show_post(sent.post_id, Shown.GIVEN_BACK, "Please leave out the number.", LATER)
    Case.objects.update(state="decided", decided_at=LATER)
    pat, address = as_(newcomer), reverse("board_post_change", args=[sent.post_id])
    assert b"Please leave out the number." in pat.get(address).content
    pat.post(address, {"title": "Hello", "words": "I am new here.", "based_on": "1"})
    row = Post.objects.get(pk=sent.post_id)
    assert (row.shown, row.words, row.shown_why) == ("waits", "I am new here.", "")
    assert Case.objects.filter(decided_at=None).count() == 1
    assert not PostVersion.objects.exists()  # nobody ever saw it


def test_a_change_cannot_slip_by_a_first_look(around, as_):
    sent = talk.begin(around.ann, talk.at_group(around.slug, around.ann))
    address = reverse("board_post_change", args=[sent.post_id])
    as_(around.ann).post(address, {"title": "Rest", "words": "Call 01632 960 011 now", "based_on": "1"})
    assert Post.objects.get(pk=sent.post_id).shown == "waits"
    page = as_(around.kim).get(thread(sent)).content.decode()
    assert "01632" not in page
    assert "A person is looking at this post." in page


def test_hidden_the_thread_is_not_listed_and_not_found(around, as_):
    sent = talk.begin(around.ann, talk.at_group(around.slug, around.ann))
    operations.show_post(sent.post_id, Shown.HIDDEN, "We look at it.", LATER)
    kim, board = as_(around.kim), reverse("group_board", args=[around.slug])
    assert b"Rest before" not in kim.get(board).content
    assert b"Nothing has all" in kim.get(board, {"q": "five"}).content
    assert b"five minutes" not in kim.get(thread(sent)).content
    mine = as_(around.ann).get(thread(sent)).content.decode()
    assert "five minutes" in mine
    assert "We look at it." in mine
    operations.show_post(sent.post_id, Shown.OPEN, "", LATER)
    assert b"five minutes" in kim.get(thread(sent)).content


def test_the_way_to_report_stands_under_what_others_wrote(around, as_):
    sent = talk.begin(around.ann, talk.at_group(around.slug, around.ann))
    assert reverse("report_thing", args=["post", sent.post_id]).encode() in as_(around.kim).get(thread(sent)).content
    assert b"report-links" not in as_(around.ann).get(thread(sent)).content


def test_moderation_sees_the_post_and_two_on_each_side(around):
    seat = talk.at_group(around.slug, around.ann)
    sent = talk.begin(around.ann, seat)
    seat = talk.at_group(around.slug, around.ann)
    posts = [
        talk.reply(around.ann, seat, sent.thread_id, f"Number {number}", at=LATER + timedelta(hours=number))
        for number in range(6)
    ]
    thing = thing_of("post")
    assert thing
    seen = thing.snapshot(posts[2].post_id, around.kim.pk)
    assert seen
    assert (seen.author_id, seen.author_name, seen.words) == (around.ann.pk, "Ann", "Number 2")
    assert [words for _name, words in seen.context] == ["Number 0", "Number 1", "Number 3", "Number 4"]
    assert seen.place.leads == (around.rob.pk,)
    assert "What is said here stays here." in seen.place.agreement
    assert thing.snapshot(posts[2].post_id, around.sid.pk) is None
    assert thing.snapshot(new_id(), None) is None


def test_a_note_of_a_professional_stands_under_the_post_with_its_source(around, as_):
    sent = talk.begin(around.ann, talk.at_group(around.slug, around.ann))
    thing = thing_of("post")
    assert thing
    assert thing.annotate
    for _time in range(2):
        thing.annotate(sent.post_id, "Rest alone is not enough.", "Sam Okafor, physiotherapist", "NICE NG193", LATER)
    page = as_(around.kim).get(thread(sent)).content.decode()
    assert "A note from <bdi>Sam Okafor, physiotherapist</bdi>" in page
    assert page.count("Rest alone is not enough.") == 1
    assert "NICE NG193" in page


def test_who_may_not_write_reads_until_when_and_can_still_take_away(around, as_):
    sent = talk.begin(around.ann, talk.at_group(around.slug, around.ann))
    _restrict(around.ann)
    page = as_(around.ann).get(thread(sent)).content.decode()
    assert "You may not write at the moment" in page
    assert "It ends on Wednesday 24 June" in page
    assert "Send the answer" not in page
    seat = talk.at_group(around.slug, around.ann)
    with pytest.raises(NotAllowed):
        talk.reply(around.ann, seat, sent.thread_id)
    as_(around.ann).post(reverse("board_post_change", args=[sent.post_id]), {"do": "take-away"})
    assert Post.objects.get(pk=sent.post_id).gone_at


def _restrict(person) -> None:
    case = Case.objects.create(
        kind="report", thing_kind="post", thing_id=new_id(), place_kind="x", opened_at=LATER, due_at=LATER
    )
    decision = Decision.objects.create(case=case, outcome="stays", step=4, at=LATER)
    Restriction.objects.create(
        person=person, decision=decision, step=4, from_at=LATER, until_at=LATER + timedelta(weeks=2)
    )


def test_with_nobody_on_duty_help_is_pinned(around, as_):
    board = reverse("group_board", args=[around.slug])
    assert b"board-help" in as_(around.kim).get(board).content
    talk.on_duty(join("jo-on-duty"))
    page = as_(around.kim).get(board).content.decode()
    assert "board-help" not in page
    assert "<strong>Jo</strong> looks after this place" in page


def test_a_first_look_is_at_the_words_as_they_are_and_not_at_what_they_were(around, as_):
    """What was changed while it waited is not shown by who looked at the words before."""
    sent = talk.begin(around.sid, talk.at_topic(talk.named(around.sid, "Sid")), words="Good morning.")
    case = Case.objects.get()
    mo = moderator()
    desk, page = desk_browser(mo), reverse("moderation_case", args=[case.pk])
    seen = re.search(r'name="of" value="([^"]+)"', desk.get(page).content.decode())
    assert seen
    said = {"words": "Buy my oil.", "title": "Rest", "based_on": "1"}
    assert as_(around.sid).post(reverse("board_post_change", args=[sent.post_id]), said).status_code == 303
    told = desk.post(page, {"do": "show", "of": seen[1]}, follow=True).content.decode()
    assert "The words were changed while you looked." in told
    assert "Buy my oil." in told
    assert Post.objects.get(pk=sent.post_id).shown == Shown.WAITS.value
    now = re.search(r'name="of" value="([^"]+)"', told)
    assert now
    assert desk.post(page, {"do": "show", "of": now[1]}).status_code == 303
    assert Post.objects.get(pk=sent.post_id).shown == Shown.OPEN.value
