"""Stolen passwords: the shipped list, its near misses, and a keeper's own file."""

import hashlib
import secrets
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from waymark.people import breached, rules
from waymark.people.rules import FIRST, SECOND

WORDS = st.sampled_from(FIRST + SECOND)


@pytest.mark.parametrize(
    "password",
    [
        "password123",
        "Password123!",
        "P@ssw0rd2024",
        "p4ssw0rd!!!!",
        "passwordpassword",
        "1234567890",
        "qwertyuiop",
        "Qwertyuiop1",
        "iloveyou1234",
        "I love you 2",
        "liverpool1892",
        "!!sunshine!!",
        "Manchester2026",
        "waymark-demo",
        "waymark-demo2",
        "WAYMARK2026!",
        "ｐａｓｓｗｏｒｄ１２３",
    ],
)
def test_what_thieves_try_first_is_refused(password):
    with pytest.raises(ValidationError) as refused:
        breached.NotBreached().validate(password)
    assert refused.value.code == "password_breached"
    assert "three words" in str(refused.value.messages)


@pytest.mark.parametrize(
    "password",
    [
        "three plain words",
        "long pond walks",
        "amber owl lantern",
        "correct hedgehog battery stile",
        "tea at four, no sugar",
        "kettle.ferry.marsh",
        "صباح هادئ قرب النهر",
        "ruhig weit bis zum Meer",
        "x7#kQ9!vLm2$",
    ],
)
def test_a_good_passphrase_is_not(password):
    breached.NotBreached().validate(password)


@given(st.lists(WORDS, min_size=3, max_size=4, unique=True), st.sampled_from([" ", "-", ""]))
def test_three_words_that_have_nothing_to_do_with_each_other_are_fine(words, between):
    """Three of our own words, from a list every thief has, and still none of them is refused."""
    assert not breached.is_breached(between.join(words) + "?")


def test_the_name_of_the_site_is_no_password(settings):
    settings.WAYMARK_NAME = "Riverside Path"
    assert breached.is_breached("riverside-path-1")


def test_random_passwords_are_hardly_ever_refused_by_chance():
    refused = sum(breached.is_breached(secrets.token_urlsafe(16)) for _ in range(3000))
    assert refused <= 3


@given(st.text(max_size=60))
def test_any_text_has_its_forms_and_saying_it_louder_changes_nothing(text):
    folded, stem = rules.forms(text)
    assert rules.forms(folded)[1] == stem
    assert rules.forms(stem)[1] in {stem, ""}
    assert len(stem) == 0 or len(stem) >= 4


@given(st.sets(st.text(min_size=10, max_size=14), max_size=40), st.text(min_size=10, max_size=14))
def test_what_was_packed_is_found_and_hardly_anything_else(listed, other):
    packed = rules.pack(listed, [], at_least=10)
    assert all(rules.is_packed(rules.forms(one)[0], packed) for one in listed)
    known = {form for one in listed for form in rules.forms(one)}
    assert rules.is_packed(rules.forms(other)[0], packed) == (rules.forms(other)[0] in known)


def test_the_shipped_list_is_small_sorted_and_has_a_licence():
    packed = breached.SHIPPED.read_bytes()
    hashes = [packed[at : at + 4] for at in range(0, len(packed), 4)]
    assert len(packed) < 700_000
    assert hashes == sorted(set(hashes))
    assert "MIT" in (breached.SHIPPED.parent / "README.md").read_text()


# --- the keeper's own file -------------------------------------------------------------------------------------------

STOLEN = [f"stolen words {number}" for number in range(5000)]


def line_of(password: str) -> str:
    return f"{hashlib.sha1(password.encode()).hexdigest().upper()}:{len(password) ** 5}"


@pytest.fixture(params=["\r\n", "\n"])
def file(request, tmp_path: Path) -> Path:
    """As the downloader writes it: sorted by hash, with or without Windows' ends of lines."""
    path = tmp_path / "pwned.txt"
    path.write_bytes((request.param.join(sorted(map(line_of, STOLEN))) + request.param).encode())
    return path


def test_every_line_of_the_file_is_found_and_nothing_else(file, settings):
    settings.BREACHED_FILE = str(file)
    assert all(breached.is_in_file(password, file) for password in STOLEN)
    assert not any(breached.is_in_file(f"other words {number}", file) for number in range(2000))
    assert breached.is_breached("stolen words 17")
    assert not breached.is_breached("Stolen words 17")
    assert breached.trouble_with(file) == ""


def test_it_is_not_read_as_a_whole(file):
    class Counting:
        def __init__(self, lines):
            self.lines, self.read = lines, 0

        def seek(self, place):
            self.lines.seek(place)

        def readline(self):
            self.read += 1
            return self.lines.readline()

    with file.open("rb") as lines:
        counting = Counting(lines)
        wanted = line_of("stolen words 17")[:40].encode()
        assert breached._search(counting, wanted, file.stat().st_size)
        assert counting.read < 60


@pytest.mark.parametrize("content", ["", "\n", "A" * 40, "0" * 40 + ":1"])
def test_a_file_with_little_in_it(tmp_path, content):
    path = tmp_path / "pwned.txt"
    path.write_text(content)
    assert not breached.is_in_file("three plain words", path)


def test_a_missing_file_keeps_nobody_out(settings, tmp_path):
    settings.BREACHED_FILE = str(tmp_path / "gone.txt")
    assert not breached.is_breached("three plain words")
    assert breached.trouble_with(tmp_path / "gone.txt") == "cannot be read"


@pytest.mark.parametrize(
    ("lines", "trouble"),
    [
        (sorted(map(line_of, STOLEN), reverse=True), "is not sorted by hash"),
        (["password", "letmein"] * 100, "is no list of lines HASH:COUNT"),
        ([], "is no list of lines HASH:COUNT"),
    ],
)
def test_what_is_wrong_with_a_file(tmp_path, lines, trouble):
    path = tmp_path / "pwned.txt"
    path.write_text("\n".join(lines))
    assert breached.trouble_with(path) == trouble
