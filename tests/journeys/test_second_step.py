"""The second step in a browser: set up on the first page of a role, given once, and by a passkey without a word."""

import pytest
from django.core.cache import cache
from playwright.sync_api import Page, expect

from tests.journeys.test_passkeys import with_authenticator
from tests.support.browser import Visit, assert_no_violations
from tests.support.people import PASSWORD, add_app, app_code, join
from waymark.common import clock
from waymark.people import operations
from waymark.people.models import Person
from waymark.people.terms import Role

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORK = "/help-now/checking/"


@pytest.fixture(autouse=True)
def _no_tries_so_far():
    cache.clear()


@pytest.fixture
def keeper(db) -> Person:
    person = join("ash-heron-42")
    operations.give_role(person=person, role=Role.OPERATOR, at=clock.now())
    return person


def comes_in(page: Page) -> None:
    page.goto("/sign-in/")
    page.get_by_label("Username").fill("ash-heron-42")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def expect_to_be_at_work(page: Page) -> None:
    expect(page.get_by_role("heading", name="Checking the help contacts")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_an_app_is_set_up_on_the_way_to_the_page(visit: Visit, keeper: Person, javascript: bool):
    page = visit(javascript=javascript)
    comes_in(page)
    page.goto(WORK)
    expect(page.get_by_role("heading", name="Your second step")).to_be_visible()
    page.get_by_role("link", name="Set up an app").click()
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    secret = page.locator("code.secret").inner_text().replace(" ", "")
    page.get_by_label("Six digits").fill(app_code(secret, clock.now()))
    page.get_by_role("button", name="Set up this app").click()
    expect_to_be_at_work(page)


def test_it_is_given_once_and_leads_back(visit: Visit, keeper: Person):
    secret = add_app(keeper, clock.now())
    page = visit()
    comes_in(page)
    page.goto(f"{WORK}?region=IE")
    assert_no_violations(page)
    page.get_by_label("Six digits").fill("12")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("That is not the code of now").first).to_be_visible()
    assert_no_violations(page)
    page.get_by_label("Six digits").fill(app_code(secret, clock.now()))
    page.get_by_role("button", name="Go on").click()
    expect_to_be_at_work(page)
    expect(page.get_by_role("heading", name="Contacts: Ireland")).to_be_visible()
    page.goto("/today/")
    page.goto(WORK)
    expect_to_be_at_work(page)


def test_who_signs_in_with_a_passkey_is_not_asked_and_after_a_password_it_is_the_step(visit: Visit, keeper: Person):
    page = visit()
    with_authenticator(page)
    comes_in(page)
    page.goto("/me/passkeys/add/")
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_text("Your passkey is kept")).to_be_visible()
    page.goto(WORK)
    page.get_by_role("button", name="Use my passkey").click()
    expect_to_be_at_work(page)
    page.goto("/sign-out/")
    page.get_by_role("button", name="Sign out").click()
    page.goto("/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("link", name="Today").first).to_be_visible()
    page.goto(WORK)
    expect_to_be_at_work(page)
