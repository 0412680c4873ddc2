"""Passkeys through a real browser, with an authenticator made of software (Chromium's own, WebAuthn level 2)."""

import pytest
from django.core.cache import cache
from django.urls import reverse
from playwright.sync_api import CDPSession, Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.people import PASSWORD, join
from waymark.people import queries
from waymark.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _no_tries_so_far():
    cache.clear()


def with_authenticator(page: Page, *, holder_shows: bool = True) -> CDPSession:
    """A phone that keeps passkeys. With `holder_shows=False` nobody confirms with finger, face or PIN."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": holder_shows,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return session


def test_a_newcomer_joins_by_passkey_and_comes_back_with_it(page: Page):
    with_authenticator(page)
    page.goto("/join/")
    page.get_by_label("Username").fill("amber-owl-77")
    page.get_by_label("I am 18 or older").check()
    page.get_by_role("button", name="Use a passkey instead").click()
    expect(page.get_by_role("heading", name="Keep these codes")).to_be_visible()
    assert_no_violations(page)
    page.get_by_role("button", name="I have kept them").click()

    person = Person.objects.get()
    assert person.username == "amber-owl-77"
    assert not person.has_usable_password()
    assert person.zone == "Europe/London"
    assert queries.codes_left(person) == 8

    page.goto("/me/")
    page.get_by_role("button", name="Sign out").click()
    page.goto("/sign-in/?next=/me/passkeys/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", name="Your passkeys")).to_be_visible()
    assert queries.passkeys_of(person)[0].used_at is not None


def test_a_person_with_a_password_adds_a_passkey_and_takes_it_away_again(visit: Visit):
    ash = join()
    page = visit(person=ash)
    with_authenticator(page)
    page.goto("/me/passkeys/")
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_role("status")).to_contain_text("Your passkey is kept")
    assert len(queries.passkeys_of(ash)) == 1
    page.get_by_role("link", name="Take away").click()
    page.get_by_role("button", name="Take it away").click()
    expect(page.get_by_role("status")).to_contain_text("no longer opens your account")
    assert queries.passkeys_of(ash) == []


def test_a_person_with_a_passkey_alone_shows_it_again_before_leaving(page: Page):
    with_authenticator(page)
    page.goto("/join/")
    page.get_by_label("I am 18 or older").check()
    page.get_by_role("button", name="Use a passkey instead").click()
    expect(page.get_by_role("heading", name="Keep these codes")).to_be_visible()
    page.goto("/me/delete/")
    expect(page.get_by_role("heading", name="Is it you?")).to_be_visible()
    assert_no_violations(page)
    page.get_by_role("button", name="Use my passkey").click()
    page.get_by_label("Yes, delete my account and everything in it").check()
    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_role("heading", name="Your account is deleted")).to_be_visible()
    assert not Person.objects.exists()


def test_nobody_confirms_so_nothing_is_made_and_the_page_says_so(page: Page):
    with_authenticator(page, holder_shows=False)
    page.goto("/join/")
    page.get_by_label("I am 18 or older").check()
    page.get_by_role("button", name="Use a passkey instead").click()
    expect(page.locator("passkey-way [role=status]")).to_contain_text("Nothing was done")
    assert not Person.objects.exists()


def test_a_name_that_is_taken_is_said_before_a_key_is_made(page: Page):
    join("ash-heron-42")
    with_authenticator(page)
    page.goto("/join/")
    page.get_by_label("Username").fill("ash-heron-42")
    page.get_by_label("I am 18 or older").check()
    page.get_by_role("button", name="Use a passkey instead").click()
    expect(page.locator("passkey-way [role=status]")).to_contain_text("Somebody has this name already")


def test_a_passkey_of_a_deleted_account_opens_nothing(page: Page):
    with_authenticator(page)
    page.goto("/join/")
    page.get_by_label("I am 18 or older").check()
    page.get_by_role("button", name="Use a passkey instead").click()
    expect(page.get_by_role("heading", name="Keep these codes")).to_be_visible()
    Person.objects.get().delete()
    page.goto("/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_text("The passkey did not work this time")).to_be_visible()


def test_without_javascript_a_password_is_the_way_and_no_dead_button_shows(visit: Visit):
    page = visit(javascript=False)
    page.goto("/join/")
    expect(page.get_by_role("button", name="Use a passkey instead")).to_be_hidden()
    expect(page.get_by_role("button", name="Show")).to_be_hidden()
    first = page.get_by_label("Username").input_value()
    page.get_by_role("link", name="Another name").click()
    assert page.get_by_label("Username").input_value() != first
    page.get_by_label("Password").fill("three plain words")
    page.get_by_label("I am 18 or older").check()
    page.get_by_role("main").get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", name="Keep these codes")).to_be_visible()
    page.goto("/sign-in/")
    assert page.url.endswith(reverse("today"))


def test_another_name_keeps_what_was_typed_and_a_password_can_be_looked_at(page: Page):
    page.goto("/join/")
    page.get_by_label("Password").fill("three plain words")
    first = page.get_by_label("Username").input_value()
    page.get_by_role("link", name="Another name").click()
    expect(page.get_by_label("Username")).not_to_have_value(first)
    expect(page.get_by_label("Password")).to_have_value("three plain words")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_label("Password")).to_have_attribute("type", "text")
    page.get_by_role("button", name="Hide").click()
    expect(page.get_by_label("Password")).to_have_attribute("type", "password")
