"""Pages of coping cards, and who looks at each in the made-up community."""

from typing import Any

from waymark.common import clock
from waymark.common.ids import new_id
from waymark.coping import operations, queries
from waymark.coping.terms import Wish
from waymark.people.models import Person

PERSON, NEWCOMER = "person", "newcomer"

PAGES: dict[str, list[tuple[str, str]]] = {
    "coping": [(PERSON, ""), (NEWCOMER, "?side=physical&energy=none&q=nothing+like+it")],
    "coping_new": [(PERSON, ""), (NEWCOMER, "")],
    "coping_mine": [(PERSON, ""), (NEWCOMER, "")],
    "coping_kept": [(PERSON, ""), (NEWCOMER, "")],
    "coping_card": [(PERSON, ""), (NEWCOMER, "")],
    "coping_change": [(PERSON, "")],
    "coping_earlier": [(PERSON, "")],
    "coping_withdraw": [(PERSON, "")],
}
_SENT = "coping_kept_gone coping_offer_leave coping_tried coping_tried_take_back coping_keep coping_let_go"
NO_PAGES = dict.fromkeys(_SENT.split(), "takes forms only")


def coping_things(person: Person) -> dict[str, Any]:
    """The arguments of addresses of cards: most are looked at on a card of somebody else, some on one's own."""
    at = clock.now()
    mine = queries.my_cards(person.pk).cards[0].id
    others = next(one for one in queries.cards(person.pk, Wish()).cards if not one.is_mine)
    words = "A walk to the gate and back."
    offer = operations.offer_card(by=person, words=words, source=("post", new_id()), client_id=new_id(), at=at)
    own = {f"{name}.card_id": mine for name in ("coping_change", "coping_earlier", "coping_withdraw")}
    return {"coping.card_id": others.id, "offer_id": offer, **own}
