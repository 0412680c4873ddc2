"""What becomes of a board when its group pauses, closes, or is erased."""

from datetime import timedelta

import pytest
from django.urls import reverse

from waymark.community.models import Board, Post, Thread
from waymark.community.terms import Stop
from waymark.community.terms.writing import NotAllowed
from waymark.community.tests import talk
from waymark.groups import operations as groups
from waymark.groups.terms import GroupState, Keep
from waymark.groups.tests.circle import LATER

LAST_DAY = (LATER + timedelta(days=40)).date()
AFTER = LATER + timedelta(days=42)


@pytest.fixture
def sent(around):
    return talk.begin(around.ann, talk.at_group(around.slug, around.ann))


def _closes(around, keep: Keep) -> Keep:
    seat = around.circle.seat(around.rob)
    groups.begin_closing(by=around.rob, seat=seat, closes_on=LAST_DAY, words="It was good.", at=LATER)
    for person in (around.rob, around.ann, around.kim):
        groups.say_keep(by=person, seat=around.circle.seat(person), keep=keep, at=LATER)
    return groups.finish_closing(by=None, group_id=around.circle.id, at=AFTER)


def test_kept_it_is_read_and_nothing_new_comes(around, as_, sent):
    assert _closes(around, Keep.KEEP) is Keep.KEEP
    page = as_(around.kim).get(reverse("board_thread", args=[sent.thread_id])).content.decode()
    assert "five minutes" in page
    assert "Nothing new comes." in page
    seat = talk.at_group(around.slug, around.kim)
    assert seat.stop is Stop.CLOSED
    with pytest.raises(NotAllowed):
        talk.reply(around.kim, seat, sent.thread_id)


def test_erased_nothing_of_it_is_left(around, as_, sent):
    assert _closes(around, Keep.ERASE) is Keep.ERASE
    assert not Post.objects.filter(pk=sent.post_id).exists()
    assert not Thread.objects.filter(pk=sent.thread_id).exists()
    assert not Board.objects.filter(group__isnull=False).exists()
    assert as_(around.ann).get(reverse("board_thread", args=[sent.thread_id])).status_code == 404


def test_while_the_group_rests_its_people_still_write_to_each_other(around, sent):
    groups.pause_group(
        by=around.rob,
        seat=around.circle.seat(around.rob),
        back_on=(LATER + timedelta(days=20)).date(),
        words="Summer.",
        at=LATER,
    )
    seat = talk.at_group(around.slug, around.kim)
    assert around.circle.row.state == GroupState.PAUSED.value
    talk.reply(around.kim, seat, sent.thread_id, "Have a good summer.")


def test_who_has_not_signed_the_new_agreement_reads_and_does_not_write(around, as_, sent):
    around.circle.change_agreement(groups.AgreementLine("We are kind."))
    page = as_(around.kim).get(reverse("board_thread", args=[sent.thread_id])).content.decode()
    assert "The agreement waits for you" in page
    assert "five minutes" in page
    assert talk.at_group(around.slug, around.kim).stop is Stop.SIGN
