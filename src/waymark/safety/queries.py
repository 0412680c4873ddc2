"""Reading the crisis contacts. Nothing here touches the database; nothing here is about a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from waymark.safety import confirmations, rules
from waymark.safety.regions import regions
from waymark.safety.terms import ELSEWHERE, Contact, Kind, Region, Standing


@dataclass(frozen=True)
class HelpNow:
    """What may be shown in one region on one day. `emergency` always holds at least one number."""

    region: Region
    emergency: tuple[str, ...]
    contacts: tuple[Contact, ...]


@dataclass(frozen=True)
class Checked:
    """A contact as an operator sees it: with how it stands, and the last day it is shown on (None: not shown)."""

    contact: Contact
    standing: Standing
    last_day: date | None


def region_codes() -> tuple[str, ...]:
    """The regions of the data in their order; `*` (somewhere else) last."""
    return tuple(regions())


def region_for(*wanted: str) -> str:
    """The first of the wanted codes that is known, then the region of this site, then somewhere else."""
    return rules.choose([*wanted, settings.WAYMARK_REGION], region_codes())


def contacts_to_show(region: str, today: date) -> HelpNow:
    """The emergency numbers of a region, always, and its contacts that an operator has confirmed lately.

    The directory of helplines (region `*`) stands last in every region once it is confirmed.
    """
    here = _signed(regions().get(region, regions()[ELSEWHERE]))
    also = _signed(regions()[ELSEWHERE]).contacts if here.code != ELSEWHERE else ()
    return HelpNow(here, here.emergency, rules.shown([*here.contacts, *also], today))


def contacts_to_check(region: str, today: date) -> list[Checked]:
    """Every contact of one region for the operator, shown or not. Raises `confirmations.Unreadable`."""
    return [
        _checked(each, today) for each in rules.with_confirmations(regions()[region], confirmations.read()).contacts
    ]


def contact_findings(today: date) -> list[str]:
    """What is wrong with the contacts of this site's region, one plain sentence each; empty when all is well."""
    code = region_for()
    found = [] if _known(settings.WAYMARK_REGION) else [_unknown_region()]
    try:
        signed = confirmations.read()
    except confirmations.Unreadable:
        return [*found, _unreadable()]
    contacts = rules.with_confirmations(regions()[code], signed).contacts
    found += [_finding(each, today) for each in contacts if rules.standing(each, today) is not Standing.CONFIRMED]
    return found + _nobody_to_talk_to(code, contacts, today)


def _signed(region: Region) -> Region:
    """With its confirmations. Where the file cannot be read nothing counts as confirmed: the page must open."""
    try:
        return rules.with_confirmations(region, confirmations.read())
    except confirmations.Unreadable:
        return region


def _checked(contact: Contact, today: date) -> Checked:
    how = rules.standing(contact, today)
    signed = contact.confirmation
    return Checked(contact, how, rules.last_day(contact, signed) if signed and how is Standing.CONFIRMED else None)


def _known(code: str) -> bool:
    return code in region_codes()


def _unreadable() -> str:
    return (
        f"{confirmations.file()} cannot be read, so /help-now/ shows the emergency number alone. "
        "Put back a copy from a backup, or delete it and confirm the contacts again at /help-now/checking/."
    )


def _unknown_region() -> str:
    return (
        f"WAYMARK_REGION is {settings.WAYMARK_REGION!r}, which has no emergency number of its own here. "
        f"Set it to one of {', '.join(region_codes()[:-1])}."
    )


def _finding(contact: Contact, today: date) -> str:
    mend = "Confirm it at /help-now/checking/."
    if rules.standing(contact, today) is Standing.EXPIRED and contact.confirmation:
        when = contact.confirmation.verified_on.isoformat()
        return f"{contact.name} was last confirmed on {when}, too long ago, so /help-now/ hides it. {mend}"
    return f"{contact.name} has never been confirmed, so /help-now/ hides it. {mend}"


def _nobody_to_talk_to(code: str, contacts: Iterable[Contact], today: date) -> list[str]:
    for_talking = {Kind.URGENT_MENTAL_HEALTH, Kind.LISTENING, Kind.TEXT}
    if any(each.kind in for_talking for each in rules.shown(contacts, today)):
        return []
    return [f"In region {code} /help-now/ names nobody to talk to: only the emergency number is shown."]
