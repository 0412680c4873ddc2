"""What a person sees of their notices and of how they are reminded."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from waymark.notices.rules.moments import Times


@dataclass(frozen=True)
class Ways:
    """How somebody can be reached at this time. `mail`: they confirmed an address. Paused, there is neither."""

    times: Times
    mail: bool = False
    devices: tuple[UUID, ...] = ()
    says_more: bool = False


@dataclass(frozen=True)
class Target:
    """What a browser gave when it was asked whether it takes pushes: an address of its push service, and two keys."""

    endpoint: str
    p256dh: str
    auth: str


@dataclass(frozen=True)
class MyNotice:
    """One line of the list. `leads_to` is an address, or empty where that page is no more."""

    id: UUID
    title: str
    body: str
    leads_to: str
    said_at: datetime
    is_read: bool


class MailWay(StrEnum):
    """How far somebody has come with reminders by mail."""

    SITE_CANNOT = "site-cannot"
    NO_ADDRESS = "no-address"
    OFF = "off"
    ASKED = "asked"
    ON = "on"


@dataclass(frozen=True)
class Device:
    """A browser that may be pushed to. By its `mark` (SHA-256 of its address) it finds itself on the page."""

    id: UUID
    browser: str
    system: str
    made_at: datetime
    mark: str


@dataclass(frozen=True)
class MyWishes:
    """Everything somebody chose. `mail_failed_at`: the last mail did not arrive."""

    times: Times
    says_more: bool
    is_paused: bool
    mail: MailWay
    email: str
    devices: tuple[Device, ...]
    mail_failed_at: datetime | None = None
