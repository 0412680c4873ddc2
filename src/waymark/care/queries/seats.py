"""Who sits where. Both sides open the same addresses, which begin with the link between a person and a team."""

from datetime import datetime
from uuid import UUID

from waymark.care.terms import Seat, Side
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.sharing import queries as sharing
from waymark.sharing.terms import NotAllowed, Topic


def seat_of(looker: Person, link_id: UUID, *topics: Topic, at: datetime) -> Seat:
    """The looker's seat at this table. Raises `NotAllowed` where they have none: withdrawn, run out, never given, gone.

    The person always has theirs: what was done together is their record, whatever they share now. A practitioner has
    one while each of the `topics` is shared with a team that they are in, in whole or one by one.
    """
    known = sharing.link_to(link_id)
    if known is not None and known.person_id == looker.pk:
        return Seat(Side.PERSON, sharing.own_access(looker), known, None)
    access = sharing.team_access(looker, link_id, at=at)
    for topic in topics:
        access.require_any(topic)
    member = people.member_in(looker.pk, known.team_id) if known else None
    if known is None or member is None:
        raise NotAllowed(link_id)
    return Seat(Side.TEAM, access, known, member)
