"""The pages of nights: Ash, whose nights they are; Birch; nobody; mistakes, questions, resends, two tabs."""

import re
from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON, join
from waymark.diary import queries
from waymark.diary.models import SleepNight
from waymark.diary.tests.medicine_people import night
from waymark.sharing.queries import own_access

pytestmark = pytest.mark.django_db
TODAY = NOON.date()
NIGHTS = "/diary/nights/"
NEW = "/diary/nights/new/"


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def ash():
    return join("ash-heron-42")


@pytest.fixture
def hers(client, ash):
    client.force_login(ash)
    return client


@pytest.fixture
def theirs(db):
    browser = Client()
    browser.force_login(join("birch-owl-77"))
    return browser


def form(based_on=0, client_id=None, **said):
    usual = {"woke_on": TODAY.isoformat(), "into_bed": "23:00", "up": "07:00", "quality": "", "line": ""}
    return {"client_id": str(client_id or uuid4()), "based_on": str(based_on)} | usual | said


def text(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", response.content.decode()))


# --- writing ----------------------------------------------------------------------------------------------------------
def test_two_times_are_a_night(hers, ash):
    response = hers.post(NEW, form())
    assert (response.status_code, response["Location"]) == (303, NIGHTS)
    kept = queries.night_on(own_access(ash), TODAY)
    assert (kept.figures.in_bed, kept.figures.asleep, kept.answers.quality) == (480, None, None)
    page = text(hers.get(NIGHTS))
    assert "Saved: the night before Wednesday 10 June, today." in page
    assert "Last night" in page


def test_everything_is_kept_as_it_was_written(hers, ash):
    said = {
        "tried": "23:30",
        "fell_asleep_after": "20",
        "times_awake": "2",
        "awake": "40",
        "woke": "06:30",
        "quality": "0",
        "line": "بارش 🌧",
        "naps": "Sofa",
        "taken": "Tea\nWine",
    }
    hers.post(NEW, form(**said))
    kept = queries.night_on(own_access(ash), TODAY)
    assert (kept.figures.in_bed, kept.figures.asleep) == (480, 360)
    assert (kept.answers.quality, kept.answers.line, kept.answers.taken) == (0, "بارش 🌧", "Tea\nWine")
    page = hers.get(reverse("night", args=[kept.id])).content.decode()
    for words in ('value="23:30"', 'value="06:30"', 'value="40"', "بارش 🌧", "Sofa"):
        assert words in page


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"into_bed": ""}, "Write the time as hours and minutes"),
        ({"up": "7.61"}, "Write the time as hours and minutes"),
        ({"tried": "22:30"}, "You got into bed at 23:00 and tried to sleep at 22:30. Was it the other way round?"),
        ({"woke": "07:30"}, "You woke for the last time at 07:30 and got up at 07:00. Was it the other way round?"),
        ({"into_bed": "07:00"}, "are both at 07:00"),
        ({"fell_asleep_after": "300", "awake": "200"}, "You were awake for 8 hours 20 minutes"),
        ({"times_awake": "0", "awake": "20"}, "You woke 0 times, and were awake for 20 minutes"),
        ({"fell_asleep_after": "-5"}, "from 0 to 1440"),
        ({"awake": "half an hour"}, "from 0 to 1440"),
        ({"times_awake": "100"}, "from 0 to 99"),
        ({"up": "14:00"}, "14:00 on that day has not come yet"),
        ({"woke_on": "2026-06-11"}, "Choose a day: today, or one of the fourteen before"),
        ({"woke_on": "2026-05-26"}, "Choose a day: today, or one of the fourteen before"),
        ({"quality": "11"}, "Choose a number from 0 to 10"),
        ({"naps": "ab " * 17_000}, "Please shorten it"),
        ({"into_bed": "11:00"}, "you were in bed for 20 hours. Was it like that?"),
    ],
)
def test_what_cannot_be_is_asked_about_and_everything_stays(hers, wrong, said):
    sent = form(line="Rain on the window") | wrong
    page = hers.post(NEW, sent)
    assert page.status_code == 422
    assert said in page.content.decode().replace("&#x27;", "'")
    assert "Rain on the window" in page.content.decode()
    for value in (value for name, value in wrong.items() if name not in ("woke_on", "quality")):
        assert value.strip() in page.content.decode()
    assert not SleepNight.objects.exists()


