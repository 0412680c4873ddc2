"""What somebody chooses for themselves: a name, a break, what they mute, what they hear."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.support.people import join
from waymark.community import operations
from waymark.community.models import Mute, OpenName, Reader
from waymark.community.terms import Digest, PostFlag
from waymark.community.tests import talk
from waymark.groups.tests.circle import LATER
from waymark.notices.models import Notice

NAME = {"name": "Fern", "is_adult": "on", "agrees": "on"}


@pytest.fixture
def thread_id(around):
    return talk.begin(around.ann, talk.at_group(around.slug, around.ann)).thread_id


def test_everybody_reads_open_boards_and_a_name_is_chosen_to_write(around, as_):
    sid, board = as_(around.sid), reverse("topic_board", args=[talk.TOPIC])
    page = sid.get(board).content.decode()
    assert "To write, choose a name first." in page
    assert "Begin a thread" not in page
    answer = sid.post(reverse("community_name"), NAME | {"next": board})
    assert (answer.status_code, answer["Location"]) == (303, board)
    assert "Begin a thread" in sid.get(board).content.decode()


@pytest.mark.parametrize("missing", ["name", "is_adult", "agrees"])
def test_name_age_and_agreement_are_each_needed(around, as_, missing):
    answer = as_(around.sid).post(reverse("community_name"), {k: v for k, v in NAME.items() if k != missing})
    assert answer.status_code == 422
    assert not OpenName.objects.exists()


def test_a_name_is_had_once_and_may_be_chosen_anew(around, as_):
    talk.named(around.ann, "Fern")
    answer = as_(around.sid).post(reverse("community_name"), NAME | {"name": "fern"})
    assert answer.status_code == 422
    assert b"is called so already" in answer.content
    assert as_(around.ann).post(reverse("community_name"), NAME | {"name": "FERN"}).status_code == 303


def test_nobody_is_led_elsewhere(around, as_):
    answer = as_(around.sid).post(reverse("community_name"), NAME | {"next": "//example.org/community/"})
    assert answer["Location"] == reverse("community")


def test_a_new_house_agreement_is_signed_before_writing(around, as_):
    talk.named(around.sid, "Fern")
    OpenName.objects.update(agreement=0)
    page = as_(around.sid).get(reverse("topic_board", args=[talk.TOPIC])).content.decode()
    assert "choose a name first" in page
    assert 'value="Fern"' in as_(around.sid).get(reverse("community_name")).content.decode()


def test_the_name_of_a_group_does_not_stand_in_an_open_board(around, as_):
    talk.named(around.ann, "Fern")
    sent = talk.begin(around.ann, talk.at_topic(around.ann), "Naps")
    page = as_(around.sid).get(reverse("board_thread", args=[sent.thread_id])).content.decode()
    assert "Fern" in page
    assert "Ann" not in page


def test_a_break_shows_nothing_and_ends_honestly(around, as_, thread_id, moment):
    kim = as_(around.kim)
    assert kim.post(reverse("community_break"), {"how_long": "week"}).status_code == 303
    for address in (
        reverse("group_board", args=[around.slug]),
        reverse("board_thread", args=[thread_id]),
        reverse("topic_board", args=[talk.TOPIC]),
        reverse("community"),
    ):
        page = kim.get(address).content.decode()
        assert "You are taking a break" in page, address
        assert "Rest before" not in page
    moment.shift(timedelta(days=2))
    at = LATER + timedelta(days=2)
    talk.reply(around.ann, talk.at_group(around.slug, around.ann), thread_id, "On it goes.", at=at)
    back = kim.post(reverse("community_break"), {"do": "back"}, follow=True).content.decode()
    assert "Threads that went on: 1. You need not read them." in back
    assert "Rest before" in kim.get(reverse("group_board", args=[around.slug])).content.decode()


def test_a_break_that_is_over_says_so_and_hides_nothing(around, as_, thread_id, moment):
    kim = as_(around.kim)
    kim.post(reverse("community_break"), {"how_long": "week"})
    moment.shift(timedelta(days=8))
    page = kim.get(reverse("group_board", args=[around.slug])).content.decode()
    assert "Your break is over" in page
    assert "Rest before" in page


def test_a_person_is_muted_here_and_nowhere_else(around, as_, thread_id):
    talk.named(around.ann, "Fern")
    elsewhere = talk.begin(around.ann, talk.at_topic(around.ann), "Naps", "I nap.")
    kim = as_(around.kim)
    post = talk.Post.objects.get(thread_id=thread_id)
    assert kim.post(reverse("board_post_mute", args=[post.pk])).status_code == 303
    page = kim.get(reverse("board_thread", args=[thread_id])).content.decode()
    assert page.index("Muted by you") < page.index("I sit down")
    assert "Muted by you" not in kim.get(reverse("board_thread", args=[elsewhere.thread_id])).content.decode()
    assert "Muted by you" not in as_(around.ann).get(reverse("board_thread", args=[thread_id])).content.decode()
    choices = kim.get(reverse("community_choices")).content.decode()
    assert "Ann" in choices
    kim.post(reverse("community_choices"), {"unmute": str(Mute.objects.get().pk)})
    assert "Muted by you" not in kim.get(reverse("board_thread", args=[thread_id])).content.decode()


def test_a_word_and_a_topic_are_muted_and_the_word_is_sealed(around, as_, thread_id):
    kim, choices = as_(around.kim), reverse("community_choices")
    kim.post(choices, {"do": "mute", "word": "five  minutes", "flag": "loss"})
    assert "five" not in str(Mute.objects.values_list("content", flat=True))
    page = kim.get(reverse("board_thread", args=[thread_id])).content.decode()
    assert "Muted by you" in page
    listed = kim.get(choices).content.decode()
    assert "five minutes" in listed
    assert "Death and loss" in listed
    assert kim.post(choices, {"do": "mute"}).status_code == 422


def test_somebody_elses_mute_stays(around, as_):
    operations.mute_topic(by=around.kim, flag=PostFlag.LOSS, at=LATER)
    as_(around.ann).post(reverse("community_choices"), {"unmute": str(Mute.objects.get().pk)})
    assert Mute.objects.exists()


def test_who_is_named_hears_in_neutral_words(around, thread_id):
    talk.reply(around.ann, talk.at_group(around.slug, around.ann), thread_id, "What do you say, @kim? @Ann @Sid")
    (told,) = Notice.objects.filter(kind="community.named")
    assert told.person_id == around.kim.pk
    assert set(told.params) == {"thread_id", "post_id"}


def test_nobody_is_named_in_an_open_board_or_by_whom_they_muted(around, thread_id):
    seat = talk.at_group(around.slug, around.kim)
    post = talk.Post.objects.get(thread_id=thread_id)
    operations.mute_author(by=around.kim, seat=seat, thread_id=thread_id, post_id=post.pk, at=LATER)
    talk.reply(around.ann, talk.at_group(around.slug, around.ann), thread_id, "@Kim")
    for person, name in ((around.ann, "Fern"), (around.kim, "Kim")):
        talk.named(person, name)
    talk.begin(around.ann, talk.at_topic(around.ann), "Naps", "@Kim")
    assert not Notice.objects.filter(kind="community.named").exists()


def test_the_digest_comes_weekly_says_a_number_and_stops_when_told(around, thread_id):
    seat = talk.at_group(around.slug, around.kim)
    operations.note_visit(by=around.kim, seat=seat, at=LATER - timedelta(days=1))
    assert operations.tell_what_went_on(LATER + timedelta(days=5)) == 0
    assert operations.tell_what_went_on(LATER + timedelta(days=6)) == 1
    assert operations.tell_what_went_on(LATER + timedelta(days=6)) == 0
    (told,) = Notice.objects.filter(kind="community.digest")
    assert (told.person_id, told.params) == (around.kim.pk, {"number": 1})
    operations.choose_digest(by=around.kim, digest=Digest.NONE, at=LATER)
    talk.reply(around.ann, talk.at_group(around.slug, around.ann), thread_id, at=LATER + timedelta(days=10))
    assert operations.tell_what_went_on(LATER + timedelta(days=20)) == 0


def test_in_a_break_the_digest_is_silent(around, as_, thread_id):
    operations.note_visit(by=around.kim, seat=talk.at_group(around.slug, around.kim), at=LATER - timedelta(days=9))
    as_(around.kim).post(reverse("community_break"), {"how_long": "until-i-say"})
    assert operations.tell_what_went_on(LATER + timedelta(days=1)) == 0
    assert Reader.objects.get(person=around.kim).digest_at == LATER + timedelta(days=1)


def test_whoever_runs_the_board_is_asked_and_nobody_else(around, as_):
    seat = talk.at_group(around.slug, around.ann)
    for number in range(11):
        talk.begin(around.ann, seat, f"Hard {number}", lane=talk.Lane.STRUGGLE)
    board = reverse("group_board", args=[around.slug])
    assert b"Perhaps somebody would like a thread on what helps" in as_(around.rob).get(board).content
    assert b"Perhaps somebody" not in as_(around.ann).get(board).content


def test_an_operator_makes_a_board(around, as_):
    made = operations.make_board(by=around.rob, name="Gardens & pots", about="Green things.", at=LATER)
    assert made == "gardens-pots"
    assert b"Green things." in as_(join("somebody")).get(reverse("topic_board", args=[made])).content
    assert as_(around.sid).get(reverse("topic_board", args=["no-such-board"])).status_code == 404


def test_whoever_said_so_as_they_joined_is_not_asked_again_whether_they_are_18(around, as_):
    around.sid.adult_at = LATER
    around.sid.save()
    client = as_(around.sid)
    assert "18 or older" not in client.get(reverse("community_name")).content.decode()
    assert client.post(reverse("community_name"), {"name": "Fern", "agrees": "on"}).status_code == 303
    assert OpenName.objects.get().adult_at == LATER
