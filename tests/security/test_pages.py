"""Every page, as nobody, as a person and as an operator: its headers, its markup, and that looking changes nothing."""

import re

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from tests.architecture.source import SOURCE
from tests.security import headers, markup

STRANGE = ["/nothing-here/", "/diary/day/2026-02-30/", "/diary/entry/x/", "/join", "/%00/", "/static/nothing.css"]
FILES = ["web/waymark.css", "people/join.js"]


def test_every_address_has_headers_and_markup_as_it_should(looker, owner):
    found = {}
    for address in [*owner.addresses.values(), *STRANGE]:
        answer = looker.get(address)
        assert answer.status_code < 500, address
        faults = headers.faults(answer.headers)
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            faults += markup.faults(answer.content.decode())
        if faults:
            found[address] = faults
    assert not found


def test_the_pages_are_really_seen(owner, noon):
    client = Client()
    client.force_login(owner.person)
    seen = {name: client.get(address) for name, address in owner.addresses.items()}
    for name in ("diary_entry", "diary_day", "own_question", "goal", "matter", "setback_plan", "setback", "today"):
        assert seen[name].status_code == 200, name
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in seen["diary_entry"].content.decode()


def test_looking_changes_nothing(looker, owner):
    left_out = {"Session", "UserSession"}  # a first visit begins a session
    tables = [model for model in apps.get_models() if model.__name__ not in left_out]

    def everything():
        return {table: sorted(map(repr, table.objects.values_list())) for table in tables}

    looker.get(reverse("today"))
    before = everything()
    for address in owner.addresses.values():
        looker.get(address)
    assert everything() == before


@pytest.mark.parametrize("file", FILES)
def test_files_have_the_headers_too(client, file):
    answer = client.get(f"/static/{file}")
    assert answer.status_code == 200
    assert headers.faults(answer.headers) == []


def test_refused_forms_and_failed_pages_are_as_strict(owner, noon, monkeypatch):
    client = Client(raise_request_exception=False)
    client.force_login(owner.person)
    strict = Client(enforce_csrf_checks=True)
    refused = client.post(reverse("check_in"), {"pain": '"><script>x()</script>'})
    forged = strict.post(reverse("join"), {})
    wrong_host = Client(HTTP_HOST="elsewhere.example").get("/")
    monkeypatch.setattr("waymark.diary.views.diary.queries.ends_of", lambda _access: 1 / 0)
    broken = client.get(reverse("diary"))
    assert [refused.status_code, forged.status_code, wrong_host.status_code, broken.status_code] == [422, 403, 400, 500]
    for answer in (refused, forged, wrong_host, broken):
        assert headers.faults(answer.headers) == []
        assert markup.faults(answer.content.decode()) == []


def test_no_page_of_a_person_is_kept_by_a_cache(owner, noon):
    client = Client()
    client.force_login(owner.person)
    open_to_all = {"help_now", "offline", "service_worker"}
    for name, address in owner.addresses.items():
        if name not in open_to_all:
            assert "no-store" in client.get(address).headers.get("Cache-Control", ""), address


def test_our_own_styles_and_scripts_ask_no_other_site():
    ours = [path for path in SOURCE.rglob("static/**/*") if path.suffix in {".css", ".js", ".svg"}]
    assert ours
    for path in (path for path in ours if "vendor" not in path.parts and "htmx" not in path.name):
        text = path.read_text()
        assert not re.findall(r"""(?:url\(|@import|import|fetch\(|src=|href=)\s*["']?(?:https?:)?//\S+""", text), path
        assert not re.search(r"\beval\(|new Function\(|\.innerHTML\s*=|document\.write", text), path


def test_the_pages_for_operators_do_not_exist_for_others(owner, noon):
    client = Client()
    client.force_login(owner.person)
    hidden, missing = client.get(reverse("contact_checking")), client.get("/nothing-here/")
    assert hidden.status_code == missing.status_code == 404
    assert hidden.content == missing.content
