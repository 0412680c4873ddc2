"""The vocabulary of accounts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

# Plain letters, numbers and three marks: no sign of another script can pass for one of them.
USERNAME_PATTERN = r"\A[A-Za-z0-9][A-Za-z0-9._-]{2,39}\Z"
PASSWORD_LENGTH = 10
USUAL_ZONE = "Europe/London"
RECOVERY_CODES = 8
# Numbers and letters that are not mistaken for one another; 12 of 30 carry 58 bits.
CODE_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
CODE_LENGTH = 12


class Region(StrEnum):
    """Where help is looked up (ISO 3166; the places that have contacts of their own). Empty: where the site is run."""

    USUAL = ""
    ENGLAND = "GB-ENG"
    SCOTLAND = "GB-SCT"
    WALES = "GB-WLS"
    NORTHERN_IRELAND = "GB-NIR"
    IRELAND = "IE"
    AUSTRALIA = "AU"
    CANADA = "CA"
    FRANCE = "FR"
    GERMANY = "DE"
    NETHERLANDS = "NL"
    NEW_ZEALAND = "NZ"
    SPAIN = "ES"
    UNITED_STATES = "US"
    ELSEWHERE = "*"


@dataclass(frozen=True)
class NewAccount:
    """What joining gives back once and never again: the codes to print."""

    username: str
    codes: list[str]


@dataclass(frozen=True)
class Device:
    """What a browser says about itself, as names people know. Empty where it does not say."""

    browser: str = ""
    system: str = ""


@dataclass(frozen=True)
class SignedInPlace:
    """One place where a person is signed in. `here`: the one that asks."""

    id: int
    device: Device
    since: datetime
    here: bool


@dataclass(frozen=True)
class Passkey:
    """One passkey of a person, named after the device it was made with."""

    id: int
    device: Device
    made_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class NewPasskey:
    """A passkey that was verified and is not kept yet: the browser's answer, and the kept form of its device."""

    credential: dict[str, object]
    device: str
