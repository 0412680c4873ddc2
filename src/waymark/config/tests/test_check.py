"""`./waymark check`: what it finds, one thing at a time."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection

from waymark.config.checks import database, keys, passwords, people, web
from waymark.config.cli import check

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)


def wrong(findings):
    return [finding.what for finding in findings if finding.wrong]


@pytest.mark.parametrize("key", ["x" * 80, "django-insecure", "short-but-mixed-0123456789"])
def test_a_weak_secret_key_is_wrong(settings, key):
    settings.SECRET_KEY = key
    assert wrong(keys.secret_key())


def test_the_key_made_at_first_start_is_good():
    assert keys.secret_key() == []


def test_modes_of_secret_files(settings):
    assert keys.modes() == []
    settings.KEYS_FILE.chmod(0o640)
    try:
        assert [str(settings.KEYS_FILE) in what for what in wrong(keys.modes())] == [True]
    finally:
        settings.KEYS_FILE.chmod(0o600)


def test_keys_beside_the_database_are_worth_knowing(settings, tmp_path):
    assert [finding.wrong for finding in keys.field_keys()] == [False]
    settings.KEYS_FILE = Path(shutil.move(settings.KEYS_FILE, tmp_path / "keys.json"))
    assert keys.field_keys() == []


@pytest.mark.parametrize("content", ["", "[]", '{"current": "k1"}', '{"current": "k1", "keys": {"k1": "short"}}'])
def test_a_key_file_that_cannot_be_used_is_wrong(settings, tmp_path, content):
    settings.KEYS_FILE = tmp_path / "keys.json"
    settings.KEYS_FILE.write_text(content)
    assert wrong(keys.field_keys())


def test_on_this_machine_alone(settings):
    settings.ALLOWED_HOSTS, settings.BASE_URL = ["localhost", "127.0.0.1"], ""
    assert [finding.wrong for finding in web.address()] == [False]


@pytest.mark.parametrize(
    ("hosts", "base", "word"),
    [
        (["site.example"], "", "WAYMARK_BASE_URL is not set"),
        (["site.example"], "http://site.example", "not https"),
        (["other.example"], "https://site.example", "every page answers 400"),
    ],
)
def test_addresses_that_do_not_fit(settings, hosts, base, word):
    settings.ALLOWED_HOSTS, settings.BASE_URL, settings.HTTPS = hosts, base, base.startswith("https")
    assert len(wrong(web.address())) == 1
    assert word in wrong(web.address())[0]


@pytest.mark.parametrize("hosts", [["site.example"], [".example"], ["*"]])
def test_addresses_that_fit(settings, hosts):
    settings.ALLOWED_HOSTS, settings.BASE_URL, settings.HTTPS = hosts, "https://site.example", True
    assert web.address() == []


def test_any_host_is_wrong(settings):
    settings.ALLOWED_HOSTS = ["*"]
    assert wrong(web.any_host())


@pytest.mark.django_db
def test_the_database_keeps_what_it_acknowledged():
    assert database.answers()
    assert database.shape() == []
    assert database.promises() == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="a matter of SQLite")
def test_a_weaker_promise_is_found():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=NORMAL")
    try:
        assert "synchronous=1" in wrong(database.promises())[0]
    finally:
        connection.close()


def test_a_list_of_stolen_passwords_that_is_not_there_is_wrong(settings, tmp_path):
    settings.BREACHED_FILE = ""
    assert passwords.breached_file() == []
    settings.BREACHED_FILE = str(tmp_path / "pwned.txt")
    assert "cannot be read" in wrong(passwords.breached_file())[0]
    (tmp_path / "pwned.txt").write_text("".join(f"{digit * 40}:1\n" for digit in "0123456789ABCDEF"))
    assert passwords.breached_file() == []


@pytest.mark.django_db
def test_nobody_runs_the_site(settings):
    settings.WAYMARK_RUN_BY = ""
    assert wrong(people.operator())
    assert wrong(people.run_by())


def test_looking_without_consent_is_worth_knowing_and_not_wrong(settings):
    assert people.break_glass() == []
    settings.BREAK_GLASS = True
    assert "without consent" in people.break_glass()[0].what
    assert wrong(people.break_glass()) == []


def test_a_demo_is_wrong_for_real_people(settings, tmp_path):
    settings.DATA = tmp_path
    assert people.demo_data() == []
    (tmp_path / "demo").write_text("made\n")
    assert wrong(people.demo_data())


def test_contacts_nobody_confirmed_are_wrong(settings):
    assert any("never been confirmed" in what for what in wrong(people.crisis_contacts(AT)))


@pytest.mark.django_db
def test_everything_is_looked_at_and_printed(capsys):
    check.show("Wrong or unsafe", wrong_ones := [finding for finding in check.look() if finding.wrong])
    printed = capsys.readouterr().out
    assert wrong_ones
    assert all(finding.what in printed and finding.mend in printed for finding in wrong_ones)
