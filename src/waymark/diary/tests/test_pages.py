"""The pages of the diary, as their owner, as a stranger, and signed out."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from tests.support.people import PASSWORD, join
from waymark.diary import operations, queries
from waymark.diary.models import Entry, HarmCheck, OwnItem
from waymark.diary.rules.answers import Answer, Better, Kind
from waymark.people.models import Person
from waymark.sharing.queries import own_access

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 10, 20, 0, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def owner() -> Person:
    return join("owner", at=NOW)


@pytest.fixture
def page(client: Client, owner: Person) -> Client:
    client.force_login(owner)
    return client


def _sent(**answers: object) -> dict[str, object]:
    return {"client_id": str(uuid4()), "on": TODAY.isoformat(), **answers}


def _written(person: Person, on: date = TODAY, **answers: Answer) -> operations.Recorded:
    at = datetime(on.year, on.month, on.day, 20, tzinfo=UTC)
    return operations.record_check_in(by=person, on=on, answers=answers or {"pain": 4}, client_id=uuid4(), at=at)


def test_a_check_in_is_kept_and_shown(page, owner):
    answer = page.post("/diary/check-in/", _sent(pain="4", hard_part="most", mattered="tea with Ann", sleep=""))
    assert answer.status_code == 303
    assert answer["Location"] == "/diary/day/2026-06-10/"
    shown = page.get(answer["Location"]).content.decode()
    assert "tea with Ann" in shown
    assert Entry.objects.get().on == TODAY
    assert queries.day_page(own_access(owner), TODAY).entries[0].answers == {
        "pain": 4,
        "hard_part": "most",
        "mattered": "tea with Ann",
    }


def test_sent_twice_is_one_entry(page):
    form = _sent(pain="4")
    assert [page.post("/diary/check-in/", form).status_code for _ in range(3)] == [303, 303, 303]
    assert Entry.objects.count() == 1


def test_an_empty_check_in_says_what_to_do(page):
    answer = page.post("/diary/check-in/", _sent())
    assert answer.status_code == 422
    assert "One answer is enough" in answer.content.decode()


def test_too_many_words_are_kept_on_the_page(page):
    long = "words that took an evening " * 2000
    answer = page.post("/diary/check-in/", _sent(note=long, pain="4"))
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert long.strip() in shown
    assert "Please shorten it" in shown
    assert not Entry.objects.exists()


@pytest.mark.parametrize("on", ["2026-06-11", "2026-06-07", "soon", ""])
def test_other_days_are_refused_in_words(page, on):
    answer = page.post("/diary/check-in/", _sent(pain="4") | {"on": on})
    assert answer.status_code == 422
    assert not Entry.objects.exists()


@pytest.mark.parametrize("pain", ["11", "-1", "4.5", "ten", "\x00"])
def test_a_number_that_is_none_is_refused_in_words(page, pain):
    assert page.post("/diary/check-in/", _sent(pain=pain)).status_code == 422


def test_right_to_left_and_emoji_come_back_whole(page):
    words = "كان يوماً هادئاً 🌿 שלום"
    page.post("/diary/check-in/", _sent(note=words))
    assert words in page.get("/diary/day/2026-06-10/").content.decode()


def test_yesterday_is_marked_late(page):
    page.post("/diary/check-in/", _sent(pain="4") | {"on": "2026-06-09"})
    assert "written later" in page.get("/diary/day/2026-06-09/").content.decode()


def test_a_person_awake_after_midnight_is_still_in_yesterday(client):
    owl = join("owl", start=4)
    client.force_login(owl)
    with time_machine.travel(datetime(2026, 6, 11, 1, 30, tzinfo=UTC), tick=False):
        assert "Today" in client.get("/diary/check-in/").content.decode()
        client.post("/diary/check-in/", _sent(pain="4"))
    entry = Entry.objects.get()
    assert (entry.on, entry.late) == (TODAY, False)


def test_nothing_yet_offers_a_first_step(page):
    assert "Nothing here yet" in page.get("/diary/").content.decode()


@pytest.mark.parametrize("span", ["week", "month", "year", "all", "nonsense", ""])
def test_every_time_draws(page, owner, span):
    for day in range(40):
        _written(owner, TODAY - timedelta(days=day), pain=day % 7, hard_part="some", note=f"day {day}")
    answer = page.get("/diary/", {"span": span, "on": "2026-06-10"})
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "Average pain" in shown
    assert "Lower is better" in shown
    assert "<svg" in shown
    assert "The numbers as a table" in shown


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31", "2026-02-30", "x"])
def test_a_strange_day_in_the_address_is_no_error(page, owner, on):
    _written(owner)
    assert page.get("/diary/", {"span": "week", "on": on}).status_code == 200


def test_a_time_without_entries_leads_to_one_that_has_some(page, owner):
    _written(owner)
    assert "Nothing was written in this time" in page.get("/diary/?span=month&on=2020-01-01").content.decode()


def test_the_number_of_queries_does_not_grow(page, owner, django_assert_max_num_queries):
    for day in range(60):
        _written(owner, TODAY - timedelta(days=day), pain=3, note="words")
    for span in ("week", "month", "year", "all"):
        with django_assert_max_num_queries(20):
            page.get("/diary/", {"span": span})


def test_an_entry_is_changed_and_its_history_kept(page, owner):
    entry_id = _written(owner, pain=4, note="first words").entry_id
    sent = {"client_id": str(uuid4()), "version": "1", "pain": "5", "note": "second words"}
    assert page.post(f"/diary/entry/{entry_id}/", sent).status_code == 303
    shown = page.get(f"/diary/entry/{entry_id}/").content.decode()
    assert "second words" in shown
    assert "first words" in shown


def test_an_edit_in_two_tabs_loses_nothing(page, owner):
    entry_id = _written(owner, note="as it was").entry_id
    first = {"client_id": str(uuid4()), "version": "1", "note": "from the phone"}
    page.post(f"/diary/entry/{entry_id}/", first)
    answer = page.post(f"/diary/entry/{entry_id}/", {**first, "note": "from the desk"})
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "from the phone" in shown
    assert "from the desk" in shown
    again = page.post(f"/diary/entry/{entry_id}/", {**first, "note": "from the desk", "version": "2"})
    assert again.status_code == 303


def test_an_imported_number_between_two_stays_when_edited(page, owner):
    entry_id = _written(owner, pain=3.8).entry_id
    shown = page.get(f"/diary/entry/{entry_id}/").content.decode()
    assert 'value="3.8"' in shown
    page.post(f"/diary/entry/{entry_id}/", {"client_id": str(uuid4()), "version": "1", "pain": "3.8", "sleep": "5"})
    entry = queries.entry_page(own_access(owner), entry_id)
    assert entry is not None
    assert entry.entry.answers == {"pain": 3.8, "sleep": 5}


def test_taken_out_and_brought_back(page, owner):
    entry_id = _written(owner, note="keep me").entry_id
    assert page.post(f"/diary/entry/{entry_id}/remove/").status_code == 303
    assert "keep me" in page.get("/diary/removed/").content.decode()
    assert page.post(f"/diary/entry/{entry_id}/bring-back/").status_code == 303
    assert "keep me" in page.get("/diary/day/2026-06-10/").content.decode()


def test_turning_on_resting_and_off(page):
    assert "Your diary is off" in page.get("/diary/how/").content.decode()
    page.post("/diary/how/", {"do": "start"})
    assert "day 1 of 14" in page.get("/diary/how/").content.decode()
    page.post("/diary/how/", {"do": "rest-until", "until_on": "2026-07-01"})
    assert "It asks again from 1 July" in page.get("/diary/how/").content.decode()
    assert page.post("/diary/how/", {"do": "rest-until", "until_on": "2026-06-10"}).status_code == 422
    page.post("/diary/how/", {"do": "stop"})
    assert "Your diary is off" in page.get("/diary/how/").content.decode()


def test_the_harm_check_turns_the_diary_off(page):
    page.post("/diary/how/", {"do": "start"})
    shown = page.post("/diary/does-it-help/", {"answer": "keeps_me_on_it"}).content.decode()
    assert "The diary is off now" in shown
    assert "Your diary is off" in page.get("/diary/how/").content.decode()
    assert b"keeps" not in bytes(HarmCheck.objects.get().answer)


def test_own_questions_are_added_and_asked(page):
    sent = {"label": "Stiff hands", "kind": "scale", "better": "lower", "asked": "on"}
    assert page.post("/diary/questions/", sent).status_code == 303
    assert "Stiff hands" in page.get("/diary/check-in/").content.decode()
    item = OwnItem.objects.get()
    page.post(f"/diary/questions/{item.pk}/", {"label": "Stiff fingers", "better": "lower"})
    assert "Stiff" not in page.get("/diary/check-in/").content.decode()


def test_the_diary_goes_with_the_person(page, owner):
    operations.add_own_item(by=owner, label="=SUM(A1)", kind=Kind.COUNT, better=Better.NEITHER, at=NOW)
    _written(owner, pain=4, note="=HYPERLINK(evil)")
    page.post("/me/confirm/", {"password": PASSWORD})
    text = page.get("/diary/days.csv").content.decode()
    assert "2026-06-10" in text
    assert "'=HYPERLINK(evil)" in text
    assert ",=" not in text


OWN_ADDRESSES = ["/diary/", "/diary/check-in/", "/diary/day/2026-06-10/", "/diary/how/", "/diary/questions/"]


@pytest.mark.parametrize("address", OWN_ADDRESSES)
def test_signed_out_leads_to_signing_in(client, address):
    assert client.get(address)["Location"].startswith("/sign-in/?next=/diary/")


def test_a_stranger_sees_what_is_missing_and_foreign_alike(client, owner):
    entry_id = _written(owner).entry_id
    item = operations.add_own_item(by=owner, label="mine", kind=Kind.SCALE, better=Better.LOWER, at=NOW)
    client.force_login(join("stranger"))
    for address in ("/diary/entry/{}/", "/diary/questions/{}/"):
        theirs = client.get(address.format(entry_id if "entry" in address else item))
        missing = client.get(address.format(uuid4()))
        assert theirs.status_code == missing.status_code == 404
        assert theirs.content == missing.content
    for act in ("remove", "bring-back"):
        assert client.post(f"/diary/entry/{entry_id}/{act}/").status_code == 404
    assert Entry.objects.get().removed_at is None


@pytest.mark.parametrize("act", ["remove", "bring-back"])
def test_looking_never_changes(page, owner, act):
    assert page.get(f"/diary/entry/{_written(owner).entry_id}/{act}/").status_code == 405


def test_a_form_sent_again_with_other_answers_drops_neither(page, owner):
    same = str(uuid4())
    day = NOW.date().isoformat()
    for note in ("Sat outside", "Sat outside", "Sat outside with Ann"):
        page.post("/diary/check-in/", {"client_id": same, "on": day, "note": note})
    said = [one.answers["note"] for one in queries.day_page(own_access(owner), NOW.date()).entries]
    assert sorted(said) == ["Sat outside", "Sat outside with Ann"]


def test_a_mistake_mended_does_not_push_away_what_another_tab_saved(page, owner):
    day = NOW.date()
    kept = operations.record_check_in(by=owner, on=day, answers={"note": "one"}, client_id=uuid4(), at=NOW)
    address = f"/diary/entry/{kept.entry_id}/"
    form = {"client_id": str(uuid4()), "version": "1"}
    operations.edit(by=owner, entry_id=kept.entry_id, answers={"note": "two"}, version=1, at=NOW)
    wrong = page.post(address, form | {"note": "slow " * 5000})
    assert wrong.status_code == 422
    assert 'name="version" value="1"' in wrong.content.decode()
    overtaken = page.post(address, form | {"note": "mine"})
    assert overtaken.status_code == 409
    assert 'name="version" value="2"' in overtaken.content.decode()


@pytest.mark.parametrize("until", ["9999-12-31", "2500-01-01"])
def test_a_rest_has_an_end_that_comes(page, until):
    page.post("/diary/how/", {"do": "start"})
    assert page.post("/diary/how/", {"do": "rest-until", "until_on": until}).status_code == 422
    assert page.get("/today/").status_code == 200
