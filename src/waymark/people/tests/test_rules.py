"""Names, codes, zones and devices."""

import re
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.people import rules
from waymark.people.terms import CODE_LETTERS, USERNAME_PATTERN, USUAL_ZONE, Device


def test_a_suggestion_is_two_plain_words_and_two_digits():
    for _ in range(200):
        name = rules.suggest_username(secrets.choice)
        assert re.fullmatch(r"[a-z]+-[a-z]+-[2-9]\d", name)
        assert re.search(USERNAME_PATTERN, name)


@pytest.mark.parametrize(
    "name", ["аsh-heron", "ash heron", "as", "-ash", "ash\n", "a" * 41, "ash/heron", "ａｓｈ", "straße"]
)
def test_look_alikes_and_signs_are_no_usernames(name):
    assert not re.search(USERNAME_PATTERN, name)


def test_codes_are_different_and_easy_to_copy():
    codes = rules.new_codes(secrets.choice)
    assert len(set(codes)) == 8
    assert all(re.fullmatch(rf"([{CODE_LETTERS}]{{4}}-){{2}}[{CODE_LETTERS}]{{4}}", code) for code in codes)


@given(st.integers(0, 7), st.sampled_from(["upper", "spaces", "nothing between"]))
def test_a_code_is_understood_however_it_is_typed(which, way):
    code = rules.new_codes(secrets.choice)[which]
    typed = {"upper": code.upper(), "spaces": f" {code.replace('-', '  ')} ", "nothing between": code.replace("-", "")}[
        way
    ]
    assert rules.tidy_code(typed) == rules.tidy_code(code)
    assert rules.code_digest("secret", b"1", typed) == rules.code_digest("secret", b"1", code)


@given(st.text(), st.text())
def test_a_digest_belongs_to_one_person_and_one_secret(code, other):
    assert rules.code_digest("secret", b"1", code) != rules.code_digest("secret", b"2", code)
    assert rules.code_digest("secret", b"1", code) != rules.code_digest("other secret", b"1", other)


@pytest.mark.parametrize(
    ("said", "taken"),
    [("Asia/Karachi", "Asia/Karachi"), ("", USUAL_ZONE), ("../etc/passwd", USUAL_ZONE), ("Mars/Base", USUAL_ZONE)],
)
def test_a_zone_the_browser_names_is_checked(said, taken):
    assert rules.zone_or_usual(said) == taken


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        (
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/140.0 Mobile Safari/537.36",
            Device("Chrome", "Android"),
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
            Device("Safari", "iPhone"),
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
            Device("Firefox", "Windows"),
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
            Device("Edge", "Windows"),
        ),
        ("curl/8", Device()),
        ("", Device()),
    ],
)
def test_a_device_in_names_people_know(agent, device):
    assert rules.device_of(agent) == device
    kept = rules.kept_form(agent)
    assert rules.device_kept(kept) == device
    assert rules.kept_form(kept) == kept


@given(st.text())
def test_nothing_but_known_names_is_kept_of_a_browser(agent):
    kept = rules.kept_form(agent)
    assert len(kept) <= 40
    assert rules.kept_form(kept) == kept


@pytest.mark.parametrize(("has_password", "passkeys", "last"), [(True, 1, False), (False, 1, True), (False, 2, False)])
def test_the_last_way_in(has_password, passkeys, last):
    assert rules.is_last_way_in(has_password=has_password, passkeys=passkeys) is last
