"""Where somebody lives is said in their account and used on the page for help now: the two speak of the same places."""

from waymark.people import region
from waymark.people.terms import Region
from waymark.safety import queries, views


def test_both_use_one_cookie():
    assert region.COOKIE == views.REGION_COOKIE
    assert region.COOKIE_AGE == views.REGION_COOKIE_AGE


def test_every_place_with_contacts_can_be_chosen_and_no_other():
    assert {place.value for place in Region if place} == set(queries.region_codes())
