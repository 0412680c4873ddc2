"""`WAYMARK_MAIL_URL`: which server sends the mails, and under which address."""

from dataclasses import dataclass, field
from email.utils import parseaddr
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from waymark.config import env

NAME = "WAYMARK_MAIL_URL"
EXAMPLE = "for example smtp://user:password@mail.example.org:587?from=hello@example.org"
HERE = {"localhost", "127.0.0.1", "::1"}
PORTS = {"smtp": 587, "smtps": 465}


@dataclass(frozen=True)
class MailServer:
    """`starttls`: the line is made safe after it is open; `tls`: from the first byte on."""

    host: str
    port: int
    sender: str
    starttls: bool
    tls: bool
    user: str = ""
    password: str = field(default="", repr=False)


def read() -> MailServer | None:
    """The mail server, or None where this site sends no mail. Raises `ImproperlyConfigured` with a sentence."""
    if not (url := env.text(NAME)):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ImproperlyConfigured(f"{NAME} has a port that is no number ({EXAMPLE}).") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise ImproperlyConfigured(f"{NAME} must begin with smtp:// or smtps:// and name a server ({EXAMPLE}).")
    more = dict(parse_qsl(parts.query))
    is_plain = _is_plain(more, parts)
    server = MailServer(
        host=parts.hostname,
        port=port or PORTS[parts.scheme],
        sender=_sender(more, unquote(parts.username or "")),
        starttls=parts.scheme == "smtp" and not is_plain,
        tls=parts.scheme == "smtps",
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )
    if not env.text("WAYMARK_BASE_URL"):
        raise ImproperlyConfigured(f"{NAME} is set, and mails need an address to lead back to: set WAYMARK_BASE_URL.")
    return server


def _is_plain(more: dict[str, str], parts: SplitResult) -> bool:
    """On this machine a mail needs no safe line; elsewhere only where it was said so."""
    if unknown := set(more) - {"from", "tls"}:
        raise ImproperlyConfigured(f"{NAME} has {min(unknown)}= in it, which means nothing here ({EXAMPLE}).")
    tls = more.get("tls", "no" if parts.hostname in HERE and parts.scheme == "smtp" else "yes")
    if tls not in {"yes", "no"}:
        raise ImproperlyConfigured(
            f"{NAME} says tls={tls}. Say tls=no for a line that anybody can read, or leave it out."
        )
    if tls == "no" and parts.scheme == "smtps":
        raise ImproperlyConfigured(f"{NAME} says both smtps:// and tls=no. Take one of them.")
    return tls == "no"


def _sender(more: dict[str, str], user: str) -> str:
    _name, address = parseaddr(more.get("from", user))
    if "@" not in address or any(sign.isspace() for sign in address):
        raise ImproperlyConfigured(f"{NAME} does not say under which address mails are sent: add ?from= ({EXAMPLE}).")
    return address
