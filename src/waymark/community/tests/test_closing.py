"""Whoever began a thread closes it with what helped, and may make a coping card of it."""

import pytest
from django.urls import reverse

from waymark.common.ids import new_id
from waymark.common.writing import Gone
from waymark.community.models import Post, Thread
from waymark.community.tests import talk
from waymark.coping.models import CardOffer, CopingCard


@pytest.fixture
def sent(around):
    return talk.begin(around.ann, talk.at_group(around.slug, around.ann))


@pytest.fixture
def address(sent):
    return reverse("board_thread_close", args=[sent.thread_id])


def said(**more):
    return {"client_id": str(new_id()), "helped": "Sitting down before I have to."} | more


def test_closed_with_what_helped_it_is_read_and_not_answered(around, as_, sent, address):
    ann, kim = as_(around.ann), as_(around.kim)
    form = said()
    for _twice in range(2):
        assert ann.post(address, form).status_code == 303
    assert Post.objects.filter(thread_id=sent.thread_id).count() == 2
    thread = reverse("board_thread", args=[sent.thread_id])
    page = kim.get(thread).content.decode()
    assert "Sitting down before I have to." in page
    assert "This thread is closed" in page
    assert "Send the answer" not in page
    assert kim.post(thread, {"words": "One more."}).status_code == 404
    with pytest.raises(Gone):
        talk.reply(around.kim, talk.at_group(around.slug, around.kim), sent.thread_id)
    assert not CardOffer.objects.exists()


def test_the_author_opens_it_again(around, as_, sent, address):
    ann = as_(around.ann)
    ann.post(address, said(helped=""))
    assert Post.objects.filter(thread_id=sent.thread_id).count() == 1
    assert "Open it again" in ann.get(address).content.decode()
    ann.post(address, {"do": "open"})
    assert Thread.objects.get(pk=sent.thread_id).closed_at is None
    talk.reply(around.kim, talk.at_group(around.slug, around.kim), sent.thread_id)


def test_a_card_begins_with_it_and_is_nobody_elses_before_it_is_sent(around, as_, address):
    ann = as_(around.ann)
    answer = ann.post(address, said(makes_card="on"))
    offer = CardOffer.objects.get()
    assert answer["Location"] == f"{reverse('coping_new')}?from={offer.pk}"
    assert "Sitting down before I have to." in ann.get(answer["Location"]).content.decode()
    assert "Sitting down before I have to." not in as_(around.kim).get(answer["Location"]).content.decode()
    assert not CopingCard.objects.exists()


def test_a_card_of_nothing_is_asked_about_and_nothing_is_closed(around, as_, sent, address):
    answer = as_(around.ann).post(address, said(helped=" ", makes_card="on"))
    assert answer.status_code == 422
    assert b"A card needs a few words" in answer.content
    assert Thread.objects.get(pk=sent.thread_id).closed_at is None


def test_it_is_for_whoever_began_it_alone(around, as_, sent, address):
    missing = as_(around.sid).get("/nowhere/").content
    for who in (around.kim, around.rob, around.sid):
        for answer in (as_(who).get(address), as_(who).post(address, said())):
            assert (answer.status_code, answer.content) == (404, missing)
    assert Thread.objects.get(pk=sent.thread_id).closed_at is None
