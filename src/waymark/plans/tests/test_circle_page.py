"""The pages of the support circle: named people, wrong input, sent twice, two tabs."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.urls import reverse

from waymark.plans import queries
from waymark.plans.models import CircleMember
from waymark.plans.rules.circle import MemberKind, Ring
from waymark.plans.rules.sides import Side
from waymark.plans.tests.circle_people import ANN, member
from waymark.sharing.queries import own_access


def form(based_on=0, **words):
    return {"client_id": str(uuid4()), "based_on": str(based_on), "ring": "close", "kind": "person", **words}


def test_an_empty_circle_begins_with_one_name(hers):
    page = hers.get(reverse("circle")).content.decode()
    assert "One name is a circle" in page
    assert "<svg class=" in page
    assert "circle-drawing" not in page
    assert f"{reverse('circle_new')}?kind=helpline" in page


def test_ash_adds_somebody_and_finds_them_drawn_and_listed(hers, ash):
    sent = form(
        name="نادية 🌿", helps="Listens\r\nLaughs", ring="near", sides=["social", "emotional"], reach="01632 960123"
    )
    response = hers.post(reverse("circle_new"), sent)
    assert (response.status_code, response["Location"]) == (303, reverse("circle"))
    page = hers.get(reverse("circle")).content.decode()
    assert page.count("نادية 🌿") == 3  # drawn, in the list, in the name of a link
    assert 'href="tel:01632960123"' in page
    kept = queries.circle_of(own_access(ash)).of(Ring.NEAR)[0].words
    assert (kept.sides, kept.kind) == ((Side.EMOTIONAL, Side.SOCIAL), MemberKind.PERSON)


def test_words_are_text_and_never_markup(hers, ash):
    member(ash, replace(ANN, name="<script>alert(1)</script>", reach="<b>01632 960123</b>"))
    assert "<script>alert" not in hers.get(reverse("circle")).content.decode()


def test_the_page_may_begin_with_a_ring_and_a_kind(hers):
    page = hers.get(reverse("circle_new") + "?ring=further&kind=helpline").content.decode()
    assert 'value="further" id="id_ring_2" checked' in page
    assert '<option value="helpline" selected' in page
    assert hers.get(reverse("circle_new") + "?ring=moon&kind=7").status_code == 200


def test_without_a_name_everything_else_stays_on_the_page(hers):
    response = hers.post(reverse("circle_new"), form(name=" ", helps="Listens", ring="further", sides=["social"]))
    page = response.content.decode()
    assert response.status_code == 422
    assert "Write a name" in page
    assert "Listens" in page
    assert 'value="further" id="id_ring_2" checked' in page
    assert not CircleMember.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [{"ring": "moon"}, {"ring": ""}, {"kind": "7"}, {"sides": "astral"}, {"name": "n" * 101}, {"helps": "h" * 50_000}],
)
def test_what_cannot_be_is_refused_and_kept_on_the_page(hers, wrong):
    response = hers.post(reverse("circle_new"), form(name="Ann", ask="Ring me") | wrong)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Ring me" in page
    assert not CircleMember.objects.exists()


def test_sent_twice_is_saved_once(hers):
    twice = form(name="Ann")
    assert {hers.post(reverse("circle_new"), twice).status_code for _time in range(2)} == {303}
    assert CircleMember.objects.count() == 1


def test_typing_is_saved_once_there_is_a_name(hers):
    typing = form(helps="Lis", quiet="1")
    nothing = hers.post(reverse("circle_new"), typing)
    assert (nothing.status_code, nothing["X-Words-Version"]) == (204, "0")
    some = hers.post(reverse("circle_new"), typing | {"name": "Ann"})
    assert (some.status_code, some["X-Words-Version"]) == (204, "1")
    assert CircleMember.objects.count() == 1


def test_two_tabs_show_both_and_ask(hers, ash):
    saved = member(ash)
    address = reverse("circle_member", args=[saved.id])
    hers.post(address, form(1, name="Ann", helps="From the phone", ring="further", sides=["physical"]))
    mine = form(1, name="Ann", helps="From the desk", ring="near")
    response = hers.post(address, mine)
    page = response.content.decode()
    assert response.status_code == 409
    for words in ("From the phone", "From the desk", "Further out", "Physical"):
        assert words in page
    assert page.count("Saved now, from the other place") == 3  # helps, ring, sides
    assert hers.post(address, mine | {"based_on": "2"}).status_code == 303
    assert queries.member_of(own_access(ash), saved.id).words.helps == "From the desk"


def test_put_aside_and_taken_up_again(hers, ash):
    saved = member(ash)
    hers.post(reverse("circle_put_aside", args=[saved.id]))
    page = hers.get(reverse("circle")).content.decode()
    assert "One name is a circle" in page
    assert "Take up again" in page
    response = hers.post(reverse("circle_take_up", args=[saved.id]))
    assert (response.status_code, response["Location"]) == (303, reverse("circle"))


def test_birch_finds_nobody(theirs, ash):
    saved = member(ash)
    assert theirs.get(reverse("circle_member", args=[saved.id])).status_code == 404
    assert theirs.post(reverse("circle_member", args=[saved.id]), form(1, name="x")).status_code == 404
    for act in ("circle_put_aside", "circle_take_up"):
        assert theirs.post(reverse(act, args=[saved.id])).status_code == 404
    assert "Ann" not in theirs.get(reverse("circle")).content.decode()


def test_signed_out_it_leads_to_signing_in(client, ash):
    for address in (reverse("circle"), reverse("circle_new"), reverse("circle_member", args=[member(ash).id])):
        assert client.get(address)["Location"].startswith(reverse("account_login"))


def test_the_number_of_queries_does_not_grow(hers, ash, django_assert_num_queries):
    for _number in range(7):
        member(ash)
    # session, person, key, the circle
    with django_assert_num_queries(4):
        hers.get(reverse("circle"))
