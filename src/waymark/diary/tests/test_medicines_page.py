"""The pages of the list of medicines: Ash, whose list it is; Birch; nobody; mistakes, resends, two tabs."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON, join
from waymark.diary import operations, queries
from waymark.diary.models import Medicine, MedicineTaken
from waymark.diary.rules.medicines import How, MedicineWords, Use
from waymark.diary.tests.medicine_people import TABLETS, medicine, taken
from waymark.sharing.queries import own_access

pytestmark = pytest.mark.django_db
LIST = "/diary/medicines/"


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


def form(based_on=0, client_id=None, **words):
    return {"client_id": str(client_id or uuid4()), "based_on": str(based_on), **words}


def text(response):
    """The words of a page, as they are read."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", response.content.decode()))


# --- the list ---------------------------------------------------------------------------------------------------------
def test_an_empty_list_offers_one_first_step(hers):
    page = hers.get(LIST).content.decode()
    assert reverse("medicine_new") in page
    assert "Do not stop a medicine suddenly" in page
    assert reverse("help_now") in page


def test_ash_adds_a_medicine_in_her_own_words(hers, ash):
    sent = form(name="  گولیاں  of Dr Shah 🌿", how="regular", use="preventive", agreed="One\nat night")
    response = hers.post(reverse("medicine_new"), sent)
    assert (response.status_code, response["Location"]) == (303, LIST)
    (kept,) = queries.medicines(own_access(ash))
    assert kept.words == MedicineWords("گولیاں of Dr Shah 🌿", How.REGULAR, Use.PREVENTIVE, "One\nat night")
    assert "Saved: گولیاں of Dr Shah 🌿." in hers.get(LIST).content.decode()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": " "}, "Write a name for it"),
        ({"name": "ab " * 17_000}, "200 fit in here"),
        ({"agreed": "ab " * 17_000}, "Please shorten it"),
        ({"use": "astrology"}, "Choose one of these"),
    ],
)
def test_a_mistake_is_said_and_everything_stays(hers, wrong, said):
    sent = form(name="Paracetamol", how="as-needed", use="rescue", agreed="As on the packet") | wrong
    page = hers.post(reverse("medicine_new"), sent)
    assert page.status_code == 422
    assert said in page.content.decode()
    for words in ("name", "agreed"):
        assert sent[words].strip() in page.content.decode()
    assert not Medicine.objects.exists()


def test_two_tabs_show_both_and_ask(hers, ash):
    it = medicine(ash, TABLETS)
    address = reverse("medicine", args=[it])
    hers.post(address, form(1, name="From the phone", how="as-needed", use="preventive"))
    mine = form(1, name="From the desk", how="regular", use="preventive")
    page = hers.post(address, mine)
    assert page.status_code == 409
    for words in ("From the phone", "From the desk", "As needed"):
        assert words in page.content.decode()
    assert hers.post(address, mine | {"based_on": "2"}).status_code == 303
    assert queries.medicine_of(own_access(ash), it).words.name == "From the desk"


def test_rescue_and_preventive_are_apart(hers, ash):
    medicine(ash, TABLETS)
    medicine(ash, MedicineWords("Paracetamol", How.AS_NEEDED, Use.RESCUE))
    medicine(ash, MedicineWords("Gel"))
    page = text(hers.get(LIST))
    places = [page.index(words) for words in ("Rescue", "Paracetamol", "Preventive", "Tablets", "Others", "Gel")]
    assert places == sorted(places)


def test_off_the_list_and_back(hers, ash):
    it = medicine(ash)
    hers.post(reverse("medicine_put_away", args=[it]))
    assert "Put it back on my list" in text(hers.get(LIST))
    assert "I took it now" not in text(hers.get(LIST))
    hers.post(reverse("medicine_put_back", args=[it]))
    assert "I took it now" in text(hers.get(LIST))


# --- one tap ----------------------------------------------------------------------------------------------------------
def test_one_tap_says_what_was_saved_and_when(hers, ash):
    it = medicine(ash)
    tapped = form()
    page = text(hers.post(reverse("medicine_took", args=[it]), tapped, follow=True))
    assert "Saved: Paracetamol, Wednesday 10 June, 13:00." in page
    assert "Undo" in page
    page = text(hers.post(reverse("medicine_took", args=[it]), tapped, follow=True))
    assert "Saved: Paracetamol, Wednesday 10 June, 13:00." in page
    assert MedicineTaken.objects.count() == 1


