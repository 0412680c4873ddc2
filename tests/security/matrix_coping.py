"""Coping cards of the matrix: one that somebody gave to everybody, and one of the owner that waits for a first look."""

from typing import Any

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.coping import operations as coping
from waymark.coping.tests.cards import a_card, give
from waymark.people.models import Person


def cards(owner: Person, word: str) -> dict[str, Any]:
    """`word` stands in what only the owner reads."""
    opened = give(join("who-wrote-a-card"))
    mine = coping.publish_card(by=owner, words=a_card(what=word), client_id=new_id(), at=NOON)
    offer = coping.offer_card(by=owner, words=word, source=("post", new_id()), client_id=new_id(), at=NOON)
    own = {f"{name}.card_id": mine for name in ("coping_change", "coping_earlier", "coping_withdraw")}
    return {"coping.card_id": opened, "offer_id": offer, **own}
