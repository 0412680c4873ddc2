"""What somebody reports, as they see it; and where to find help."""

from datetime import date
from uuid import UUID

from waymark.moderation.terms import Snapshot, Thing
from waymark.moderation.terms.help import HelpAtOnce
from waymark.moderation.terms.things import thing_of
from waymark.safety import queries as safety
from waymark.safety import rules

CONTACTS = 4


def seen_by(person_id: UUID, kind: str, thing_id: UUID) -> tuple[Thing, Snapshot] | None:
    """What this person sees of it and did not write themselves; None otherwise."""
    thing = thing_of(kind)
    snapshot = thing.snapshot(thing_id, person_id) if thing else None
    if thing is None or snapshot is None or snapshot.author_id == person_id:
        return None
    return thing, snapshot


def help_at_once(*regions: str, today: date) -> HelpAtOnce:
    """The emergency numbers and a few confirmed contacts of the first region that is known. Asks no database."""
    found = safety.contacts_to_show(safety.region_for(*regions), today)
    contacts = tuple((one.name, tuple(rules.link(way) for way in one.channels)) for one in found.contacts[:CONTACTS])
    return HelpAtOnce(tuple(rules.call_link(number) for number in found.emergency), contacts)
