"""Saying how a card went: one answer of each, counted so that nobody can be picked out."""

from datetime import timedelta

import pytest

from tests.support.people import NOON, join
from waymark.common.writing import Gone
from waymark.coping import operations, queries
from waymark.coping.models import CardResults, KeptCard, TriedCard
from waymark.coping.rules.results import Results, Said
from waymark.coping.terms import Situation
from waymark.coping.tests.cards import give, try_it
from waymark.moderation.terms import Shown
from waymark.people import operations as people
from waymark.people.models import Person

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def card(db):
    return give(join("birch"))


def say(person, card, said, *, situation=Situation.NIGHT, at=NOON):
    operations.say_how_it_went(by=person, card_id=card, said=said, situation=situation, at=at)


def test_one_answer_of_each_which_may_be_changed_and_taken_back(card):
    ash = join()
    for said in (Said.HELPED, Said.HELPED, Said.NO):
        say(ash, card, said)
    assert TriedCard.objects.get().said == "no"
    assert queries.card_page(ash.pk, card).my_try.said is Said.NO
    operations.take_back_answer(by=ash, card_id=card, at=NOON)
    assert not TriedCard.objects.exists()
    with pytest.raises(Gone):
        operations.take_back_answer(by=ash, card_id=card, at=NOON)


def test_nobody_answers_about_their_own_card_or_one_they_do_not_see(card):
    birch = join("rowan")
    own = give(birch, title="Mine")
    with pytest.raises(Gone):
        say(birch, own, Said.HELPED)
    operations.show_card(card, Shown.HIDDEN, "", NOON)
    with pytest.raises(Gone):
        say(birch, card, Said.HELPED)


def test_five_answers_show_nothing_and_six_say_only_that_there_are_five_besides_one(card):
    try_it(card, [Said.HELPED] * 3 + [Said.NO] * 2)
    assert queries.results_of(card) == Results()
    try_it(card, [Said.NO])
    assert queries.results_of(card) == Results(5)


def test_enough_of_each_show_also_what_went_badly(card):
    try_it(card, [*Said] * 6)
    assert queries.results_of(card).parts == dict.fromkeys(Said, 5)
    assert list(queries.results_of(card).by_situation) == ["night"]


def test_somebody_who_toggles_their_answer_learns_nothing(card):
    """Sixteen others, of whom four said no; four came since what shows last changed."""
    try_it(card, [Said.HELPED] * 6 + [Said.MIXED] * 6 + [Said.NO] * 4)
    ash, looks = join(), set()
    for number, said in enumerate((Said.NO, Said.HELPED, Said.NO, Said.MIXED, Said.NO)):
        at = NOON + MINUTE * (number + 1)
        say(ash, card, said, at=at)
        looks.add(repr(queries.results_of(card)))
        operations.take_back_answer(by=ash, card_id=card, at=at)
        looks.add(repr(queries.results_of(card)))
    assert looks == {repr(Results(10))}


def test_whose_answer_brings_out_what_shows_finds_five_others_behind_each_number(card):
    """The worst moment: theirs is the answer after which it shows. What they said is one of six."""
    try_it(card, [Said.HELPED] * 6 + [Said.MIXED] * 6 + [Said.NO] * 5)
    ash = join()
    say(ash, card, Said.NO, at=NOON + MINUTE)
    assert queries.results_of(card).parts == dict.fromkeys(Said, 5)
    operations.take_back_answer(by=ash, card_id=card, at=NOON + MINUTE)
    assert min(TriedCard.objects.filter(card_id=card, said=said.value).count() for said in Said) == 5


def test_what_is_shown_changes_only_after_six_more_people(card):
    try_it(card, [*Said] * 6)
    for more, total in ((5, 15), (1, 20)):
        try_it(card, [Said.HELPED] * more, at=NOON + MINUTE)
        assert queries.results_of(card).total == total


def test_who_leaves_takes_the_answer_along_and_the_fives_stay(card):
    tried = try_it(card, [*Said] * 6)
    people.erase(by=tried[0], at=NOON)
    assert TriedCard.objects.count() == 17
    assert queries.results_of(card).total == 15


def test_a_card_is_kept_once_and_let_go(card):
    ash = join()
    for _again in range(2):
        operations.keep_card(by=ash, card_id=card, at=NOON)
    assert KeptCard.objects.count() == 1
    assert [one.id for one in queries.kept(ash.pk).cards] == [card]
    operations.let_go(by=ash, card_id=card, at=NOON)
    assert queries.kept(ash.pk).cards == ()
    with pytest.raises(Gone):
        operations.let_go(by=ash, card_id=card, at=NOON)


def test_a_card_that_is_hidden_comes_back_to_who_keeps_it(card):
    ash = join()
    operations.keep_card(by=ash, card_id=card, at=NOON)
    operations.show_card(card, Shown.HIDDEN, "", NOON)
    assert queries.kept(ash.pk).cards == ()
    with pytest.raises(Gone):
        operations.keep_card(by=join("rowan"), card_id=card, at=NOON)
    operations.show_card(card, Shown.OPEN, "", NOON)
    assert [one.id for one in queries.kept(ash.pk).cards] == [card]


def test_a_card_taken_back_is_gone_with_all_that_hangs_on_it(card):
    ash = join()
    operations.keep_card(by=ash, card_id=card, at=NOON)
    try_it(card, [*Said] * 6)
    operations.withdraw_card(by=Person.objects.get(username="birch"), card_id=card, at=NOON)
    assert queries.card_page(ash.pk, card) is None
    assert not TriedCard.objects.exists()
    assert not CardResults.objects.exists()
    assert (queries.kept(ash.pk).cards, queries.kept(ash.pk).taken_back) == ((), 1)
    operations.let_go(by=ash, card_id=None, at=NOON)
    assert queries.kept(ash.pk).taken_back == 0
