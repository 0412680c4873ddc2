"""What stands ready for somebody who says that a thought is about dying, or about hurting themselves."""

from dataclasses import dataclass
from datetime import date

from waymark.people.signed_in import SignedInRequest
from waymark.safety import queries as safety
from waymark.safety import rules
from waymark.safety.terms import Kind, Link

# Where the help page keeps which region somebody chose.
REGION_COOKIE = "wm_region"
TALKING = {Kind.URGENT_MENTAL_HEALTH, Kind.LISTENING, Kind.TEXT}


@dataclass(frozen=True)
class Talker:
    """A confirmed contact to talk to: its name, and what to press."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class HelpPanel:
    """The emergency numbers of the place, always, and whom an operator has confirmed lately."""

    emergency: tuple[Link, ...]
    talkers: tuple[Talker, ...]


def help_panel(request: SignedInRequest, today: date) -> HelpPanel:
    """The panel for the region this browser chose, else that of the site."""
    found = safety.contacts_to_show(safety.region_for(request.COOKIES.get(REGION_COOKIE, "")), today)
    return HelpPanel(
        tuple(rules.call_link(number) for number in found.emergency),
        tuple(
            Talker(one.name, tuple(rules.link(channel) for channel in one.channels))
            for one in found.contacts
            if one.kind in TALKING
        ),
    )