def test_an_old_page_asks_whether_it_is_once_more(hers, ash):
    it = medicine(ash)
    tapped = form()
    hers.post(reverse("medicine_took", args=[it]), tapped)
    with time_machine.travel(NOON + timedelta(hours=4), tick=False):
        answer = hers.post(reverse("medicine_took", args=[it]), tapped, follow=True)
        assert "Did you take it once more just now?" in text(answer)
        assert MedicineTaken.objects.count() == 1
        again = re.search(r'value="([0-9a-f-]{36})">\s*<button[^>]*><span>I took it once more', answer.content.decode())
        assert "Saved: Paracetamol, Wednesday 10 June, 17:00." in text(
            hers.post(reverse("medicine_took", args=[it]), form(client_id=again[1]), follow=True)
        )
    assert MedicineTaken.objects.count() == 2


def test_undo_and_bring_back(hers, ash):
    one = taken(ash, medicine(ash))
    page = text(hers.post(reverse("taken_remove", args=[one]), follow=True))
    assert "Taken out: Paracetamol, Wednesday 10 June, 13:00." in page
    assert "Nothing is noted in this time" in page
    page = text(hers.post(reverse("taken_bring_back", args=[one]), follow=True))
    assert "Saved: Paracetamol, Wednesday 10 June, 13:00." in page


def test_a_tap_without_its_hidden_field_is_not_lost(hers, ash):
    assert hers.post(reverse("medicine_took", args=[medicine(ash)])).status_code == 303
    assert MedicineTaken.objects.count() == 1


@pytest.mark.parametrize("query", ["?saved=x", "?saved=00000000-0000-0000-0000-000000000000", "?again=", "?on=never"])
def test_made_up_addresses_show_the_list_and_no_news(hers, ash, query):
    medicine(ash)
    answer = hers.get(LIST + query)
    assert answer.status_code == 200
    assert "Undo" not in text(answer)


# --- at another time --------------------------------------------------------------------------------------------------
def another(ash, **sent):
    return form(**{"day": "2026-06-08", "time": "21:30", "note": "Bad night"} | sent)


def test_at_another_time_is_marked_when_it_is_late(hers, ash):
    it = medicine(ash)
    page = text(hers.post(reverse("medicine_took_at", args=[it]), another(ash), follow=True))
    assert "Saved: Paracetamol, Monday 8 June, 21:30." in page
    assert "noted later" in page
    assert "Bad night" in page


def test_going_back_to_that_form_with_another_time_is_one_more(hers, ash):
    address = reverse("medicine_took_at", args=[medicine(ash)])
    sent = another(ash)
    for time in ("21:30", "21:30", "23:00"):
        assert hers.post(address, sent | {"time": time}).status_code == 303
    assert MedicineTaken.objects.count() == 2


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"time": "25:00"}, "Write the time as hours and minutes"),
        ({"time": ""}, "Write the time as hours and minutes"),
        ({"day": "2026-02-29"}, "Write a day of the calendar"),
        ({"day": "0206-06-08"}, "That is too long ago"),
        ({"day": "0001-01-01"}, "That is too long ago"),
        ({"day": "9999-12-31"}, "That time has not come yet"),
        ({"day": "2026-06-10", "time": "13:01"}, "That time has not come yet"),
        ({"day": "2026-03-29", "time": "01:30"}, "01:30 was left out"),
        ({"day": "2025-10-26", "time": "01:30"}, "01:30 came twice"),
        ({"note": "ab " * 17_000}, "Please shorten it"),
    ],
)
def test_a_time_that_cannot_be_is_asked_about_and_everything_stays(hers, ash, wrong, said):
    sent = another(ash, **wrong)
    page = hers.post(reverse("medicine_took_at", args=[medicine(ash)]), sent)
    assert page.status_code == 422
    assert said in page.content.decode()
    assert sent["note"].strip() in page.content.decode()
    assert not MedicineTaken.objects.exists()


def test_of_two_times_with_one_name_the_chosen_one_is_kept(hers, ash):
    address = reverse("medicine_took_at", args=[medicine(ash)])
    twice = another(ash, day="2025-10-26", time="01:30")
    assert "The second time, after the change" in hers.post(address, twice).content.decode()
    assert hers.post(address, twice | {"which": "second"}).status_code == 303
    assert MedicineTaken.objects.get().taken_at.hour == 1
    page = hers.get(reverse("medicine_taken", args=[MedicineTaken.objects.get().pk])).content.decode()
    assert re.search(r'value="second"[^>]* checked', page)


def test_a_leap_day_is_a_day(hers, ash):
    response = hers.post(reverse("medicine_took_at", args=[medicine(ash)]), another(ash, day="2024-02-29"))
    assert response.status_code == 303


