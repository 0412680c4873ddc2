"""The log of complaints: only for who runs the site, late ones said in words, each answered once."""

from datetime import timedelta

import pytest
from django.core.cache import cache

from tests.support.people import NOON, join
from waymark.common.clock import now
from waymark.common.ids import new_id
from waymark.moderation import operations, queries
from waymark.moderation.models import Complaint
from waymark.moderation.rules import tokens
from waymark.moderation.terms.complaints import About, Answered, Complained, Finding
from waymark.moderation.tests.desks import browser, moderator
from waymark.notices.models import Notice
from waymark.people import operations as people
from waymark.people.queries import roles_of
from waymark.people.terms import Role

pytestmark = pytest.mark.django_db
LOG = "/moderation/complaints/"
ANSWER = {"do": "answer", "finding": "partly", "answer": "We should have asked you.", "changed": "We ask first now."}


@pytest.fixture(autouse=True)
def _no_tries_so_far():
    cache.clear()


@pytest.fixture
def ash():
    return join("ash-heron-42")


@pytest.fixture
def operator():
    person = join("op-heron")
    people.give_role(person=person, role=Role.OPERATOR, at=NOON)
    return person


def complained(by, *, at=None, about=About.DECISION):
    said = Complained(new_id(), about, "Nobody asked me.", "Ask first.")
    return operations.complain(by=by, said=said, token="" if by else tokens.new_token(), at=at or now())


def test_the_log_is_for_operators_alone(ash, operator):
    address = f"{LOG}{complained(ash)}/"
    for person in (ash, moderator()):
        client = browser(person)
        assert [client.get(page).status_code for page in (LOG, address)] == [404, 404]
        assert client.post(address, ANSWER).status_code == 404
    assert Complaint.objects.get().finding == ""
    assert Role.OPERATOR in roles_of(operator)
    assert "How somebody here decided" in browser(operator).get(LOG).content.decode()


def test_late_ones_are_said_in_words_and_stand_first(ash, operator):
    complained(ash)
    complained(None, at=now() - timedelta(days=17), about=About.AGE)
    page = browser(operator).get(LOG).content.decode()
    assert "One answer is late" in page
    assert "An answer was due 3\xa0days ago" in page
    assert "Open (2)" in page
    assert page.index("Being asked how old I am") < page.index("How somebody here decided")


def test_an_answer_reaches_who_complained_and_is_given_once(ash, operator):
    complaint_id = complained(ash)
    client, address = browser(operator), f"{LOG}{complaint_id}/"
    assert client.post(address, ANSWER).status_code == 303
    assert client.post(address, ANSWER | {"answer": "Another one."}).status_code == 303
    assert Notice.objects.filter(kind="moderation.complaint-answered", person=ash).count() == 1
    page = browser(ash).get("/my-complaints/").content.decode()
    for words in ("The complaint is right in part", "We should have asked you.", "We ask first now."):
        assert words in page
    assert "Another one." not in page
    log = client.get(LOG + "?state=answered").content.decode()
    assert "The complaint is right in part" in log
    assert "Nobody waits for an answer" in client.get(LOG).content.decode()


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"finding": ""}, "Choose one of these"), ({"answer": ""}, "Write to them what you found"), ({"do": "x"}, "")],
)
def test_an_answer_that_is_not_whole_keeps_what_was_typed(ash, operator, changed, said):
    answer = browser(operator).post(f"{LOG}{complained(ash)}/", ANSWER | changed)
    assert (answer.status_code, said in answer.content.decode()) == (422, True)
    assert ("We ask first now." in answer.content.decode()) is bool(said)
    assert Complaint.objects.get().answered_at is None


def test_a_note_is_for_operators_and_can_be_written_anew(ash, operator):
    address, client = f"{LOG}{complained(ash)}/", browser(operator)
    for words in ("Asked Fran.", "Asked Fran and Ola."):
        assert client.post(address, {"do": "note", "note": words}).status_code == 303
    assert "Asked Fran and Ola." in client.get(address).content.decode()
    assert "Asked Fran" not in browser(ash).get("/my-complaints/").content.decode()
    assert Complaint.objects.get().note == "Asked Fran and Ola."


def test_the_list_is_three_queries_however_long_it_is(ash, operator, django_assert_num_queries):
    for by in (ash, None, ash, None):
        complained(by)
    with django_assert_num_queries(3):
        log = queries.complaints(now(), is_answered=False)
    assert [one.by for one in log.rows] == ["ash-heron-42", "", "ash-heron-42", ""]


def test_what_does_not_exist_is_not_answered(operator):
    said = Answered(Finding.UPHELD, "Sorry.")
    with pytest.raises(queries.NoComplaint):
        operations.answer_complaint(by=operator, complaint_id=new_id(), said=said, at=NOON)
    assert browser(operator).get(f"{LOG}{new_id()}/").status_code == 404


def test_from_the_people_room_an_operator_finds_the_log_and_the_register(ash, operator):
    complained(ash)
    page = browser(operator).get("/people/").content.decode()
    assert f'href="{LOG}"' in page
    assert 'href="/moderation/register/"' in page
    assert "One waits for an answer." in page
    assert f'href="{LOG}"' not in browser(ash).get("/people/").content.decode()
