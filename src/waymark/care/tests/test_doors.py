"""What stands before the pages of practitioners: the second step, also before names and before an emergency."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON, join, step_up
from tests.support.table import FullTable, full_table
from waymark.care.tests.questions.people import BEGAN
from waymark.people import operations as people
from waymark.sharing import queries as sharing

pytestmark = pytest.mark.django_db


@pytest.fixture
def second_step_is_asked():
    """The pages ask for it, as they do outside these tests."""


@pytest.fixture(autouse=True)
def _noon(settings):
    settings.BREAK_GLASS = True
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def table(db) -> FullTable:
    return full_table(join("ash-heron-42"), join("sam-at-work"), team="Riverside pain team")


def browser_of(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def addresses(table: FullTable):
    hours = {name: table.ids[name] for name in ("team_id", "reader_id")}
    yield reverse("care")
    yield reverse("care_emergency")
    yield reverse("team_hours", args=[table.team_id])
    yield reverse("member_hours", kwargs=hours)


def test_a_stolen_password_opens_no_caseload_and_no_emergency(table, second_step_is_asked):
    his = browser_of(table.practitioner)
    for address in addresses(table):
        answer = his.get(address)
        assert (answer.status_code, answer["Location"]) == (303, f"/me/second-step/?next={address}")
    sent = his.post(reverse("care_emergency"), {"username": "ash-heron-42", "reason": "Found on the floor."})
    assert sent.status_code == 403
    assert sharing.emergencies_of(table.person.pk) == ()
    step_up(his, table.practitioner)
    for address in addresses(table):
        assert his.get(address).status_code == 200


def test_for_others_they_do_not_exist_before_anything_is_asked(table, second_step_is_asked):
    hers = browser_of(table.person)
    for address in addresses(table):
        assert hers.get(address).status_code == 404


# --- accounts that are gone -------------------------------------------------------------------------------------------

PAGES = (
    "care_person",
    "threads",
    "thread_new",
    "thread",
    "notes",
    "decisions",
    "decision",
    "agreed_plan",
    "plan_versions",
    "plan_version",
    "visits",
    "visit",
)
MORE = {"thread": "thread_id", "decision": "conversation_id", "plan_version": "version_id", "visit": "sheet_id"}


def at_the_table(table: FullTable):
    for name in PAGES:
        yield reverse(name, args=[table.link_id, *([table.ids[MORE[name]]] if name in MORE else [])])


def test_when_the_practitioner_is_gone_every_page_of_the_person_stays(table):
    hers = browser_of(table.person)
    browser_of(table.practitioner).get(reverse("care_person", args=[table.link_id]))
    people.erase(by=table.practitioner, at=NOON)
    for address in at_the_table(table):
        assert hers.get(address).status_code == 200, address
    for name in ("people", "looks", "sharing", "share_history", "share_teams", "me_record"):
        assert hers.get(reverse(name)).status_code == 200, name
    assert "Sam Okafor" not in hers.get(reverse("looks")).content.decode()


@pytest.mark.parametrize("gone", ["left the team", "is erased"])
def test_who_is_gone_finds_nothing_on_either_side(table, gone):
    his = browser_of(table.practitioner)
    nothing = his.get("/there/is/no/such/page/").content
    if gone == "left the team":
        people.leave_team(person=table.practitioner, team_id=table.team_id, at=BEGAN)
    else:
        people.erase(by=table.person, at=NOON)
    for address in at_the_table(table):
        answer = his.get(address)
        assert (answer.status_code, answer.content) == (404, nothing), address
        assert his.post(address).status_code in {404, 405}
    care = his.get(reverse("care"))
    assert care.status_code == (404 if gone == "left the team" else 200)
    assert "Ash Heron" not in care.content.decode()
