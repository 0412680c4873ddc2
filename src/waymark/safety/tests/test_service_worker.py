"""What the service worker is told to keep."""

import json
import re

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from waymark.safety import confirmations
from waymark.safety.tests.factories import NOW, TODAY, signed


@pytest.fixture(autouse=True)
def _day(monkeypatch):
    monkeypatch.setattr("waymark.common.clock.now", lambda: NOW)


def constant(script: str, name: str):
    found = re.search(rf"^const {name} = (.*);$", script, flags=re.MULTILINE)
    assert found
    return json.loads(found[1])


def version(client):
    return client.get(reverse("service_worker")).headers["ETag"]


def test_it_stands_at_the_root_and_may_look_after_the_whole_site(client):
    response = client.get("/sw.js")
    assert response.headers["Content-Type"] == "text/javascript"
    assert response.headers["Service-Worker-Allowed"] == "/"


def test_it_keeps_two_pages_and_their_files_and_nothing_else(client):
    script = client.get(reverse("service_worker")).content.decode()
    assert constant(script, "HELP") == reverse("help_now")
    assert constant(script, "OFFLINE") == reverse("offline")
    files = constant(script, "FILES")
    assert all(address.startswith("/static/") for address in files)
    assert {address.rsplit(".", maxsplit=1)[-1] for address in files} >= {"css", "woff2", "svg", "js"}
    for address in files:
        assert finders.find(address.removeprefix("/static/")), address
    for page in (reverse("help_now"), reverse("offline")):
        html = client.get(page).content.decode()
        linked = set(re.findall(r'(?:href|src)="(/static/[^"#?]+)', html))
        assert linked <= set(files)


def test_it_changes_when_the_page_does_and_only_then(client):
    before = version(client)
    assert version(client) == before
    confirmations.put("gb-samaritans", signed(TODAY))
    assert version(client) != before


def test_it_is_the_same_for_everybody(client):
    before = client.get(reverse("service_worker")).content
    client.cookies.load({"wm_display": "theme-dark", "wm_region": "FR"})
    assert client.get(reverse("service_worker")).content == before


def test_asking_again_costs_next_to_nothing(client):
    again = client.get(reverse("service_worker"), headers={"If-None-Match": version(client)})
    assert again.status_code == 304
    assert again.content == b""


def test_its_comments_stay_here(client):
    assert "{#" not in client.get(reverse("service_worker")).content.decode()
