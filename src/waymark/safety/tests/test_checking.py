"""The page on which an operator confirms contacts."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.support.people import step_up
from waymark.audit.models import AuditLine
from waymark.safety import confirmations, operations
from waymark.safety.regions import contacts
from waymark.safety.rules import fingerprint
from waymark.safety.terms import Confirmation, Cost
from waymark.safety.tests.factories import NOW, TODAY, person, signed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _day(monkeypatch):
    monkeypatch.setattr("waymark.common.clock.now", lambda: NOW)


@pytest.fixture
def operator():
    return person("keeper", operator=True)


@pytest.fixture
def as_operator(client, operator):
    client.force_login(operator)
    step_up(client, operator)
    return client


def address(region: str = "GB-ENG") -> str:
    return f"{reverse('contact_checking')}?region={region}"


def signatures():
    """The lines of the audit about contacts."""
    return AuditLine.objects.filter(thing__startswith="crisis contact")


def sign(client, contact_id: str, how: str, cost: str = ""):
    fields = {"confirm": contact_id, f"{contact_id}-how": how, f"{contact_id}-cost": cost}
    return client.post(address(), fields)


def test_signed_out_it_asks_to_sign_in(client):
    response = client.get(address())
    assert response.status_code == 302
    assert response.headers["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("method", ["get", "post"])
def test_for_a_stranger_it_is_a_page_that_does_not_exist(client, method):
    client.force_login(person("stranger"))
    refused = getattr(client, method)(address(), {"confirm": "gb-shout"})
    missing = getattr(client, method)("/help-now/no-such-page/", {"confirm": "gb-shout"})
    assert refused.status_code == missing.status_code == 404
    assert refused.content == missing.content
    assert confirmations.read() == {}


def test_an_operator_sees_how_each_contact_stands_in_words_and_shape(as_operator):
    confirmations.put("gb-samaritans", signed(TODAY))
    confirmations.put("gb-shout", signed(TODAY - timedelta(days=91)))
    html = as_operator.get(address()).content.decode()
    for words in ("Confirmed: people see it", "Run out: hidden from people", "Not confirmed: hidden from people"):
        assert words in html
    assert html.count("<svg viewBox=") >= 7
    assert "30 May 2027" in html
    assert "Never call an emergency number to try it" in html


def test_signing_shows_the_contact_to_people(as_operator, client):
    response = sign(as_operator, "gb-samaritans", "opened samaritans.org", Cost.FREE.value)
    assert response.status_code == 303
    assert response.headers["Location"].endswith("?region=GB-ENG#gb-samaritans")
    assert confirmations.read() == {
        "gb-samaritans": Confirmation(
            TODAY, "keeper", "opened samaritans.org", Cost.FREE, fingerprint(contacts()["gb-samaritans"])
        ),
    }
    assert "tel:116123" in client.get(reverse("help_now")).content.decode()


def test_signing_without_saying_how_is_refused_beside_the_field(as_operator):
    response = sign(as_operator, "gb-samaritans", " ")
    assert response.status_code == 422
    assert "Write what you did, in a few words." in response.content.decode()
    assert confirmations.read() == {}


def test_withdrawing_hides_it_again(as_operator):
    confirmations.put("gb-samaritans", signed(TODAY))
    response = as_operator.post(address(), {"withdraw": "gb-samaritans"})
    assert response.status_code == 303
    assert confirmations.read() == {}


@pytest.mark.parametrize("fields", [{"withdraw": "no-such"}, {"confirm": "no-such", "no-such-how": "looked it up"}, {}])
def test_what_is_no_contact_changes_nothing(as_operator, fields):
    assert as_operator.post(address(), fields).status_code in {404, 422}
    assert confirmations.read() == {}
    assert not signatures().exists()


def test_both_acts_are_in_the_audit(operator):
    operations.confirm_contact(by=operator, contact_id="gb-shout", how="read its page", at=NOW)
    operations.withdraw_confirmation(by=operator, contact_id="gb-shout", at=NOW)
    lines = [(line.by_id, line.verb, line.thing) for line in signatures().order_by("id")]
    assert lines == [
        (operator.pk, "confirmed", "crisis contact gb-shout"),
        (operator.pk, "withdrew", "crisis contact gb-shout"),
    ]


def test_a_signature_that_cannot_be_kept_leaves_no_line_in_the_audit(operator, data_folder):
    (data_folder / "crisis-verified.json").write_text("not json")
    with pytest.raises(confirmations.Unreadable):
        operations.confirm_contact(by=operator, contact_id="gb-shout", how="read its page", at=NOW)
    assert not signatures().exists()


def test_a_confirmation_says_how_it_was_made(operator):
    with pytest.raises(ValueError, match="how it was made"):
        operations.confirm_contact(by=operator, contact_id="gb-shout", how="  ", at=NOW)


def test_a_file_that_cannot_be_read_is_said(as_operator, data_folder):
    (data_folder / "crisis-verified.json").write_text("not json")
    for response in (as_operator.get(address()), sign(as_operator, "gb-samaritans", "opened its page")):
        assert "cannot be read" in response.content.decode()
    assert response.status_code == 409


def test_the_page_costs_the_same_for_every_place(as_operator, django_assert_max_num_queries):
    for region in ("GB-ENG", "FR", "*"):
        with django_assert_max_num_queries(6):
            as_operator.get(address(region))