def test_a_long_night_may_have_been_like_that(hers, ash):
    sent = form(into_bed="11:00")
    page = hers.post(NEW, sent).content.decode()
    assert 'name="sure" value="1200"' in page
    changed = hers.post(NEW, sent | {"into_bed": "12:00", "sure": "1200"})
    assert changed.status_code == 422
    assert hers.post(NEW, sent | {"sure": "1200"}).status_code == 303
    assert queries.night_on(own_access(ash), TODAY).figures.in_bed == 1200


def test_more_than_a_day_cannot_be_confirmed(hers):
    sent = form(tried="22:30")
    assert 'name="sure"' not in hers.post(NEW, sent).content.decode()
    assert hers.post(NEW, sent | {"sure": "1920"}).status_code == 422


def test_no_sleep_at_all_is_a_night(hers, ash):
    assert hers.post(NEW, form(no_sleep="on")).status_code == 303
    assert queries.night_on(own_access(ash), TODAY).figures.asleep == 0


def test_the_nights_on_which_the_clocks_change(hers, ash):
    with time_machine.travel(NOON.replace(month=3, day=29), tick=False):
        gone = hers.post(NEW, form(woke_on="2026-03-29", tried="01:30"))
        assert "01:30 was left out" in gone.content.decode()
        assert hers.post(NEW, form(woke_on="2026-03-29", into_bed="23:30", up="06:30")).status_code == 303
    assert queries.night_on(own_access(ash), date(2026, 3, 29)).figures.in_bed == 360
    with time_machine.travel(NOON.replace(month=10, day=25), tick=False):
        hers.force_login(ash)  # a session does not last from March to October
        sent = form(woke_on="2026-10-25", into_bed="01:30")
        asked = hers.post(NEW, sent).content.decode()
        assert "01:30 came twice" in asked
        assert "Getting into bed: which of the two?" in asked
        assert hers.post(NEW, sent | {"which_into_bed": "second"}).status_code == 303
        kept = queries.night_on(own_access(ash), date(2026, 10, 25))
        assert kept.figures.in_bed == 330
        page = hers.get(reverse("night", args=[kept.id])).content.decode()
        assert re.search(r'name="which_into_bed" value="second"[^>]* checked', page)


def test_sent_twice_is_one_night(hers):
    sent = form()
    assert [hers.post(NEW, sent).status_code for _time in range(2)] == [303, 303]
    assert SleepNight.objects.count() == 1


def test_a_second_night_for_one_day_leads_to_the_first_and_keeps_what_was_typed(hers, ash):
    saved = night(ash)
    page = hers.post(NEW, form(line="Typed in the other tab"))
    assert page.status_code == 422
    assert "You wrote about this night already" in page.content.decode()
    assert reverse("night", args=[saved.id]) in page.content.decode()
    assert "Typed in the other tab" in page.content.decode()


def test_two_tabs_on_one_night_show_both(hers, ash):
    saved = night(ash)
    address = reverse("night", args=[saved.id])
    hers.post(address, form(1, into_bed="22:15", line="Phone"))
    mine = form(1, into_bed="22:45", line="Desk")
    page = hers.post(address, mine)
    assert page.status_code == 409
    for words in ("22:15", "22:45", "Phone", "Desk"):
        assert words in page.content.decode()
    assert hers.post(address, mine | {"based_on": "2"}).status_code == 303
    assert queries.night_of(own_access(ash), saved.id).answers.line == "Desk"


def test_the_form_opens_on_the_latest_day_without_a_night(hers, ash):
    night(ash)
    assert re.search(r'value="2026-06-09" selected', hers.get(NEW).content.decode())
    assert re.search(r'value="2026-06-01" selected', hers.get(NEW + "?on=2026-06-01").content.decode())
    assert re.search(r'value="2026-06-09" selected', hers.get(NEW + "?on=2020-01-01").content.decode())


def test_fourteen_days_back_is_marked_as_written_later(hers):
    assert hers.post(NEW, form(woke_on="2026-05-27")).status_code == 303
    assert "written later" in text(hers.get(NIGHTS))


def test_an_owl_with_a_late_start_of_day_still_woke_today(client):
    owl = join("owl", start=12)
    client.force_login(owl)
    with time_machine.travel(NOON - timedelta(hours=4), tick=False):
        assert client.post(NEW, form()).status_code == 303
    assert queries.night_on(own_access(owl), TODAY)


