"""The body map's pages."""

from uuid import uuid4

import pytest
from django.test import Client

from tests.support.people import join
from waymark.diary import queries
from waymark.diary.models import BodyMap
from waymark.people.models import Person
from waymark.sharing.queries import own_access

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Person:
    return join("owner")


@pytest.fixture
def page(client: Client, owner: Person) -> Client:
    client.force_login(owner)
    return client


def _sent(**marks: object) -> dict[str, object]:
    named = {f"r-{key.replace('_', '-')}": severity for key, severity in marks.items()}
    return {"figure": "plain", "client_id": str(uuid4()), **named}


def test_a_map_is_saved_sealed_and_shown(page, owner):
    assert page.post("/diary/body/", _sent(spine_low="7", knee_front_left="3")).status_code == 303
    assert b"spine" not in bytes(BodyMap.objects.get().marks)
    [saved] = queries.body_maps(own_access(owner))
    assert saved.marks == {"spine-low": 7, "knee-front-left": 3}
    assert "2 places are marked, the strongest with 7 of 10." in page.get("/diary/body/maps/").content.decode()


def test_sent_twice_is_one_map(page):
    form = _sent(spine_low="7")
    for _ in range(3):
        assert page.post("/diary/body/", form).status_code == 303
    assert BodyMap.objects.count() == 1


def test_it_begins_with_the_last_map(page):
    page.post("/diary/body/", _sent(spine_low="7"))
    shown = page.get("/diary/body/").content.decode()
    assert "It begins with your map of" in shown


def test_another_figure_loses_no_mark(page):
    answer = page.post("/diary/body/", _sent(spine_low="7") | {"figure": "hips", "redraw": "1"})
    assert answer.status_code == 200
    assert not BodyMap.objects.exists()
    assert "1 marked" in answer.content.decode()


@pytest.mark.parametrize("sent", [{"r-spine-low": "11"}, {"r-spine-low": "strong"}, {"r-third-arm": "4"}])
def test_a_wrong_mark_is_said_and_the_others_stay(page, sent):
    answer = page.post("/diary/body/", _sent(knee_front_left="3") | sent)
    assert answer.status_code == 422
    assert not BodyMap.objects.exists()


def test_two_maps_are_compared_in_words(page):
    page.post("/diary/body/", _sent(spine_low="7", buttock_left="4", neck_spine="3"))
    page.post("/diary/body/", _sent(spine_low="4", buttock_left="5", knee_front_left="2"))
    shown = page.get("/diary/body/maps/").content.decode()
    for words in ("New", "Weaker", "No longer marked", "About the same"):
        assert words in shown


def test_no_map_yet_offers_the_first(page):
    assert "No map yet" in page.get("/diary/body/maps/").content.decode()


def test_a_stranger_sees_none_of_it(page, owner):
    page.post("/diary/body/", _sent(spine_low="7"))
    [saved] = queries.body_maps(own_access(owner))
    other = Client()
    other.force_login(join("stranger"))
    assert "No map yet" in other.get(f"/diary/body/maps/?with={saved.id}").content.decode()


def test_a_map_sent_again_with_other_marks_drops_neither(page, owner):
    form = _sent(spine_low="7")
    page.post("/diary/body/", form)
    page.post("/diary/body/", form | {"r-spine-low": "3"})
    assert [one.marks for one in queries.body_maps(own_access(owner))] == [{"spine-low": 3}, {"spine-low": 7}]
