"""Own words for the four sides: named people, sent twice, two tabs."""

from uuid import uuid4

from django.urls import reverse

from waymark.plans import queries
from waymark.plans.models import FourSides
from waymark.plans.rules.sides import Side
from waymark.sharing.queries import own_access

ADDRESS = "/plan/sides/write/"


def form(based_on=0, **words):
    return {"client_id": str(uuid4()), "based_on": str(based_on), **words}


def test_ash_writes_for_one_side_and_leaves_the_others(hers, ash):
    twice = form(social="سلام 🌿 choir")
    for _time in range(2):
        response = hers.post(ADDRESS, twice)
        assert (response.status_code, response["Location"]) == (303, reverse("four_sides"))
    kept = queries.own_sides_of(own_access(ash))
    assert (kept.words[Side.SOCIAL], kept.words[Side.PHYSICAL], kept.version) == ("سلام 🌿 choir", "", 1)


def test_nothing_at_all_is_fine_and_not_kept(hers):
    assert hers.post(ADDRESS, form()).status_code == 303
    assert not FourSides.objects.exists()


def test_everything_may_be_taken_out_again(hers, ash):
    hers.post(ADDRESS, form(social="Choir"))
    assert hers.post(ADDRESS, form(1)).status_code == 303
    assert not any(queries.own_sides_of(own_access(ash)).words.values())


def test_too_many_words_are_refused_kindly(hers):
    response = hers.post(ADDRESS, form(physical="x" * 50_000, social="Choir"))
    assert response.status_code == 422
    assert "Choir" in response.content.decode()


def test_two_first_tabs_are_one_row_and_a_question(hers):
    hers.post(ADDRESS, form(social="From the phone"))
    response = hers.post(ADDRESS, form(social="From the desk"))
    page = response.content.decode()
    assert response.status_code == 409
    assert "From the phone" in page
    assert "From the desk" in page
    assert FourSides.objects.count() == 1


def test_birch_sees_none_of_it(hers, theirs):
    hers.post(ADDRESS, form(social="Choir"))
    assert "Choir" not in theirs.get(ADDRESS).content.decode()


def test_signed_out_it_leads_to_signing_in(client):
    assert client.get(ADDRESS)["Location"].startswith(reverse("account_login"))
