"""What may leave: words that tell nothing, and addresses on the open internet alone."""

import pytest

from waymark.notices import wording
from waymark.notices.rules import is_neutral, is_public, may_be_pushed_to
from waymark.notices.terms import kinds
from waymark.notices.tests.sending.conftest import MEETING, NOW
from waymark.notices.wording import when_in_words


def test_every_kind_of_every_app_says_nothing_outside():
    """The words of all apps, as they are described when Waymark starts."""
    for kind in kinds.kinds():
        when = "tomorrow at 14:00"
        for says_more in (True, False):
            said = wording.outside(kind, when, says_more=says_more)
            assert is_neutral(f"{said.title} {said.body}"), kind.name
            assert "%(" not in said.body
        assert set(_names_in(str(kind.outside))) <= {"when"}, f"{kind.name}: outside may name nothing but %(when)s"


def _names_in(words: str) -> list[str]:
    class Names(dict):
        def __missing__(self, name):
            asked.append(name)
            return ""

    asked: list[str] = []
    _ = words % Names()
    return asked


@pytest.mark.parametrize("words", ["The pain group meets", "Health", "your setback plan", "Clinics", "Chronic"])
def test_words_of_health_are_not_neutral(words):
    assert not is_neutral(words)


@pytest.mark.parametrize("words", ["Waymark", "A reminder you asked for", "Something is planned", "Campaign", "Spain"])
def test_other_words_are(words):
    assert is_neutral(words)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_the_open_internet(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.7", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "2002:7f00:1::", "localhost", "", "999.1.1.1",
    ],
)  # fmt: skip
def test_our_own_network_in_every_spelling(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/abc",
        "https://web.push.apple.com:443/abc?x=1",
    ],
)
def test_push_services(endpoint):
    assert may_be_pushed_to(endpoint)


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://push.example.org/a", "https://push.example.org:8443/a", "https://localhost/a", "https://intranet/a",
        "https://printer.local/a", "https://db.internal/a", "https://127.0.0.1/a", "https://[::1]/a",
        "https://10.0.0.1/a", "https://2130706433/a", "https://user@push.example.org/a", "https:///a", "javascript:x",
        "https://push.example.org:x/a", "https://push.example.org/" + "a" * 1000, "", "https://[::1/a",
    ],
)  # fmt: skip
def test_what_is_none(endpoint):
    assert not may_be_pushed_to(endpoint)


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Europe/London", "tomorrow at 14:00"),
        ("Pacific/Auckland", "Wednesday 3 June at 01:00"),
        ("America/Los_Angeles", "tomorrow at 06:00"),
    ],
)
def test_when_on_the_clock_of_each(zone, expected):
    assert when_in_words(MEETING, now=NOW, zone=zone) == expected


def test_when_it_is_today():
    assert when_in_words(MEETING, now=MEETING.replace(hour=1), zone="Europe/London") == "today at 14:00"
