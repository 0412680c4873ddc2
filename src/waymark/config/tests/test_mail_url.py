"""`WAYMARK_MAIL_URL`: read whole, or refused with a sentence that says what to set."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from waymark.config import mail_url


@pytest.fixture
def url(monkeypatch):
    monkeypatch.setenv("WAYMARK_BASE_URL", "https://waymark.example.org")

    def read(address):
        monkeypatch.setenv("WAYMARK_MAIL_URL", address)
        return mail_url.read()

    return read


def test_none_is_no_mail(url):
    assert url("") is None


def test_everything_in_one_address(url):
    server = url("smtp://hello%40example.org:p%2Fss%3F@mail.example.org:2525?from=Us+%3Cwe@example.org%3E")
    assert (server.host, server.port, server.user, server.password) == (
        "mail.example.org", 2525, "hello@example.org", "p/ss?",
    )  # fmt: skip
    assert (server.sender, server.starttls, server.tls) == ("we@example.org", True, False)
    assert "p/ss" not in repr(server)


@pytest.mark.parametrize(
    ("address", "port", "starttls", "tls"),
    [
        ("smtp://mail.example.org?from=a@example.org", 587, True, False),
        ("smtps://mail.example.org?from=a@example.org", 465, False, True),
        ("smtp://localhost:25?from=a@example.org", 25, False, False),
        ("smtp://127.0.0.1:25?from=a@example.org&tls=yes", 25, True, False),
        ("smtp://relay:25?from=a@example.org&tls=no", 25, False, False),
        ("smtp://a%40example.org:secret@mail.example.org", 587, True, False),
    ],
)
def test_the_line_is_safe_unless_it_stays_here_or_somebody_said_so(url, address, port, starttls, tls):
    server = url(address)
    assert (server.port, server.starttls, server.tls, server.sender) == (port, starttls, tls, "a@example.org")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("mail.example.org", "must begin with smtp://"),
        ("http://mail.example.org?from=a@example.org", "must begin with smtp://"),
        ("smtp://?from=a@example.org", "must begin with smtp://"),
        ("smtp://mail.example.org:x?from=a@example.org", "port that is no number"),
        ("smtp://mail.example.org", "under which address"),
        ("smtp://mail.example.org?from=nobody", "under which address"),
        ("smtp://mail.example.org?form=a@example.org", "form="),
        ("smtp://mail.example.org?from=a@example.org&tls=maybe", "tls=maybe"),
        ("smtps://mail.example.org?from=a@example.org&tls=no", "Take one of them"),
    ],
)
def test_what_is_wrong_is_said(url, address, said):
    with pytest.raises(ImproperlyConfigured, match=said.replace("?", r"\?")):
        url(address)


def test_mails_need_an_address_to_lead_back_to(url, monkeypatch):
    monkeypatch.delenv("WAYMARK_BASE_URL")
    with pytest.raises(ImproperlyConfigured, match="WAYMARK_BASE_URL"):
        url("smtp://mail.example.org?from=a@example.org")
