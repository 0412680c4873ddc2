"""Two people who write to each other, found from the side of one of them."""

from uuid import UUID

from waymark.direct.models import DirectSide
from waymark.direct.terms.pair import Pair, PairEnd, conversation_id
from waymark.groups import queries as groups
from waymark.people import queries as people
from waymark.people.models import Person


class NotThere(LookupError):
    """There is no such conversation, or this person is not one of the two: the two are never told apart."""


def pair_of(person_id: UUID, wanted: UUID) -> Pair:
    """The two of a conversation. Two queries. Raises `NotThere`."""
    sides = list(DirectSide.objects.select_related("person").filter(conversation_id=wanted))
    places = groups.besides([side.membership_id for side in sides if side.membership_id])
    ends = {
        side.person_id: PairEnd(
            side.person_id, side.person.joined_at, places.get(side.membership_id) if side.membership_id else None
        )
        for side in sides
    }
    me = ends.pop(person_id, None)
    if me is None:
        raise NotThere(wanted)
    return Pair(wanted, me, next(iter(ends.values()), None))


def pair_to(person: Person, membership_id: UUID) -> Pair:
    """Me and another member of a group that I am in, whether or not anything was ever said. Three queries.

    Raises `NotThere`.
    """
    mine = groups.my_place_beside(person.pk, membership_id)
    if mine is None:
        raise NotThere(membership_id)
    places = groups.besides([mine, membership_id])
    their = places[membership_id]
    me = PairEnd(person.pk, person.joined_at, places[mine])
    them = PairEnd(their.person_id, people.joined_at_of([their.person_id])[their.person_id], their)
    return Pair(conversation_id(mine, membership_id), me, them)
