"""Nothing can be changed from another site, at any address."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.security.addresses import addresses, patterns
from waymark.audit.models import AuditLine

UNSAFE = ("post", "put", "patch", "delete")


def secret_of(answer):
    return re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', answer.content.decode())[0]


@pytest.fixture
def strict(owner) -> Client:
    client = Client(enforce_csrf_checks=True)
    client.force_login(owner.person)
    return client


@pytest.mark.parametrize("method", UNSAFE)
def test_every_address_refuses_what_comes_without_the_secret(strict, owner, method):
    before = AuditLine.objects.count()
    answers = {address: getattr(strict, method)(address).status_code for address in owner.addresses.values()}
    assert {address: status for address, status in answers.items() if status != 403} == {}
    assert AuditLine.objects.count() == before


def test_nobody_is_refused_as_well(db):
    client = Client(enforce_csrf_checks=True)
    assert {client.post(address).status_code for address in addresses().values()} == {403}


def test_no_view_is_left_out_of_the_check():
    assert [one.name for one in patterns() if getattr(one.callback, "csrf_exempt", False)] == []


def test_the_secret_of_another_visitor_does_not_fit(strict):
    other = Client(enforce_csrf_checks=True)
    secret = secret_of(other.get(reverse("join")))
    strict.get(reverse("check_in"))
    assert strict.post(reverse("check_in"), {"csrfmiddlewaretoken": secret}).status_code == 403


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "http://localhost.elsewhere.example"])
def test_another_site_is_refused_even_with_the_secret(strict, origin):
    sent = {"csrfmiddlewaretoken": secret_of(strict.get(reverse("check_in")))}
    assert strict.post(reverse("check_in"), sent, headers={"Origin": origin}).status_code == 403
    assert strict.post(reverse("check_in"), sent).status_code == 422
