"""Which contacts may be shown, and how a number becomes a link. Pure: the day is given, never asked for.

The rule under all of it: a wrong number at the worst moment is worse than none, so a contact is shown only while a
person's confirmation of it is fresh. The emergency number is always shown.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import quote, urlsplit

from waymark.safety.terms import (
    ELSEWHERE,
    Channel,
    ChannelType,
    Confirmation,
    Contact,
    Cost,
    Hours,
    Link,
    Region,
    Standing,
)

EUROPE_AND_MOBILES = "112"
"""Works in the whole European Union, and the GSM standard has mobile phones pass it on to the local number in many
other countries (3GPP TS 22.101). Offered where a region has no emergency number of its own."""

EMERGENCY_FREE = frozenset({"GB", "IE", "DE", "NL", "FR", "ES", "AU"})
"""Countries for which a page says so that we could look up: police of Devon and Cornwall (999, also without credit),
European Commission (112 in every member state), the Australian triple zero pages. Elsewhere nothing is said."""

_REMARK = re.compile(r"\s*\([^()]*\b(?:memory|check)\b[^()]*\)", re.IGNORECASE)


# --- what may be shown ----------------------------------------------------------------------------------------------
def standing(contact: Contact, on: date) -> Standing:
    """Whether a person's confirmation of this contact is fresh on that day.

    The day of the confirmation counts as day 0; with `expires_after_days` 90 the contact is shown up to and including
    day 90. A confirmation dated later than `on` counts as none: somebody's clock was wrong.
    """
    signed = contact.confirmation
    if signed is None or signed.verified_on > on:
        return Standing.NEVER_CONFIRMED
    return Standing.CONFIRMED if on <= last_day(contact, signed) else Standing.EXPIRED


def last_day(contact: Contact, signed: Confirmation) -> date:
    """The last day on which a contact with this confirmation is shown."""
    return signed.verified_on + timedelta(days=contact.expires_after_days)


def with_confirmations(region: Region, confirmations: Mapping[str, Confirmation]) -> Region:
    """The region with every contact carrying its confirmation, or none.

    A confirmation of other numbers, hours or words than a newer version of the data has confirms nothing.
    """
    signed = {
        each.id: confirmations[each.id]
        for each in region.contacts
        if each.id in confirmations and confirmations[each.id].seen in ("", fingerprint(each))
    }
    return replace(region, contacts=tuple(replace(each, confirmation=signed.get(each.id)) for each in region.contacts))


def fingerprint(contact: Contact) -> str:
    """A short digest of everything about a contact that a person reads or presses."""
    ways = [[way.type, way.value, way.keyword] for way in contact.channels]
    said = json.dumps([contact.name, contact.kind, ways, contact.for_whom, contact.hours])
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def shown(contacts: Iterable[Contact], on: date) -> tuple[Contact, ...]:
    """The contacts that may be shown on that day, in the order of the data."""
    return tuple(each for each in contacts if standing(each, on) is Standing.CONFIRMED)


def resolve(wanted: str, codes: Iterable[str]) -> str | None:
    """The known code nearest to what was asked for: itself, its country, or a part of its country; else None.

    `gb-sct` → `GB-SCT`; `US-CA` → `US`; `GB` → the first part of the United Kingdom in the data (one number
    serves all of them); anything else → None.
    """
    code = wanted.strip().upper()
    known = list(codes)
    if code in known:
        return code
    country = code.split("-", maxsplit=1)[0]
    if country in known:
        return country
    return next((each for each in known if country and each.startswith(f"{country}-")), None)


def choose(wanted: Iterable[str], codes: Iterable[str]) -> str:
    """The first of the wanted regions that is known; everywhere else if none is."""
    known = list(codes)
    found = (resolve(each, known) for each in wanted if each)
    return next((each for each in found if each), ELSEWHERE)


# --- numbers and links ----------------------------------------------------------------------------------------------
def emergency_numbers(written: str | None) -> tuple[str, ...]:
    """`"112 / 999"` → `("112", "999")`; nothing written → the number that works in most places."""
    return tuple(part.strip() for part in (written or EUROPE_AND_MOBILES).split("/"))


def dialled(value: str) -> str:
    """The digits of a number, with a leading plus if it has one. Raises `ValueError` where there are none.

    Letters and brackets are refused rather than dropped: a number that lost or kept the wrong part, as in
    `+44 (0)20…`, would ring at somebody else's.
    """
    compact = re.sub(r"[\s.\u2010-\u2015-]", "", value)
    if not re.fullmatch(r"\+?[0-9]{2,15}", compact):
        raise ValueError(f"{value!r} is not a telephone number.")
    return compact


def emergency_is_free(country: str) -> bool:
    return country in EMERGENCY_FREE


def call_link(number: str) -> Link:
    return Link(words=number, href=f"tel:{dialled(number)}", type=ChannelType.CALL)


def link(channel: Channel) -> Link:
    """What to press for a channel. Raises `ValueError` for a value that is no number or no https address."""
    if channel.type is ChannelType.CALL:
        return call_link(channel.value)
    if channel.type is ChannelType.TEXT:
        return Link(
            words=channel.value,
            href=f"sms:{dialled(channel.value)}{_body(channel.keyword)}",
            type=channel.type,
            keyword=channel.keyword,
        )
    address = urlsplit(channel.value)
    if address.scheme != "https" or not address.hostname:
        raise ValueError(f"{channel.value!r} is not an https address.")
    return Link(words=address.hostname, href=channel.value, type=channel.type)


def message_link(message: str) -> str:
    """A link that opens the phone's own message app with these words and no recipient. Nothing is sent by it."""
    return f"sms:{_body(message)}"


def _body(words: str) -> str:
    # RFC 5724 wants "?body="; some iPhones read only what follows "&". "?&body=" serves both.
    return f"?&body={quote(words, safe='')}" if words else ""


# --- what the data says -----------------------------------------------------------------------------------------------
def without_remarks(written: str) -> str:
    """The words without notes to whoever keeps the data: `"24/7 (memory)"` → `"24/7"`."""
    return _REMARK.sub("", written).strip()


def hours(contact: Contact) -> str:
    """When the service is open: a name out of `Hours`, the words of the data, or empty where it is not known."""
    written = without_remarks(contact.hours)
    return "" if written == Hours.UNKNOWN else written


def cost(contact: Contact) -> Cost:
    return contact.confirmation.cost if contact.confirmation else Cost.UNKNOWN
