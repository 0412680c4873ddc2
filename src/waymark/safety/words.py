"""How the values of the crisis data are said to a person. The data itself is in English and has no sentences."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.safety import rules
from waymark.safety.terms import Contact, Cost, Hours, Kind, Standing

Words = str | Promise

REGIONS: Mapping[str, Words] = {
    "GB-ENG": _("England"),
    "GB-SCT": _("Scotland"),
    "GB-WLS": _("Wales"),
    "GB-NIR": _("Northern Ireland"),
    "IE": _("Ireland"),
    "US": _("United States"),
    "CA": _("Canada"),
    "AU": _("Australia"),
    "NZ": _("New Zealand"),
    "DE": _("Germany"),
    "NL": _("Netherlands"),
    "FR": _("France"),
    "ES": _("Spain"),
    "*": _("Somewhere else"),
}

KINDS: Mapping[Kind, Words] = {
    Kind.URGENT_MENTAL_HEALTH: _("Urgent help when your mind is in crisis"),
    Kind.LISTENING: _("Somebody listens"),
    Kind.TEXT: _("Somebody writes back"),
    Kind.CHILDREN: _("For children and young people"),
    Kind.URGENT_HEALTH: _("Urgent help with your body"),
    Kind.DIRECTORY: _("A list of helplines in many countries"),
}

COSTS: Mapping[Cost, Words] = {
    Cost.UNKNOWN: "",
    Cost.FREE: _("Free"),
    Cost.LIKE_ANY_CALL: _("Costs the same as any other call or text"),
}

STANDINGS: Mapping[Standing, Words] = {
    Standing.CONFIRMED: _("Confirmed: people see it"),
    Standing.EXPIRED: _("Run out: hidden from people"),
    Standing.NEVER_CONFIRMED: _("Not confirmed: hidden from people"),
}

_HOURS: Mapping[str, Words] = {
    Hours.ALWAYS: _("Day and night, every day"),
    "evening to midnight": _("From the evening to midnight"),
}

_FOR_WHOM: Mapping[str, Words] = {
    "anyone": _("For anyone"),
    "anyone (veterans press 1)": _("For anyone; veterans press 1"),
    "under 35": _("For people under 35"),
    "under 19": _("For people under 19"),
    "16 and over": _("For people of 16 and over"),
}


def region(code: str) -> Words:
    return REGIONS.get(code, code)


def hours(contact: Contact) -> Words:
    """When the service is open; empty where it is not known."""
    written = rules.hours(contact)
    return _HOURS.get(written, written)


def for_whom(contact: Contact) -> Words:
    written = rules.without_remarks(contact.for_whom)
    return _FOR_WHOM.get(written, written)


def cost(contact: Contact) -> Words:
    return COSTS[rules.cost(contact)]
