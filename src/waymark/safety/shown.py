"""The parts of the help pages as their templates want them: words and links, nothing to look up any more."""

from dataclasses import dataclass
from datetime import date

from waymark.safety import rules, words
from waymark.safety.queries import Checked, HelpNow
from waymark.safety.regions import regions
from waymark.safety.terms import ELSEWHERE, Channel, Contact, Kind, Link


@dataclass(frozen=True)
class ShownContact:
    """A confirmed contact. Empty words are not known and are left out of the page."""

    name: str
    kind: words.Words
    for_whom: words.Words
    hours: words.Words
    cost: words.Words
    links: tuple[Link, ...]
    confirmed_on: date | None


@dataclass(frozen=True)
class Place:
    """One region in the list to choose from, with its emergency numbers: the list helps offline too."""

    code: str
    name: words.Words
    emergency: tuple[Link, ...]


@dataclass(frozen=True)
class HelpPage:
    """Everything that /help-now/ says about one region. `contacts` are for talking, `urgent_health` for the body."""

    place: Place
    country: str
    emergency_free: bool
    known: bool
    contacts: tuple[ShownContact, ...]
    urgent_health: tuple[ShownContact, ...]
    kinds: frozenset[Kind]


@dataclass(frozen=True)
class CheckedContact:
    """One contact for the operator who checks it."""

    id: str
    name: str
    kind: words.Words
    links: tuple[Link, ...]
    for_whom: str
    hours: str
    source: str
    shown: bool
    standing: words.Words
    how_it_stands: str
    signed_on: date | None
    signed_by: str
    how: str
    cost: words.Words
    last_day: date | None


def help_page(found: HelpNow) -> HelpPage:
    return HelpPage(
        place=place(found.region.code),
        country=found.region.country,
        emergency_free=rules.emergency_is_free(found.region.country),
        known=found.region.code != ELSEWHERE,
        contacts=tuple(_contact(each) for each in found.contacts if each.kind is not Kind.URGENT_HEALTH),
        urgent_health=tuple(_contact(each) for each in found.contacts if each.kind is Kind.URGENT_HEALTH),
        kinds=frozenset(each.kind for each in found.contacts),
    )


def place(code: str) -> Place:
    emergency = tuple(rules.call_link(each) for each in regions()[code].emergency)
    return Place(code=code, name=words.region(code), emergency=emergency)


def places() -> tuple[Place, ...]:
    return tuple(place(code) for code in regions())


def checked(each: Checked) -> CheckedContact:
    contact, signed = each.contact, each.contact.confirmation
    return CheckedContact(
        id=contact.id,
        name=contact.name,
        kind=words.KINDS[contact.kind],
        links=_links(contact.channels),
        for_whom=contact.for_whom,
        hours=contact.hours,
        source=contact.source,
        shown=each.last_day is not None,
        standing=words.STANDINGS[each.standing],
        how_it_stands=each.standing.value,
        signed_on=signed.verified_on if signed else None,
        signed_by=signed.verified_by if signed else "",
        how=signed.how if signed else "",
        cost=words.cost(contact),
        last_day=each.last_day,
    )


def _contact(contact: Contact) -> ShownContact:
    signed = contact.confirmation
    return ShownContact(
        name=contact.name,
        kind=words.KINDS[contact.kind],
        for_whom=words.for_whom(contact),
        hours=words.hours(contact),
        cost=words.cost(contact),
        links=_links(contact.channels),
        confirmed_on=signed.verified_on if signed else None,
    )


def _links(channels: tuple[Channel, ...]) -> tuple[Link, ...]:
    return tuple(rules.link(each) for each in channels)
