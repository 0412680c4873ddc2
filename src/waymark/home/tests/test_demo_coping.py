"""Coping cards of the demo, with how they went."""

import pytest

from tests.support.people import NOON, join
from waymark.coping import queries
from waymark.coping.terms import Wish
from waymark.home import demo
from waymark.home.demo_coping import CARDS, add_coping
from waymark.home.demo_group_words import OTHERS
from waymark.people import operations as people
from waymark.people.terms import Role


@pytest.mark.django_db
def test_eight_cards_of_which_some_show_how_they_went():
    folk = {name: join(name) for name in (*demo.EVERYBODY, *OTHERS)}
    people.give_role(person=folk["moderator"], role=Role.MODERATOR, at=NOON)
    add_coping(folk, at=NOON)
    person = folk["person"]
    cards = queries.cards(folk["newcomer"].pk, Wish()).cards
    assert len(cards) == len(CARDS) == 8
    by_title = {one.words.title: queries.results_of(one.id) for one in cards}
    assert by_title["Socks on the radiator"].parts
    assert by_title["The kettle chair"].total == 10
    assert by_title["A letter I do not send"].total == 0
    assert len(queries.kept(person.pk).cards) == 2
    assert len(queries.my_cards(person.pk).cards) == 2