def test_out_and_back(hers, ash):
    saved = night(ash)
    hers.post(reverse("night_remove", args=[saved.id]))
    assert hers.get(reverse("night", args=[saved.id])).status_code == 404
    assert "Nights I took out" in text(hers.get(NIGHTS))
    second = night(ash)
    refused = text(hers.post(reverse("night_bring_back", args=[saved.id]), follow=True))
    assert "Another night is written for that day" in refused
    hers.post(reverse("night_remove", args=[second.id]))
    hers.post(reverse("night_bring_back", args=[saved.id]))
    assert hers.get(reverse("night", args=[saved.id])).status_code == 200


# --- looking ----------------------------------------------------------------------------------------------------------
def test_no_night_yet_offers_a_first_step(hers):
    page = text(hers.get(NIGHTS))
    assert "No night is written yet" in page
    assert "Write about last night" in page


def test_below_seven_nights_it_cannot_be_told(hers, ash):
    for back in range(6):
        night(ash, TODAY - timedelta(days=back))
    assert "it cannot be told yet" in text(hers.get(NIGHTS))
    night(ash, TODAY - timedelta(days=6))
    assert "Over 7 nights you were asleep for about 88 of every 100 minutes in bed" in text(hers.get(NIGHTS))


def test_gaps_are_gaps_and_the_table_is_the_twin(hers, ash):
    for back in (0, 2, 5):
        night(ash, TODAY - timedelta(days=back))
    page = hers.get(NIGHTS).content.decode()
    drawing = page[page.index("nights-drawing") : page.index("nights-key")]
    assert drawing.count('class="nights-bed"') == 3
    assert drawing.count('class="nights-gap"') == 25
    table = page[page.index("<tbody>") :]
    assert table.count("23:00") == table.count("8 h 00 min") == 3


def test_a_time_without_nights_leads_to_the_latest(hers, ash):
    night(ash)
    page = hers.get(NIGHTS + "?until=2020-01-01").content.decode()
    assert "Nothing was written in this time" in page
    assert "?until=2026-06-10" in page


@pytest.mark.parametrize("until", ["0001-01-01", "9999-12-31", "soon", "2026-02-30", ""])
def test_made_up_addresses_show_the_latest_time(hers, ash, until):
    night(ash)
    assert "14 May to 10 Jun 2026" in text(hers.get(NIGHTS + f"?until={until}"))


def test_a_night_of_a_whole_day_still_fits_the_drawing(hers, ash):
    hers.post(NEW, form(into_bed="08:00", up="07:30", sure="1410"))
    drawn = re.findall(r'class="nights-bed" x="([\d.]+)%" width="([\d.]+)%"', hers.get(NIGHTS).content.decode())
    assert drawn
    assert all(float(x) >= 0 and float(x) + float(width) <= 100.1 for x, width in drawn)


def test_no_page_gives_marks_or_advice(hers, ash):
    for back in range(8):
        night(ash, TODAY - timedelta(days=back))
    for address in (NIGHTS, NEW):
        assert not re.search(r"\b(score|good|poor|should|efficien\w*|recommended|ideal)\b", text(hers.get(address)))


# --- who may ----------------------------------------------------------------------------------------------------------
def test_birch_finds_none_of_it(theirs, ash):
    saved = night(ash)
    addresses = [reverse(name, args=[saved.id]) for name in ("night", "night_remove", "night_bring_back")]
    assert theirs.get(addresses[0]).status_code == 404
    assert {theirs.post(address, form(1)).status_code for address in addresses} == {404}
    assert "No night is written yet" in text(theirs.get(NIGHTS))


def test_nobody_is_asked_to_sign_in(client):
    for address in (NIGHTS, NEW):
        assert client.get(address)["Location"].startswith(reverse("account_login"))


def test_the_number_of_queries_does_not_grow(hers, ash, django_assert_num_queries):
    for back in range(14):
        night(ash, TODAY - timedelta(days=back))
    # session, person; ends; nights and key; taken out
    with django_assert_num_queries(6):
        hers.get(NIGHTS)


def test_a_night_that_was_taken_out_meanwhile_keeps_what_was_typed(hers, ash):
    hers.post(NEW, form())
    kept = queries.night_on(own_access(ash), TODAY)
    hers.post(reverse("night_remove", args=[kept.id]))
    sent = form(1, line="Rain on the window")
    page = hers.post(reverse("night", args=[kept.id]), sent)
    assert page.status_code == 409
    assert "Rain on the window" in page.content.decode()
    assert "This night was taken out meanwhile." in text(page)
    hers.post(reverse("night_bring_back", args=[kept.id]))
    assert hers.post(reverse("night", args=[kept.id]), sent).status_code == 303
