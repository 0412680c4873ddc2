"""Complaining, signed in or not: kept once, nothing lost, and read by who runs the site alone."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.moderation import operations, queries
from waymark.moderation.models import Complaint, ComplaintWords
from waymark.moderation.rules import tokens
from waymark.moderation.terms.complaints import About, Answered, Complained, Finding
from waymark.notices.models import Notice
from waymark.people import operations as people
from waymark.people.terms import Role

pytestmark = pytest.mark.django_db
SENT = {"about": "decision", "words": "Nobody asked me how I meant it.", "wish": "Ask first."}


@pytest.fixture(autouse=True)
def _no_tries_so_far():
    cache.clear()


@pytest.fixture
def ash():
    return join("ash-heron-42")


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


def hidden(page, name):
    return re.search(rf'name="{name}"[^>]*value="([^"]*)"', page.content.decode())[1]


def drawn(client):
    page = client.get("/complain/")
    return {name: hidden(page, name) for name in ("client_id", "token")}


def test_signed_in_it_stands_under_mine_and_sent_twice_it_is_kept_once(ash):
    client = signed_in(ash)
    sent = SENT | drawn(client)
    for _again in range(2):
        answer = client.post("/complain/", sent)
        assert (answer.status_code, answer["Location"]) == (303, "/my-complaints/?sent=1")
    row = Complaint.objects.get()
    assert (row.by, row.digest, row.due_at - row.at) == (ash, "", timedelta(days=14))
    assert "Nobody asked me how I meant it." in client.get("/my-complaints/").content.decode()


def test_signed_out_a_private_link_opens_it_and_only_its_digest_is_kept(client):
    sent = SENT | drawn(client)
    first, again = (client.post("/complain/", sent)["Location"] for _ in range(2))
    assert first == again == f"/complain/{sent['token']}/?sent=1"
    row = Complaint.objects.get()
    assert (row.by, row.digest) == (None, tokens.digest(sent["token"]))
    page = client.get(first)
    assert "Keep this link" in page.content.decode()
    assert page["Cache-Control"] == "no-store"
    later = Client().get(f"/complain/{sent['token']}/").content.decode()
    assert "Nobody asked me how I meant it." in later
    assert "Keep this link" not in later


@pytest.mark.parametrize("token", ["x", tokens.new_token(), "a" * 500], ids=["short", "of nobody", "long"])
def test_any_other_link_is_no_page(client, token):
    assert client.get(f"/complain/{token}/").status_code == 404


def test_a_secret_that_was_made_up_is_not_taken(client):
    answer = client.post("/complain/", SENT | {"token": "mine"})
    assert tokens.is_token(answer["Location"].split("/")[2])
    with pytest.raises(ValueError, match="Nobody could ever"):
        operations.complain(by=None, said=Complained(new_id(), About.AGE, "x"), token="mine", at=NOON)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"about": ""}, "Choose what comes closest"),
        ({"about": "x"}, "Choose what comes closest"),
        ({"words": " "}, "Write a few words about what happened"),
        ({"wish": "a" * 4001}, "Nothing you wrote has been cut"),
    ],
)
def test_what_is_missing_is_said_and_the_rest_is_kept(client, changed, said):
    sent = SENT | drawn(client) | changed
    answer = client.post("/complain/", sent)
    page = answer.content.decode()
    assert (answer.status_code, said in page, Complaint.objects.exists()) == (422, True, False)
    assert all(words in page for words in sent.values() if words.strip() and words != "x")


def test_a_form_that_is_sent_a_hundred_times_waits_and_keeps_its_words(client):
    answers = [client.post("/complain/", SENT | drawn(client)) for _ in range(21)]
    assert [one.status_code for one in answers] == [303] * 20 + [429]
    page = answers[-1].content.decode()
    assert "Your words are still below" in page
    assert "Nobody asked me how I meant it." in page


def test_operators_are_told_and_moderators_are_not(ash):
    told, other = join("op-heron"), join("mo-heron")
    people.give_role(person=told, role=Role.OPERATOR, at=NOON)
    people.give_role(person=other, role=Role.MODERATOR, at=NOON)
    operations.complain(by=ash, said=Complained(new_id(), About.STEP, "It is too long."), at=NOON)
    found = Notice.objects.filter(kind="moderation.complaint-waits")
    assert [one.person_id for one in found] == [told.pk]


def test_mine_is_one_query_and_says_what_is_late(ash, django_assert_num_queries):
    for _ in range(3):
        operations.complain(by=ash, said=Complained(new_id(), About.STEP, "It is too long."), at=NOON)
    with django_assert_num_queries(1):
        mine = queries.my_complaints(ash.pk, NOON + timedelta(days=14))
    assert [one.is_late for one in mine] == [True] * 3
    assert not any(one.is_late for one in queries.my_complaints(ash.pk, NOON + timedelta(days=13)))
    assert queries.my_complaints(join("kit-finch-7").pk, NOON) == ()


def test_the_words_go_with_who_wrote_them_and_the_count_stays(ash):
    operator = join("op-heron")
    complaint_id = operations.complain(by=ash, said=Complained(new_id(), About.STEP, "It is too long."), at=NOON)
    people.erase(by=ash, at=NOON)
    assert not ComplaintWords.objects.exists()
    found = queries.complaint(complaint_id, NOON)
    assert (found.is_gone, found.by, found.about) == (True, "", About.STEP)
    said = Answered(Finding.NOT_UPHELD, "", "We write such answers anew.")
    assert operations.answer_complaint(by=operator, complaint_id=complaint_id, said=said, at=NOON)
    assert queries.complaints(NOON, is_answered=True).rows[0].changed == "We write such answers anew."


@pytest.mark.parametrize("page", ["/community/how-we-look-after-it/", "/my-file/", "/people/"])
def test_the_way_there_is_on_these_pages(ash, page):
    assert 'href="/complain/"' in signed_in(ash).get(page).content.decode()


def test_a_year_after_the_answer_the_words_of_somebody_who_was_not_signed_in_are_deleted(ash):
    token = tokens.new_token()
    operator = join("otto-keeps-it")
    people.give_role(person=operator, role=Role.OPERATOR, at=NOON)
    for by, secret in ((None, token), (ash, "")):
        said = Complained(new_id(), About.OTHER, "It was too slow.")
        row_id = operations.complain(by=by, said=said, token=secret, at=NOON)
        found = Answered(Finding.UPHELD, "You are right.", "We look twice a day.")
        operations.answer_complaint(by=operator, complaint_id=row_id, said=found, at=NOON)
    operations.forget_words(NOON + timedelta(days=365))
    assert ComplaintWords.objects.count() == 2
    assert operations.forget_words(NOON + timedelta(days=366)) == 1
    page = Client().get(f"/complain/{token}/").content.decode()
    assert "It was too slow." not in page
    assert "the words are deleted" in page
    assert "We look twice a day." in page
    (mine,) = queries.my_complaints(ash.pk, NOON)
    assert mine.words == "It was too slow."
