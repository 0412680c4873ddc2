"""Places: each fact by itself, confirmed by somebody on a day."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.support.people import NOON
from waymark.meetings import operations, queries
from waymark.meetings.models import Venue, VenueDetail
from waymark.meetings.operations import NotAllowed
from waymark.meetings.tests.hosting import CIRCLE
from waymark.meetings.tests.pages.conftest import browser_of
from waymark.meetings.tests.pages.test_my_meetings import text


def test_writing_a_place_down_once(ash, circle):
    assert "No place yet" in text(ash, "venues", CIRCLE, circle.id)
    at = reverse("venue_new", args=[CIRCLE, circle.id])
    assert ash.post(at, {"name": " "}).status_code == 422
    said = {"name": "Library", "address": "High Street", "client_id": str(circle.id)}
    assert ash.post(at, said)["Location"] == ash.post(at, said)["Location"]
    assert Venue.objects.get().address == "High Street"
    assert "Library" in text(ash, "venues", CIRCLE, circle.id)


def test_changing_where_it_is(ash, hall):
    at = reverse("venue_change", args=[hall])
    assert "Green door" in ash.get(at).content.decode()
    assert ash.post(at, {"name": ""}).status_code == 422
    assert ash.post(at, {"name": "St Mark’s", "address": "2 Mill Lane"}).status_code == 303
    assert "2 Mill Lane" in text(ash, "venue", hall)


def test_one_fact_in_metres_and_words(ash, hall):
    at = reverse("venue_fact", args=[hall, "from-parking"])
    assert ash.post(at, {"metres": "near", "words": ""}).status_code == 422
    assert ash.post(at, {"metres": "40", "words": "two bays"}).status_code == 303
    assert "40 metres" in text(ash, "venue", hall)
    assert ash.post(at, {"metres": "", "words": ""}).status_code == 303
    assert not VenueDetail.objects.filter(fact="from-parking").exists()
    assert "metres" not in ash.get(reverse("venue_fact", args=[hall, "noise"])).content.decode().lower()


def test_still_true_in_one_tap_makes_an_old_fact_fresh(circle, hall, clock):
    clock.move_to(NOON + timedelta(days=400))
    ash = browser_of(circle.people[0])
    assert text(ash, "venue", hall).count("Nobody confirmed this for over a year") == 2
    found = ash.post(reverse("venue_confirm", args=[hall, "chairs"]))
    assert found["Location"] == reverse("venue", args=[hall]) + "#chairs"
    assert text(ash, "venue", hall).count("Nobody confirmed this for over a year") == 1


@pytest.mark.parametrize("fact", ["colour", "lift"])
def test_what_nobody_wrote_down_is_not_confirmed(ash, hall, fact):
    assert ash.post(reverse("venue_confirm", args=[hall, fact])).status_code == 404
    assert ash.get(reverse("venue_fact", args=[hall, "colour"])).status_code == 404


def test_only_those_who_lead_the_host(birch, stranger, circle, hall, missing):
    of_host, of_venue = ("venues", "venue_new"), ("venue", "venue_change")
    addresses = [reverse(name, args=[CIRCLE, circle.id]) for name in of_host]
    addresses += [reverse(name, args=[hall]) for name in of_venue] + [reverse("venue_fact", args=[hall, "noise"])]
    for address in addresses:
        assert birch.get(address).status_code == 404
        assert stranger.get(address).content == missing
    seat = queries.host_seat(CIRCLE, circle.id, circle.people[1])
    with pytest.raises(NotAllowed):
        operations.confirm_fact(by=circle.people[1], seat=seat, venue_id=hall, fact="chairs", at=NOON)
    assert text(birch, "meetings")


def test_a_list_of_places_costs_two_queries(circle, hall, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert len(queries.venues_of(CIRCLE, circle.id)) == 1
