"""The card for an emergency: whom to ring, where one is, what to say, and whom to turn to afterwards."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from waymark.groups.terms.papers import GroupFacts, PlaceFacts
from waymark.groups.terms.safety import MyRiskSheet
from waymark.safety import queries as safety
from waymark.safety import rules, words
from waymark.safety.terms import Contact, Kind
from waymark.web.paper import Block, Document, Heading, Line, Lines, Pairs, Words

# Of the risk sheet, what somebody looks for in a hurry.
FROM_THE_SHEET = ("first_aid", "fire", "key")


def emergency_card(facts: GroupFacts, sheet: MyRiskSheet, *, on: date, language: str) -> Document:
    """Numbers of helplines stand on it only while somebody's confirmation of them is fresh, as on the help page."""
    found = safety.contacts_to_show(safety.region_for(facts.region), on)
    blocks: list[Block] = [
        Heading(_("In an emergency"), 1),
        Heading(_("Ring %(numbers)s") % {"numbers": _(" or ").join(found.emergency)}),
        *_where(facts.place),
        Heading(_("Say")),
        Lines((
            _("where you are, and which door to come to"),
            _("what has happened, and to how many people"),
            _("whether they are awake, and whether they breathe as usual"),
            _("which number to ring back. Stay on the phone until they say that you can hang up."),
        )),
        Words(_("One stays with the person. One goes to the door and waits for the ambulance.")),
        *_here(sheet),
        *_afterwards(facts),
        *_talking(found.contacts),
    ]  # fmt: skip
    return Document(_("Card for the wall"), language, _("Look it over every three months."), tuple(blocks), size=14)


def _where(place: PlaceFacts | None) -> Iterator[Block]:
    yield Heading(_("You are here"))
    if place and place.address:
        yield Words(f"{place.name}\n{place.address}")
        if place.how_to_find:
            yield Words(place.how_to_find)
        return
    if place:
        yield Words(place.name)
    yield Line(_("Address and postcode"))


def _here(sheet: MyRiskSheet) -> Iterator[Block]:
    names = {"first_aid": _("First aid"), "fire": _("Fire exits"), "key": _("The key")}
    known = tuple((names[key], sheet.answers[key]) for key in FROM_THE_SHEET if sheet.answers.get(key))
    if known:
        yield Heading(_("In this building"))
        yield Pairs(known)


def _afterwards(facts: GroupFacts) -> Iterator[Block]:
    if facts.safeguarding_name:
        yield Heading(_("If you are worried about somebody"))
        yield Words("\n".join(filter(None, (facts.safeguarding_name, facts.safeguarding_how))))


def _talking(contacts: tuple[Contact, ...]) -> Iterator[Block]:
    """Who answers day and night, or says when: everybody on the help page but the lists of links."""
    known = [(one.name, _reached(one)) for one in contacts if one.kind is not Kind.DIRECTORY]
    if known:
        yield Heading(_("Somebody to talk to"))
        yield Pairs(tuple(known))


def _reached(contact: Contact) -> str:
    ways = ", ".join(str(rules.link(channel).words) for channel in contact.channels)
    return " · ".join(filter(None, (ways, str(words.hours(contact)))))
