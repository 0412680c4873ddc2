"""Opening a record without consent: only where it is turned on, for an hour, to read, and the person is told."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import join
from waymark.care.tests.questions.people import MONDAY, meet, take_in, team, withdraw
from waymark.sharing import queries as sharing
from waymark.sharing.terms import Topic

pytestmark = pytest.mark.django_db
REASON = "Found on the floor, cannot speak."


@pytest.fixture(autouse=True)
def _monday():
    with time_machine.travel(MONDAY, tick=False):
        yield


@pytest.fixture
def turned_on(settings):
    settings.BREAK_GLASS = True


def form(**more):
    return {"username": "Ash-Heron-42 ", "reason": REASON, **more}


def test_where_it_is_not_turned_on_there_is_no_such_page(at_table, browser_of):
    his = browser_of(at_table.sam)
    nothing = his.get("/there/is/no/such/page/").content
    for method in ("get", "post"):
        answer = getattr(his, method)(reverse("care_emergency"), form())
        assert (answer.status_code, answer.content) == (404, nothing)
    assert reverse("care_emergency") not in his.get(reverse("care")).content.decode()


def test_only_practitioners_have_it(at_table, browser_of, stranger, turned_on):
    for who in (at_table.ash, stranger):
        client = browser_of(who)
        assert client.get(reverse("care_emergency")).content == client.get("/there/is/no/such/page/").content
        assert client.post(reverse("care_emergency"), form()).status_code == 404


def test_it_says_beforehand_what_follows(at_table, browser_of, turned_on):
    his = browser_of(at_table.sam)
    assert reverse("care_emergency") in his.get(reverse("care")).content.decode()
    page = his.get(reverse("care_emergency")).content.decode()
    assert "You can read for one hour, and change nothing." in page
    assert "The person is told, with your name and the reason you write here." in page


def test_for_an_hour_to_read_and_the_person_is_told(at_table, browser_of, turned_on):
    withdraw(at_table.ash, at_table.team_id)
    his, address = browser_of(at_table.sam), reverse("care_person", args=[at_table.link_id])
    assert his.get(address).status_code == 404
    response = his.post(reverse("care_emergency"), form())
    assert (response.status_code, response["Location"]) == (303, address)
    page = his.get(address).content.decode()
    assert "You opened this in an emergency" in page
    assert "until 11:30, 8 June" in page
    assert his.get(reverse("threads", args=[at_table.link_id])).status_code == 404
    assert browser_of(at_table.alex).get(address).status_code == 404
    (told,) = sharing.emergencies_of(at_table.ash.pk)
    assert (told.who, told.reason, told.is_told) == ("Sam Okafor", REASON, False)
    with time_machine.travel(MONDAY + timedelta(minutes=60)):
        assert his.get(address).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"reason": ""}, "Say why, in your own words."),
        ({"reason": "Needed."}, "at least 10 characters"),
        ({"reason": " " * 30}, "Say why, in your own words."),
        ({"username": ""}, "Type the username."),
        ({"username": "nobody-here"}, "No team of yours knows somebody with this username."),
    ],
)
def test_wrong_input_opens_nothing(at_table, browser_of, turned_on, wrong, said):
    response = browser_of(at_table.sam).post(reverse("care_emergency"), form(**wrong))
    assert response.status_code == 422
    assert said in response.content.decode()
    assert sharing.emergencies_of(at_table.ash.pk) == ()


def test_whom_the_team_does_not_know_is_answered_like_nobody(at_table, browser_of, turned_on):
    meet(join("birch"), team("Other team"), Topic.GOALS, name="Birch")
    his = browser_of(at_table.sam)
    known, unknown = (his.post(reverse("care_emergency"), form(username=name)) for name in ("birch", "birchx"))
    assert known.status_code == unknown.status_code == 422
    assert known.content.decode().count("No team of yours") == unknown.content.decode().count("No team of yours")


def test_five_times_an_hour(at_table, browser_of, turned_on):
    his = browser_of(at_table.sam)
    for _time in range(5):
        assert his.post(reverse("care_emergency"), form(username="nobody-here")).status_code == 422
    assert his.post(reverse("care_emergency"), form()).status_code == 429
    assert sharing.emergencies_of(at_table.ash.pk) == ()
    kim = join("kim")
    take_in(kim, at_table.team_id, "Kim")
    assert browser_of(kim).post(reverse("care_emergency"), form()).status_code == 303


def test_turned_off_it_is_over_for_who_opened_a_record_before(at_table, browser_of, turned_on, settings):
    withdraw(at_table.ash, at_table.team_id)
    his, address = browser_of(at_table.sam), reverse("care_person", args=[at_table.link_id])
    his.post(reverse("care_emergency"), form())
    assert his.get(address).status_code == 200
    settings.BREAK_GLASS = False
    assert his.get(address).status_code == 404
