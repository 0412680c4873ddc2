"""The vocabulary of the page for when you need help now: places, contacts, ways to reach them, confirmations."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

ELSEWHERE = "*"
"""The region that stands for every place without a region of its own."""


class ChannelType(StrEnum):
    CALL = "call"
    TEXT = "text"
    WEB = "web"


class Kind(StrEnum):
    URGENT_MENTAL_HEALTH = "urgent_mental_health"
    LISTENING = "listening"
    TEXT = "text"
    CHILDREN = "children"
    URGENT_HEALTH = "urgent_health"
    DIRECTORY = "directory"


class Hours(StrEnum):
    """Hours that have a name of their own. Others are shown as they stand in the data."""

    ALWAYS = "24/7"
    UNKNOWN = "-"


class Cost(StrEnum):
    UNKNOWN = ""
    FREE = "free"
    LIKE_ANY_CALL = "like_any_call"


class Standing(StrEnum):
    """How a contact stands on a day."""

    CONFIRMED = "confirmed"
    EXPIRED = "expired"
    NEVER_CONFIRMED = "never_confirmed"


@dataclass(frozen=True)
class Channel:
    """One way to reach a contact. `keyword` is the word to send to a text service."""

    type: ChannelType
    value: str
    keyword: str = ""


@dataclass(frozen=True)
class Confirmation:
    """An operator's signature under one contact. `how` is what they did, in their own words.

    `seen` is the `rules.fingerprint` of what they signed; empty where it was not noted.
    """

    verified_on: date
    verified_by: str
    how: str
    cost: Cost = Cost.UNKNOWN
    seen: str = ""


@dataclass(frozen=True)
class Contact:
    """A service that answers. `hours` and `for_whom` are as written in the data, remarks in brackets included."""

    id: str
    name: str
    kind: Kind
    channels: tuple[Channel, ...]
    for_whom: str
    hours: str
    source: str
    expires_after_days: int
    confirmation: Confirmation | None = None


@dataclass(frozen=True)
class Region:
    """A place with its own numbers: `code` is an ISO 3166 code such as `GB-SCT`, or `*` for everywhere else."""

    code: str
    emergency: tuple[str, ...]
    contacts: tuple[Contact, ...]

    @property
    def country(self) -> str:
        return self.code.split("-", maxsplit=1)[0]


@dataclass(frozen=True)
class Link:
    """Something to press: the words on it, and where it leads (`tel:`, `sms:` or `https:`)."""

    words: str
    href: str
    type: ChannelType
    keyword: str = ""
