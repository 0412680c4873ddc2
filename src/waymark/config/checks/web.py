"""How the site is reached: its names and https; and how people are: mail, and the work in the background."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.db import DatabaseError

from waymark.common import clock
from waymark.config.checks import Finding
from waymark.config.mail_url import MailServer
from waymark.notices.queries import waiting_since
from waymark.notices.rules import is_neutral

HERE = {"localhost", "127.0.0.1", "[::1]", "::1"}


def address() -> list[Finding]:
    """`WAYMARK_BASE_URL` and `WAYMARK_HOSTS` say the same, and it is https."""
    hosts = set(settings.ALLOWED_HOSTS)
    if not settings.BASE_URL:
        return [_only_here() if hosts <= HERE else _no_address()]
    parts = urlsplit(settings.BASE_URL)
    found = []
    if not settings.HTTPS and parts.hostname not in HERE:
        what = "The address is not https, so that passwords and diaries can be read on the way."
        found.append(
            Finding(what, "Put a proxy with a certificate in front, and begin WAYMARK_BASE_URL with https://.")
        )
    if parts.hostname and not _covers(hosts, parts.hostname):
        what = f"WAYMARK_BASE_URL says {parts.hostname}, which WAYMARK_HOSTS does not hold: every page answers 400."
        found.append(Finding(what, f"Add {parts.hostname} to WAYMARK_HOSTS."))
    return found


def any_host() -> list[Finding]:
    if "*" not in settings.ALLOWED_HOSTS:
        return []
    what = "WAYMARK_HOSTS is *, so that the site answers to names that strangers give it."
    return [Finding(what, "List the names it really has, with commas between them.")]


def mail() -> list[Finding]:
    """Whether mails can be sent, on a line that nobody reads, under names that tell nothing."""
    if settings.MAIL is None:
        what = "This site sends no e-mail: people are reminded on its pages, and by browsers that can be pushed to."
        return [Finding(what, "To send reminders by mail, set WAYMARK_MAIL_URL.", wrong=False)]
    return [*_safe_line(settings.MAIL), *_neutral_names(settings.MAIL)]


def _safe_line(server: MailServer) -> list[Finding]:
    if server.starttls or server.tls or server.host in HERE:
        return []
    what = f"Mails go to {server.host} on a line that others can read, the password of the mail account with them."
    return [Finding(what, "Take tls=no out of WAYMARK_MAIL_URL, or use a mail server that can do better.")]


def _neutral_names(server: MailServer) -> list[Finding]:
    """Who looks over a shoulder at a list of mails sees these."""
    names = {
        "WAYMARK_NAME": settings.WAYMARK_NAME,
        "the address in WAYMARK_MAIL_URL": server.sender,
        "WAYMARK_BASE_URL": settings.BASE_URL,
    }
    told = [name for name, words in names.items() if not is_neutral(re.sub(r"[^a-z]+", " ", words.lower()))]
    if not told:
        return []
    what = f"Mails tell something about health: {' and '.join(told)}."
    return [Finding(what, "Choose words that a passer-by learns nothing from.", wrong=False)]


def background() -> list[Finding]:
    """Whether somebody does the work in the background."""
    try:
        since = waiting_since(clock.now())
    except DatabaseError:
        return []  # the checks of the database say so
    if since is None:
        return []
    what = f"Messages to people wait to be sent since {since:%d %B %Y, %H:%M} UTC."
    return [
        Finding(what, "Run ./waymark serve without --no-worker, or ./waymark worker beside it, and look at its log.")
    ]


def _covers(hosts: set[str], name: str) -> bool:
    return name in hosts or "*" in hosts or any(host.startswith(".") and name.endswith(host) for host in hosts)


def _only_here() -> Finding:
    what = "Only this machine can open the site."
    mend = "For other people, set WAYMARK_BASE_URL (https://…) and WAYMARK_HOSTS, behind a proxy with a certificate."
    return Finding(what, mend, wrong=False)


def _no_address() -> Finding:
    what = "WAYMARK_HOSTS names a public address and WAYMARK_BASE_URL is not set, so cookies may travel without https."
    return Finding(what, "Set WAYMARK_BASE_URL to the address that people open, beginning with https://.")
