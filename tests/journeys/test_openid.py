"""Signing in at another service, in a browser: its own pages stand on this machine."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from tests.support.browser import Visit, assert_no_violations, set_cookie, sign_in
from tests.support.openid import CLIENT_ID, SECRET, Provider, provider
from tests.support.people import NOON, PASSWORD, join
from waymark.people import operations
from waymark.people.terms import OpenIdProvider, Said

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def there(settings):
    with provider() as one:
        settings.OIDC = OpenIdProvider(one.address, CLIENT_ID, SECRET, "Health login")
        yield one


def come_back(there: Provider, url: str) -> str:
    """The session of somebody who came back from the provider to this site."""
    client = Client(HTTP_HOST="localhost")
    client.get(there.sign_in(client.get(reverse("sign_in_with"))["Location"]))
    return str(client.cookies["wm_session"].value)


def test_the_first_time_a_name_is_chosen_and_codes_are_kept(visit: Visit, there: Provider, live_server):
    page = visit()
    page.goto("/sign-in/")
    expect(page.get_by_role("link", name="Sign in with Health login")).to_be_visible()
    assert_no_violations(page)
    set_cookie(page.context, live_server.url, "wm_session", come_back(there, live_server.url))
    page.goto("/join/with/")
    expect(page.get_by_role("heading", name="Choose a name for here")).to_be_visible()
    assert_no_violations(page)
    page.get_by_label("Username").fill("amber-owl-77")
    page.get_by_label("I am 18 or older").check()
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", name="Keep these codes")).to_be_visible()
    page.goto("/me/")
    expect(page.get_by_text("Health login")).to_be_visible()


def test_somebody_connects_looks_and_disconnects(visit: Visit, there: Provider, live_server):
    person = join("ash-heron-42")
    page = visit()
    sign_in(page.context, live_server.url, person)
    page.goto("/me/sign-in-with/")
    expect(page.get_by_role("link", name="Connect")).to_be_visible()
    assert_no_violations(page)
    operations.connect(by=person, said=Said(there.address, there.subject, second_step=False), at=NOON)
    page.goto("/me/sign-in-with/")
    page.get_by_role("link", name="Disconnect").click()
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    assert_no_violations(page)
    page.get_by_role("button", name="Disconnect").click()
    expect(page.get_by_role("link", name="Connect")).to_be_visible()
