"""Cards for tests, and people who try them."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.coping import operations
from waymark.coping.models import CopingCard, TriedCard
from waymark.coping.rules.results import Said
from waymark.coping.terms import CardWords, Energy, Situation
from waymark.moderation.terms import Shown
from waymark.people.models import Person
from waymark.plans.rules.sides import Side


def a_card(**other: Any) -> CardWords:
    said: dict[str, Any] = {
        "title": "Warm socks before bed",
        "what": "Ten minutes on the radiator first.",
        "situation": Situation.NIGHT,
        "energy": Energy.LITTLE,
        "sides": (Side.PHYSICAL, Side.EMOTIONAL),
        "not_if": "Not if you cannot feel heat with your feet.",
    }
    return CardWords(**said | other)


def give(by: Person, *, at: datetime = NOON, **words: Any) -> UUID:
    """A card that everybody can see: a moderator has looked at it."""
    card_id = operations.publish_card(by=by, words=a_card(**words), client_id=new_id(), at=at)
    operations.show_card(card_id, Shown.OPEN, "", at)
    return card_id


def experienced(by: Person) -> Person:
    """Whose first three cards were looked at."""
    for number in range(3):
        give(by, title=f"Earlier {number}")
    return by


def try_it(
    card_id: UUID, said: Iterable[Said], *, when: Situation = Situation.NIGHT, at: datetime = NOON
) -> list[Person]:
    """One new person for each answer, one second after the other."""
    people = []
    for one in said:
        people.append(join(f"tries-{new_id().hex[-12:]}"))
        operations.say_how_it_went(
            by=people[-1],
            card_id=card_id,
            said=one,
            situation=when,
            at=at + timedelta(seconds=TriedCard.objects.count()),
        )
    return people


def row(card_id: UUID) -> CopingCard:
    return CopingCard.objects.get(pk=card_id)
