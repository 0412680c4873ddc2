"""A series: the answer for all of it, what it offers, its end, and new ones."""

from datetime import date

import pytest
from django.urls import reverse

from waymark.meetings.models import Series, SeriesAnswer
from waymark.meetings.tests.hosting import CIRCLE
from waymark.meetings.tests.pages.conftest import browser_of
from waymark.meetings.tests.pages.test_my_meetings import text

OFFERS = {"setting": "online", "neutral_title": "Call", "online_link": "https://meet.example/new", "online_seats": "12"}
RHYTHM = {
    "when_every": "month", "when_interval": "1", "when_nth": "-1", "when_weekday": "0", "when_starts_on": "2026-06-10",
    "when_at": "10:30", "when_minutes": "60", "when_zone": "Europe/London", "when_ends": "count", "when_count": "3",
    "when_holidays": "meet",
}  # fmt: skip


def test_the_rhythm_in_words_and_the_next_eight_dates(birch, held):
    page = text(birch, "series", held)
    assert "every second Tuesday, next on 16 June" in page
    assert page.count('class="kept meeting') == 8
    assert "For you who lead" not in page


def test_one_answer_for_all_and_being_asked_each_time(birch, held):
    at = reverse("series_answer", args=[held])
    assert birch.post(at, {"said": "depends:online"}).status_code == 303
    assert text(birch, "series", held).count("it depends on the day, online") == 8
    assert birch.post(at, {"said": "each-time"}).status_code == 303
    assert not SeriesAnswer.objects.exists()
    assert birch.post(at, {"said": "whenever"}).status_code == 422
    assert birch.get(at).status_code == 405


def test_only_those_who_lead_change_and_end(birch, stranger, held, circle, missing):
    for name in ("series_change", "series_end"):
        assert birch.get(reverse(name, args=[held])).status_code == 404
        assert stranger.post(reverse(name, args=[held])).content == missing
    for address in (reverse("series_new", args=[CIRCLE, circle.id]), reverse("series_new", args=["team", circle.id])):
        assert birch.get(address).status_code == 404
        assert stranger.get(address).content == missing


def test_changing_what_it_offers(ash, birch, held):
    at = reverse("series_change", args=[held])
    assert 'value="https://meet.example/room"' in ash.get(at).content.decode()
    wrong = ash.post(at, {**OFFERS, "online_link": "javascript:alert(1)"})
    assert wrong.status_code == 422
    assert "begins with https://" in wrong.content.decode()
    assert ash.post(at, OFFERS).status_code == 303
    row = Series.objects.get(pk=held)
    assert (row.setting, row.online_seats, row.room_seats, row.venue_id) == ("online", 12, None, None)
    assert "12 places left online." in text(birch)


def test_ending(ash, birch, held):
    at = reverse("series_end", args=[held])
    assert ash.post(at, {"last_on": "soon"}).status_code == 422
    assert ash.post(at, {"last_on": "2026-06-30"}).status_code == 303
    page = text(birch, "series", held)
    assert page.count('class="kept meeting') == 2


def test_a_new_series_shows_its_dates_first_and_is_made_once(ash, birch, circle):
    at = reverse("series_new", args=[CIRCLE, circle.id])
    assert ash.get(at).status_code == 200
    said = {**RHYTHM, **OFFERS, "client_id": str(circle.id)}
    shown = ash.post(at, {**said, "show-dates": "1"})
    assert shown.status_code == 200
    for words in ("the last Monday of each month", "Monday 29 June", "Monday 31 August", "There are no more dates"):
        assert words in shown.content.decode()
    assert not Series.objects.exists()
    first, again = ash.post(at, said), ash.post(at, said)
    assert first["Location"] == again["Location"]
    assert Series.objects.get().starts_on == date(2026, 6, 10)
    assert "Monday 29 June" in text(birch)


@pytest.mark.parametrize("wrong", [{"when_minutes": "5"}, {"setting": "sea"}, {"neutral_title": ""}])
def test_what_is_wrong_stays_on_the_page(ash, circle, wrong):
    found = ash.post(reverse("series_new", args=[CIRCLE, circle.id]), {**RHYTHM, **OFFERS, **wrong})
    assert found.status_code == 422
    assert "2026-06-10" in found.content.decode()
    assert not Series.objects.exists()


def test_a_closed_series_still_has_its_page(ash, circle, held):
    ash.post(reverse("series_end", args=[held]), {"last_on": "2026-06-01"})
    assert "no more dates" in text(browser_of(circle.people[1]), "series", held)