def test_a_time_is_put_right_and_two_tabs_ask(hers, ash):
    one = taken(ash, medicine(ash))
    address = reverse("medicine_taken", args=[one])
    assert hers.post(address, another(ash, based_on=1, time="08:15")).status_code == 303
    page = hers.post(address, another(ash, based_on=1, note="Desk"))
    assert page.status_code == 409
    assert "Monday 8 June 2026, 08:15" in page.content.decode()
    assert "Desk" in page.content.decode()


# --- days before, and paper -------------------------------------------------------------------------------------------
def test_earlier_days_by_month(hers, ash):
    it = medicine(ash)
    taken(ash, it, NOON - timedelta(days=40))
    assert reverse("medicines_days") in hers.get(LIST).content.decode()
    assert "Nothing is noted" in text(hers.get(reverse("medicines_days")))
    page = text(hers.get(reverse("medicines_days") + "?on=2026-05-01"))
    assert "May 2026" in page
    assert "Friday 1 May" in page
    for on in ("0001-01-01", "9999-12-31", "soon"):
        assert hers.get(reverse("medicines_days") + f"?on={on}").status_code == 200


def test_paper_has_the_list_and_the_chosen_days(hers, ash):
    medicine(ash, TABLETS)
    rescue = medicine(ash)
    taken(ash, rescue, NOON - timedelta(days=2), note="Stairs")
    taken(ash, rescue, NOON - timedelta(days=60))
    page = text(hers.get(reverse("medicines_print")))
    for words in ("Tablets from Dr Shah", "In the evening.", "Mon 8 Jun", "13:00 Paracetamol", "Stairs", "noted later"):
        assert words in page
    assert "Sat 11 Apr" not in page
    page = text(hers.get(reverse("medicines_print") + "?first=2026-04-01&last=2026-04-30"))
    assert "Sat 11 Apr" in page
    assert "Stairs" not in page


def test_what_is_off_the_list_prints_only_where_it_was_noted(hers, ash):
    it = medicine(ash)
    operations.put_medicine_away(by=ash, medicine_id=it, at=NOON)
    assert "Paracetamol" not in text(hers.get(reverse("medicines_print")))
    taken(ash, it)
    assert "not on my list at present" in text(hers.get(reverse("medicines_print")))


@pytest.mark.parametrize("query", ["?first=2026-06-10&last=2026-06-01", "?first=x&last=", "?last=2026-02-30"])
def test_days_that_cannot_be_are_said_and_the_sheet_stays(hers, ash, query):
    medicine(ash)
    answer = hers.get(reverse("medicines_print") + query)
    assert answer.status_code == 422
    assert "Paracetamol" in answer.content.decode()


def test_no_page_adds_up_or_advises(hers, ash):
    it = medicine(ash)
    for hours in range(5):
        taken(ash, it, NOON - timedelta(hours=hours))
    for address in (LIST, reverse("medicines_print"), reverse("medicines_days")):
        assert not re.search(
            r"\b(5 times|in total|per day|a day on average|maximum|next dose|interact\w*|overuse)\b",
            text(hers.get(address)),
            re.IGNORECASE,
        )


# --- who may ----------------------------------------------------------------------------------------------------------
def test_birch_finds_none_of_it(theirs, ash):
    it = medicine(ash)
    one = taken(ash, it)
    looks = [reverse(name, args=[it]) for name in ("medicine", "medicine_took_at")]
    looks.append(reverse("medicine_taken", args=[one]))
    sends = [reverse(name, args=[it]) for name in ("medicine_put_away", "medicine_put_back", "medicine_took")]
    sends += [reverse(name, args=[one]) for name in ("taken_remove", "taken_bring_back")]
    assert {theirs.get(address).status_code for address in looks} == {404}
    assert {theirs.post(address, another(ash)).status_code for address in (*looks, *sends)} == {404}
    assert "Paracetamol" not in theirs.get(f"{LIST}?saved={one}").content.decode()
    assert MedicineTaken.objects.get().removed_at is None


def test_nobody_is_asked_to_sign_in(client):
    for name in ("medicines", "medicines_days", "medicines_print", "medicine_new"):
        assert client.get(reverse(name))["Location"].startswith(reverse("account_login"))


def test_the_number_of_queries_does_not_grow(hers, ash, django_assert_num_queries):
    its = [medicine(ash), medicine(ash, TABLETS)]
    for hours in range(9):
        taken(ash, its[hours % 2], NOON - timedelta(hours=hours * 5))
    address = f"{LIST}?saved={MedicineTaken.objects.first().pk}"
    # session, person; key and medicines; key and times; first day; taken out; the time that was just noted, and its key
    with django_assert_num_queries(10):
        hers.get(address)
