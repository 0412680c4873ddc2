"""Every address of programmes, and everybody who may try it: what opens, what does not exist, and the wrong method."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON, join
from waymark.people import operations as people
from waymark.programmes import operations, queries
from waymark.programmes.models import TemplateSession
from waymark.programmes.tests import folk

PROGRAMME = [
    "programme",
    "programme_edit",
    "programme_letters",
    "programme_session_new",
    "programme_session",
    "cohort_new",
]
BOTH = ["cohort", "cohort_session"]
LEADS = [
    "cohort_leaders",
    "cohort_roster",
    "cohort_person",
    "cohort_event",
    "cohort_letter",
    "cohort_session_change",
    "cohort_fidelity",
    "cohort_finish",
]
PLACED = ["cohort_me", "cohort_make_up"]
OWN = ["my_programme"]
ANY = ["programmes", "programme_join", "cohort_lead"]
SENT = {
    "programme_aside": PROGRAMME,
    "programme_session_move": PROGRAMME,
    "programme_session_remove": PROGRAMME,
    "cohort_state": LEADS,
    "cohort_offers": LEADS,
    "cohort_seats": LEADS,
    "cohort_stop_leading": LEADS,
}


@pytest.fixture
def world(sam, robin, lee, programme, cohort):
    """Ash has a place; Kit has one too; Rowan waits; Jo leads from the other side; Birch has nothing."""
    with time_machine.travel(NOON, tick=False):
        ash, kit = join("ash-heron-42"), join("kit-wren-11")
        mine = folk.place(ash, sam, cohort, name="Ash")
        folk.place(kit, sam, cohort)
        jo, code = join("jo-lark-3"), operations.make_leader_code
        given = code(by=sam, seat=cohort, client_id=programme.programme_id, at=NOON)
        operations.accept_leading(by=jo, code=given, name="Jo", at=NOON)
        ids = {
            "programme_id": programme.programme_id,
            "session_id": TemplateSession.objects.get(number=2).pk,
            "cohort_id": cohort.cohort_id,
            "enrolment_id": mine.enrolment_id,
            "number": 1,
        }
        yield (
            {"sam": sam, "robin": robin, "lee": lee, "ash": ash, "kit": kit, "jo": jo, "birch": join("birch-owl-77")},
            ids,
        )


def address(name: str, ids: dict) -> str:
    wanted = {
        "programme_session": ["programme_id", "session_id"],
        "programme_session_move": ["programme_id", "session_id"],
        "programme_session_remove": ["programme_id", "session_id"],
        "cohort_new": ["programme_id"],
        "cohort_person": ["cohort_id", "enrolment_id"],
        "cohort_event": ["cohort_id", "enrolment_id"],
        "cohort_letter": ["cohort_id", "enrolment_id"],
        "cohort_session": ["cohort_id", "number"],
        "cohort_session_change": ["cohort_id", "number"],
        "cohort_fidelity": ["cohort_id", "number"],
        "cohort_make_up": ["cohort_id", "number"],
        "my_programme": ["enrolment_id"],
    }
    if name in ANY:
        return reverse(name)
    keys = wanted.get(name, ["programme_id"] if name.startswith("programme") else ["cohort_id"])
    return reverse(name, args=[ids[key] for key in keys])


def opens_for(name: str) -> set[str]:
    if name in PROGRAMME:
        return {"sam", "robin"}
    if name in ANY:
        return {"sam", "robin", "lee", "ash", "kit", "jo", "birch"}
    return {
        **{key: {"sam", "jo", "ash", "kit"} for key in BOTH},
        **{key: {"sam", "jo"} for key in LEADS},
        **{key: {"ash", "kit"} for key in PLACED},
        **{key: {"ash"} for key in OWN},
    }[name]


@pytest.mark.parametrize("name", [*PROGRAMME, *BOTH, *LEADS, *PLACED, *OWN, *ANY])
def test_a_page_opens_for_those_it_is_for_and_exists_for_nobody_else(world, name):
    people_there, ids = world
    where = address(name, ids)
    missing = folk.browser_of(people_there["birch"]).get("/programmes/nowhere/at/all/").content
    for who, person in people_there.items():
        answer = folk.browser_of(person).get(where)
        assert answer.status_code == (200 if who in opens_for(name) else 404), who
        if answer.status_code == 404:
            assert answer.content == missing
    assert Client().get(where)["Location"].startswith("/sign-in/")
    assert folk.browser_of(people_there["sam"]).delete(where).status_code in {404, 405}


@pytest.mark.parametrize("name", SENT)
def test_what_is_only_sent_is_for_the_same_people(world, name):
    people_there, ids = world
    where, may = address(name, ids), opens_for(SENT[name][0])
    for who in people_there:
        answer = folk.browser_of(people_there[who]).get(where)
        assert answer.status_code == (405 if who in may else 404), who
        if who not in may:
            assert folk.browser_of(people_there[who]).post(where, {"do": "start"}).status_code == 404


def test_names_stand_on_the_roster_only_where_somebody_said_so(world):
    people_there, ids = world
    page = folk.browser_of(people_there["sam"]).get(address("cohort_roster", ids)).content.decode()
    assert "Ash" in page
    assert "Person 2" in page
    for username in ("ash-heron-42", "kit-wren-11"):
        assert username not in page
    other = folk.browser_of(people_there["kit"]).get(address("cohort", ids)).content.decode()
    assert "Ash" not in other


def test_consent_is_taken_back_on_the_next_request(world):
    people_there, ids = world
    ash, sam = (folk.browser_of(people_there[who]) for who in ("ash", "sam"))
    answer = ash.post(address("cohort_me", ids), {"name": "Ash"})
    assert answer.status_code == 303
    page = sam.get(address("cohort_roster", ids)).content.decode()
    assert "Ash" not in page
    assert "Person 1" in page


def test_a_wrong_roster_form_loses_nothing(world):
    people_there, ids = world
    answer = folk.browser_of(people_there["ash"]).post(
        address("cohort_me", ids), {"name": "", "on_roster": "on", "may_contact": "on"}
    )
    assert answer.status_code == 422
    assert b"checked" in answer.content


def test_a_practitioner_who_left_the_team_meets_nothing_of_the_plan(world, team):
    people_there, ids = world
    people.leave_team(person=people_there["robin"], team_id=team, at=NOON)
    assert folk.browser_of(people_there["robin"]).get(address("programme", ids)).status_code == 404


def test_the_cohort_page_costs_the_same_however_many_are_in_it(world, django_assert_num_queries):
    people_there, ids = world
    seat = queries.cohort_seat(ids["cohort_id"], people_there["sam"])
    with django_assert_num_queries(8):
        queries.roster_of(seat)
    with django_assert_num_queries(7):
        queries.cohort_page(seat)


def test_the_front_page_costs_the_same_however_much_there_is(world, django_assert_num_queries):
    people_there, _ids = world
    with django_assert_num_queries(4):
        queries.programmes_of(people_there["sam"])
    with django_assert_num_queries(2):
        queries.overview(people_there["ash"])


def test_the_second_step_comes_first_for_those_from_a_team(second_step_is_asked, sam, programme, cohort):
    browser = folk.browser_of(sam)
    for name in ("programme", "cohort", "cohort_roster"):
        ids = {"programme_id": programme.programme_id, "cohort_id": cohort.cohort_id}
        answer = browser.get(address(name, ids))
        assert (answer.status_code, "second-step" in answer["Location"]) == (303, True)
    front = browser.get(reverse("programmes"))
    assert front.status_code == 200
    assert b"Living well" not in front.content
