"""The caseload, and the page of one person: for practitioners, of people who share something now."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import join
from waymark.audit import queries as audit
from waymark.care import queries
from waymark.care.models import CaseloadVisit
from waymark.care.tests.questions.people import MONDAY, SHARED, give, meet, take_in, team, withdraw
from waymark.people import operations as people
from waymark.plans.tests.people import goal
from waymark.sharing import queries as sharing
from waymark.sharing.terms import Panel, Topic
from waymark.sharing.terms import panels as registry

pytestmark = [pytest.mark.django_db]
NOBODY_YET = "Nobody yet"


@pytest.fixture(autouse=True)
def _monday():
    with time_machine.travel(MONDAY, tick=False):
        yield


def caseload(client, query=""):
    response = client.get(reverse("care") + query)
    assert response.status_code == 200
    return response.content.decode()


def test_everybody_who_shares_something_in_the_order_of_names(at_table, browser_of):
    for name in ("Zoe Wren", "birch owl"):
        meet(join(name.split()[0].lower()), at_table.team_id, Topic.GOALS, name=name)
    page = caseload(browser_of(at_table.sam))
    assert page.index("Ash Heron") < page.index("birch owl") < page.index("Zoe Wren")
    assert "born 4 May 1979" in page
    assert "You may see: Goals · Questions between visits." in page
    assert "3 people share something with your team" in page
    assert "You have not opened this yet." in page


@pytest.mark.parametrize("end", ["withdrawn", "run out", "never given", "closed account"])
def test_who_shares_nothing_is_not_there(at_table, browser_of, end):
    if end == "withdrawn":
        withdraw(at_table.ash, at_table.team_id)
    elif end == "run out":
        give(at_table.ash, at_table.team_id, *SHARED, until=MONDAY)
    elif end == "never given":
        give(at_table.ash, at_table.team_id)
    else:
        at_table.ash.is_active = False
        at_table.ash.save()
    page = caseload(browser_of(at_table.sam))
    assert NOBODY_YET in page
    assert "Ash Heron" not in page


def test_another_team_sees_its_own_people_alone(at_table, browser_of):
    kim = join("kim")
    other = team("Other team")
    take_in(kim, other, "Kim")
    assert NOBODY_YET in caseload(browser_of(kim))
    meet(join("birch"), other, Topic.GOALS, name="Birch Owl")
    page = caseload(browser_of(kim))
    assert "Birch Owl" in page
    assert "Ash Heron" not in page


def test_a_name_is_found(at_table, browser_of):
    meet(join("birch"), at_table.team_id, Topic.GOALS, name="Birch <Owl>")
    his = browser_of(at_table.sam)
    page = caseload(his, "?name=%20OWL")
    assert "Birch &lt;Owl&gt;" in page
    assert "Ash Heron" not in page
    assert "One name fits." in page
    assert "0 names fit." in caseload(his, "?name=nobody")


def test_what_waits_is_there_and_nothing_that_is_not_shared(at_table, browser_of):
    his = browser_of(at_table.sam)
    assert "Nothing waits for you." in caseload(his)
    thread_id = at_table.ask()
    page = caseload(his)
    assert "One thing waits for you." in page
    assert reverse("thread", args=[at_table.link_id, thread_id]) in page
    assert "Swimming" not in page, "no word of it"
    assert "Nothing waits for you." in caseload(browser_of(at_table.alex))
    give(at_table.ash, at_table.team_id, Topic.GOALS)
    page = caseload(his)
    assert "Nothing waits for you." in page
    assert str(thread_id) not in page


def test_nothing_on_it_judges(at_table, browser_of):
    at_table.ask()
    page = caseload(browser_of(at_table.sam)).lower()
    assert not any(word in page for word in ("risk", "score", "urgent", "priority", "overdue"))


def test_for_everybody_else_there_is_no_such_page(at_table, browser_of, stranger):
    people.leave_team(person=at_table.alex, team_id=at_table.team_id, at=MONDAY)
    for who in (at_table.ash, stranger, at_table.alex):
        client = browser_of(who)
        nothing = client.get("/there/is/no/such/page/")
        answer = client.get(reverse("care"))
        assert (answer.status_code, answer.content) == (404, nothing.content)
    assert b'href="/care/"' in browser_of(at_table.sam).get(reverse("me")).content
    assert b'href="/care/"' not in browser_of(stranger).get(reverse("me")).content


def test_thirty_people_cost_as_many_queries_as_one(at_table, browser_of, django_assert_num_queries):
    at_table.ask()
    his = browser_of(at_table.sam)
    # session, person, teams; four of the caseload; teams again, four of the team, threads, turns, marks; last visits
    with django_assert_num_queries(16):
        caseload(his)
    for number in range(29):
        person = join(f"person-{number}")
        link_id = meet(person, at_table.team_id, *SHARED, name=f"Person {number}")
        people_table = at_table.__class__(**{**vars(at_table), "ash": person, "link_id": link_id})
        people_table.ask()
    with django_assert_num_queries(16):
        page = caseload(his)
    assert "30 things wait for you." in page


# --- the page of one person -------------------------------------------------------------------------------------------
@pytest.fixture
def goals_are_drawn(monkeypatch):
    """One panel, so that these tests do not hang on what other apps describe."""
    panel = Panel(Topic.GOALS, "care/ways.html", lambda access, at: None, lambda access: MONDAY + timedelta(hours=1))
    monkeypatch.setattr(registry, "_panels", {Topic.GOALS: panel})


def test_a_practitioner_sees_who_it_is_and_what_is_shared(at_table, browser_of, goals_are_drawn):
    goal(at_table.ash)
    page = browser_of(at_table.sam).get(reverse("care_person", args=[at_table.link_id])).content.decode()
    assert "Ash Heron" in page
    assert "born 4 May 1979" in page
    assert "until they take it back" in page
    assert ">Goals</h2>" in page
    assert "You have not been here before." in page
    assert reverse("threads", args=[at_table.link_id]) in page
    assert reverse("notes", args=[at_table.link_id]) in page


def test_it_says_until_when(at_table, browser_of):
    give(at_table.ash, at_table.team_id, Topic.GOALS, until=MONDAY + timedelta(days=30))
    page = browser_of(at_table.sam).get(reverse("care_person", args=[at_table.link_id])).content.decode()
    assert "until 8 July 2026" in page


def test_what_changed_since_the_last_time(at_table, browser_of, goals_are_drawn):
    his, address = browser_of(at_table.sam), reverse("care_person", args=[at_table.link_id])
    his.get(address)
    with time_machine.travel(MONDAY + timedelta(hours=2)):
        page = his.get(address).content.decode()
        assert "That was on Monday 8 June, 10:30." in page
        assert "<span>Goals</span>" in page
    with time_machine.travel(MONDAY + timedelta(hours=3)):
        assert "Nothing was changed since" in his.get(address).content.decode()
        assert "You opened this last on Monday 8 June, 13:30." in caseload(his)
    assert CaseloadVisit.objects.count() == 1


def test_a_colleagues_visit_is_not_mine(at_table, browser_of):
    browser_of(at_table.sam).get(reverse("care_person", args=[at_table.link_id]))
    assert queries.opened_at(at_table.alex, [at_table.link_id]) == {}


def test_each_look_is_written_down_and_the_person_reads_it(at_table, browser_of, goals_are_drawn):
    browser_of(at_table.sam).get(reverse("care_person", args=[at_table.link_id]))
    (look,) = sharing.looks_at(at_table.ash.pk)
    assert (look.who, look.topics) == ("Sam Okafor", (Topic.GOALS,))
    record = browser_of(at_table.ash).get(reverse("me_record")).content.decode()
    assert "A practitioner opened the page your care team has about you." in record


def test_the_person_sees_the_team_and_what_it_sees_and_leaves_no_look(at_table, browser_of):
    before = len(audit.lines_about(at_table.ash.pk))
    page = browser_of(at_table.ash).get(reverse("care_person", args=[at_table.link_id])).content.decode()
    assert "You and <bdi>Riverside pain team</bdi>" in page
    assert "Physiotherapist" in page
    assert "Reads questions Monday to Thursday, 09:00 to 17:00" in page
    assert "Has not said when they read questions" in page
    assert "My goals" in page
    assert "born 4 May 1979" not in page
    assert len(audit.lines_about(at_table.ash.pk)) == before
    assert not CaseloadVisit.objects.exists()


def test_the_person_keeps_the_page_when_nothing_is_shared_any_more(at_table, browser_of):
    withdraw(at_table.ash, at_table.team_id)
    page = browser_of(at_table.ash).get(reverse("care_person", args=[at_table.link_id])).content.decode()
    assert "Nothing at the moment." in page
    assert reverse("threads", args=[at_table.link_id]) in page


def test_a_practitioner_who_is_cared_for_has_both_faces(at_table, browser_of):
    other = team("Other team")
    link_id = meet(at_table.sam, other, Topic.GOALS, name="Sam at home")
    his = browser_of(at_table.sam)
    assert "You and <bdi>Other team</bdi>" in his.get(reverse("care_person", args=[link_id])).content.decode()
    assert "Sam at home" not in caseload(his)
    own = meet(at_table.sam, at_table.team_id, Topic.GOALS, name="Sam at home")
    assert "You and <bdi>Riverside" in his.get(reverse("care_person", args=[own])).content.decode()
