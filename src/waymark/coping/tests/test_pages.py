"""The pages of coping cards, as people who are signed in and who are not."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.coping import operations, queries
from waymark.coping.models import CopingCard, TriedCard
from waymark.coping.queries.cards import ON_A_PAGE
from waymark.coping.rules.results import Said
from waymark.coping.terms import Energy, Situation
from waymark.coping.tests.cards import experienced, give, try_it
from waymark.moderation.terms import Shown
from waymark.plans.rules.sides import Side

pytestmark = pytest.mark.django_db
SAID = {
    "title": "Tea by the window",
    "what": "One cup, no phone.",
    "situation": "low",
    "energy": "none",
    "sides": ["emotional"],
    "not_if": "Not if tea keeps you awake.",
}


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def ash():
    return join()


@pytest.fixture
def hers(ash):
    client = Client()
    client.force_login(ash)
    return client


@pytest.fixture
def birch():
    return experienced(join("birch"))


def text(response):
    return re.sub(r"\s+", " ", response.content.decode())


def test_nobody_reads_cards_without_an_account(client, birch):
    for name, args in (("coping", []), ("coping_card", [give(birch)]), ("coping_new", [])):
        assert client.get(reverse(name, args=args))["Location"].startswith("/sign-in/?next=")


def test_cards_are_found_by_side_energy_situation_and_words(hers, birch):
    CopingCard.objects.all().delete()
    give(birch, title="Slow breath", sides=(Side.PSYCHOLOGICAL,), energy=Energy.NONE, situation=Situation.WORK)
    give(birch, title="Garden, half of it", sides=(Side.PHYSICAL, Side.SOCIAL), energy=Energy.MORE)
    for query, found in (
        ("", {"Slow breath", "Garden, half of it"}),
        ("?side=psychological", {"Slow breath"}),
        ("?side=physical", {"Garden, half of it"}),
        ("?energy=more", {"Garden, half of it"}),
        ("?when=work", {"Slow breath"}),
        ("?q=HALF+garden", {"Garden, half of it"}),
        ("?q=feel+heat&side=social&energy=none", set()),
        ("?side=nonsense&page=x&energy=%00", {"Slow breath", "Garden, half of it"}),
    ):
        page = text(hers.get(reverse("coping") + query))
        assert {title for title in ("Slow breath", "Garden, half of it") if title in page} == found, query


def test_an_empty_place_says_how_to_begin(hers):
    assert "No card is here yet" in text(hers.get(reverse("coping")))


def test_a_list_costs_the_same_however_many_cards_there_are(hers, birch, django_assert_num_queries):
    hers.get(reverse("coping"))
    for number in range(26):
        give(birch, title=f"Card {number}", at=NOON + timedelta(minutes=number))
    with django_assert_num_queries(4):  # session, person, duty, cards
        page = text(hers.get(reverse("coping")))
    assert page.count("coping-small-title") == ON_A_PAGE
    assert "Older cards" in page
    assert "Card 1<" in text(hers.get(reverse("coping") + "?page=2"))


def test_one_card_costs_a_fixed_number_of_questions(hers, birch, django_assert_num_queries):
    card_id = give(birch)
    hers.get(reverse("coping_card", args=[card_id]))
    with django_assert_num_queries(7):  # session, person, card, kept, tried, results, duty
        hers.get(reverse("coping_card", args=[card_id]))


def test_writing_a_card_loses_nothing_and_says_what_is_missing(hers, ash):
    address = reverse("coping_new")
    wrong = hers.post(address, SAID | {"not_if": ""})
    assert wrong.status_code == 422
    assert "Tea by the window" in text(wrong)
    assert "Say when somebody should not do this" in text(wrong)
    assert CopingCard.objects.count() == 0
    client_id = str(new_id())
    for _again in range(2):
        assert hers.post(address, SAID | {"client_id": client_id}).status_code == 303
    card = CopingCard.objects.get()
    assert "waits for a first look" in text(hers.get(reverse("coping_card", args=[card.pk])))


def test_an_offer_stands_in_the_form_of_its_author_alone(hers, ash, birch):
    offer = operations.offer_card(by=ash, words="Cocoa.", source=("post", new_id()), client_id=new_id(), at=NOON)
    address = f"{reverse('coping_new')}?from={offer}"
    assert "Cocoa." in text(hers.get(address))
    others = Client()
    others.force_login(birch)
    assert "Cocoa." not in text(others.get(address))
    assert "Cocoa." in text(hers.get(reverse("coping_mine")))
    assert hers.post(reverse("coping_new"), SAID | {"from": str(offer)}).status_code == 303
    assert "Cocoa." not in text(hers.get(reverse("coping_mine")))


def test_changing_in_two_places_asks_first(hers, ash):
    card_id = give(ash)
    address = reverse("coping_change", args=[card_id])
    assert "Warm socks before bed" in text(hers.get(address))
    first, second = ({**SAID, "based_on": "1", "client_id": str(new_id())} for _each in range(2))
    assert hers.post(address, first).status_code == 303
    late = hers.post(address, second | {"title": "Cocoa"})
    assert late.status_code == 409
    assert "Cocoa" in text(late)
    assert "Warm socks before bed" in text(hers.get(reverse("coping_earlier", args=[card_id])))


def test_saying_how_it_went_by_form(hers, ash, birch):
    card_id = give(birch)
    address = reverse("coping_tried", args=[card_id])
    assert hers.post(address, {"said": "helped"}).status_code == 422
    assert hers.post(address, {"said": "no", "situation": "night"}).status_code == 303
    assert TriedCard.objects.get().said == "no"
    page = text(hers.get(reverse("coping_card", args=[card_id])))
    assert "You said: <strong>It did not help</strong>" in page
    assert "So far too few people" in page
    assert hers.post(reverse("coping_tried_take_back", args=[card_id])).status_code == 303
    assert not TriedCard.objects.exists()


def test_the_page_shows_what_went_badly_and_no_number_below_five(hers, birch):
    card_id = give(birch)
    try_it(card_id, [*Said] * 6)
    page = text(hers.get(reverse("coping_card", args=[card_id])))
    assert "At least 15 people" in page
    assert page.count("5 or more") == 6  # three answers, of all and at night
    assert "It did not help" in page


def test_keeping_and_letting_go(hers, birch):
    card_id = give(birch)
    hers.post(reverse("coping_keep", args=[card_id]))
    assert "Warm socks" in text(hers.get(reverse("coping_kept")))
    operations.withdraw_card(by=birch, card_id=card_id, at=NOON)
    assert "1 card you kept was taken back" in text(hers.get(reverse("coping_kept")))
    hers.post(reverse("coping_kept_gone"))
    assert "You keep no card yet" in text(hers.get(reverse("coping_kept")))


def test_taking_a_card_back_asks_once(hers, ash):
    card_id = give(ash)
    address = reverse("coping_withdraw", args=[card_id])
    assert "for good" in text(hers.get(address))
    assert hers.post(address).status_code == 303
    assert hers.get(reverse("coping_card", args=[card_id])).status_code == 404


def test_what_is_not_open_is_as_what_never_was(hers, birch):
    card_id = give(birch)
    operations.show_card(card_id, Shown.HIDDEN, "why", NOON)
    never = hers.get(reverse("coping_card", args=[new_id()]))
    for name in ("coping_card", "coping_change", "coping_earlier", "coping_withdraw"):
        answer = hers.get(reverse(name, args=[card_id]))
        assert (answer.status_code, answer.content) == (404, never.content), name
    for name in ("coping_tried", "coping_keep", "coping_let_go", "coping_tried_take_back"):
        assert hers.post(reverse(name, args=[card_id])).status_code == 404, name


def test_a_note_and_reporting_stand_on_the_card(hers, ash, birch):
    card_id = give(birch)
    operations.note_under_card(card_id, "No study shows this.", "Dr Mehta", "NICE NG193", NOON)
    page = text(hers.get(reverse("coping_card", args=[card_id])))
    assert "No study shows this." in page
    assert "Dr Mehta" in page
    assert "NICE NG193" in page


def test_words_of_a_card_are_words_and_never_markup(hers, birch):
    card_id = give(birch, title="<img src=x onerror=alert(1)>", what="<script>1</script>", name="<b>x")
    page = text(hers.get(reverse("coping_card", args=[card_id])))
    assert "<img src=x" not in page
    assert "<script>1" not in page
    assert queries.card(birch.pk, card_id).words.name == "<b>x"
