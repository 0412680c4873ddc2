"""Who may open the pages of the two-voice plan, what others see of it, and what they cost."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from tests.support.people import NOON, join
from waymark.care import queries
from waymark.care.rules.agreed_plan import Decision
from waymark.care.rules.agreed_words import PlanWords
from waymark.care.tests.agreed_plan.plan_pages import LOOKING, SENDING, address, form, says, seen, send
from waymark.care.tests.agreed_plan.plan_people import (
    FIRST,
    SECOND,
    agreed,
    answer,
    make_team,
    meet,
    practitioner,
    propose,
    share,
    step_back,
    supporter,
)
from waymark.care.tests.agreed_plan.plan_people import (
    table as at_the_table,
)
from waymark.sharing import operations as sharing
from waymark.sharing import queries as shares
from waymark.sharing.queries import own_access, supporter_access
from waymark.sharing.terms import To, ToKind, Topic


# --- who may look -----------------------------------------------------------------------------------------------------
def browser_of(person):
    browser = Client()
    browser.force_login(person)
    return browser


def assert_there_is_no_such_page(browser, table):
    nothing = browser.get("/there/is/no/such/page/")
    for name in LOOKING:
        response = browser.get(address(name, table))
        assert (response.status_code, response.content) == (404, nothing.content), name
    before = table.page()
    for name in SENDING:
        boxes = form(1, matters="mine now") | {"decision": "agree", "hash": before.versions[0].hash}
        response = browser.post(address(name, table), boxes)
        assert (response.status_code, response.content) == (404, nothing.content), name
    assert table.page() == before


@pytest.fixture
def full(table, noon):
    """Something in force and something proposed."""
    agreed(table)
    propose(table, table.ash, SECOND)
    return table


def test_a_stranger_finds_nothing(full):
    assert_there_is_no_such_page(browser_of(join("stranger")), full)


def test_a_practitioner_of_another_team_finds_nothing(full):
    other = make_team("Hillside team")
    nia = practitioner("nia-rees", other, "Nia Rees")
    meet(full.ash, other)
    share(full.ash, To(ToKind.TEAM, other), Topic.AGREED_PLAN)
    assert_there_is_no_such_page(browser_of(nia), full)


def test_a_practitioner_without_this_topic_finds_nothing(full):
    share(full.ash, full.to, Topic.GOALS)
    assert_there_is_no_such_page(browser_of(full.sam), full)


def test_withdrawn_it_is_gone_with_the_next_request(full, theirs):
    seen(theirs, "agreed_plan", full)
    sharing.withdraw(by=full.ash, to=full.to, at=NOON)
    assert_there_is_no_such_page(theirs, full)
    assert full.page().in_force, "what was agreed stays in the person's record"


def test_run_out_it_is_gone(full, theirs):
    share(full.ash, full.to, Topic.AGREED_PLAN, until=NOON + timedelta(seconds=1), at=NOON - timedelta(days=1))
    seen(theirs, "agreed_plan", full)
    share(full.ash, full.to, Topic.AGREED_PLAN, until=NOON - timedelta(hours=1), at=NOON - timedelta(days=1))
    assert_there_is_no_such_page(theirs, full)


def test_a_supporter_never_sits_at_the_table(full):
    joe = supporter(full.ash)
    share(full.ash, To(ToKind.SUPPORTER, joe.id), Topic.AGREED_PLAN)
    assert_there_is_no_such_page(browser_of(joe.person), full)


def test_signed_out_it_leads_to_signing_in(full, client):
    for name in LOOKING:
        assert client.get(address(name, full))["Location"].startswith(reverse("account_login"))
    for name in SENDING:
        assert client.post(address(name, full)).status_code in {302, 403}


@pytest.mark.parametrize("name", LOOKING + SENDING[1:])
def test_other_methods_are_refused(full, hers, theirs, name):
    for browser in (hers, theirs):
        assert browser.put(address(name, full)).status_code == 405
        assert browser.delete(address(name, full)).status_code == 405


def test_a_version_of_another_table_does_not_exist(full, hers):
    birch = join("birch-owl-77")
    meet(birch, full.team_id)
    assert hers.get(reverse("plan_version", args=[full.link_id, uuid4()])).status_code == 404


def test_in_an_emergency_one_may_read(full, theirs, settings):
    settings.BREAK_GLASS = True
    sharing.withdraw(by=full.ash, to=full.to, at=NOON)
    sharing.open_in_emergency(by=full.sam, username=full.ash.username, reason="Found on the floor", at=NOON)
    page = seen(theirs, "agreed_plan", full)
    assert "In force" in page
    assert "<form" not in page.split("<main")[1].split("</main>")[0]
    assert theirs.get(address("plan_propose", full)).status_code == 404
    assert send(theirs, "plan_decide", full, **says(full, "agree")).status_code == 404


def test_looking_is_written_down_for_the_team_and_never_for_oneself(full, hers, theirs):
    for name in LOOKING:
        seen(hers, name, full)
    assert shares.looks_at(full.ash.pk) == ()
    for name in LOOKING:
        seen(theirs, name, full)
    (look,) = shares.looks_at(full.ash.pk)
    assert (look.who, look.topics) == ("Sam Okafor", (Topic.AGREED_PLAN,))


# --- what others see of it --------------------------------------------------------------------------------------------
def test_a_supporter_is_shown_what_is_in_force_and_no_more(full):
    joe = supporter(full.ash)
    to = To(ToKind.SUPPORTER, joe.id)
    share(full.ash, to, Topic.AGREED_PLAN)
    (shown,) = shares.record_of(supporter_access(joe.person, joe.id, at=NOON), at=NOON).shown
    assert (shown.topic, shown.template) == (Topic.AGREED_PLAN, "care/shown/agreed_plan.html")
    assert [plan.words for plan in shown.content.plans] == [FIRST]
    assert shares.changed_at(supporter_access(joe.person, joe.id, at=NOON)) == {Topic.AGREED_PLAN: NOON}
    preview = shares.preview_access(own_access(full.ash), to, at=NOON)
    assert shares.record_of(preview, at=NOON).shown[0].content == shown.content


def test_the_panel_is_drawn(full, rf):
    from django.template.loader import render_to_string

    from waymark.care.shown.agreed_plan import PANEL

    request = rf.get("/")
    request.user = full.ash
    content = PANEL.read(own_access(full.ash), NOON)
    page = render_to_string(PANEL.template, {"content": content, "looker_is_owner": False}, request)
    assert "In force with Riverside team since 10 June 2026." in strip_tags(page)
    assert "Walk to the pond" in page
    assert "and back" not in page
    step_back(full, full.ash)
    assert PANEL.read(own_access(full.ash), NOON) is None
    assert PANEL.changed_at(own_access(full.ash)) is None


# --- how many queries -------------------------------------------------------------------------------------------------
def test_the_number_of_queries_does_not_grow(full, hers, theirs, django_assert_num_queries):
    for number in range(6):
        propose(full, full.ash, PlanWords(f"Version {number}"))
        answer(full, full.sam, Decision.NOT_AGREE, "No.")
    # session, person, link, its key; the plan and its key
    for name in ("agreed_plan", "plan_versions"):
        with django_assert_num_queries(6):
            hers.get(address(name, full))
    # … and link, membership twice, grant; the look, in a transaction that holds the end of the audit
    with django_assert_num_queries(15):
        theirs.get(address("agreed_plan", full))


def test_two_tables_are_strangers(db, noon):
    one = at_the_table()
    agreed(one)
    other = make_team("Hillside team")
    link_id = meet(one.ash, other)
    assert queries.agreed_plan_of(own_access(one.ash), link_id).versions == ()
