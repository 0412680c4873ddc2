"""How the site is reached: its names, https, and mail."""

from urllib.parse import urlsplit

from django.conf import settings

from waymark.config.checks import Finding

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
    if not settings.EMAIL_BACKEND.endswith("dummy.EmailBackend"):
        return []
    what = "This site sends no e-mail: people who lose their password get back in by recovery code alone."
    return [Finding(what, "Tell people to print their codes.", wrong=False)]


def _covers(hosts: set[str], name: str) -> bool:
    return name in hosts or "*" in hosts or any(host.startswith(".") and name.endswith(host) for host in hosts)


def _only_here() -> Finding:
    what = "Only this machine can open the site."
    mend = "For other people, set WAYMARK_BASE_URL (https://…) and WAYMARK_HOSTS, behind a proxy with a certificate."
    return Finding(what, mend, wrong=False)


def _no_address() -> Finding:
    what = "WAYMARK_HOSTS names a public address and WAYMARK_BASE_URL is not set, so cookies may travel without https."
    return Finding(what, "Set WAYMARK_BASE_URL to the address that people open, beginning with https://.")
