"""The pages of a week and of looking back: owner, stranger, nobody; wrong input, sent twice, two tabs; the file."""

from datetime import date, time
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from tests.support.people import NOON, join
from waymark.common.words import Edit
from waymark.plans import operations, queries
from waymark.plans.models import Review, Week
from waymark.plans.rules.review import ReviewWords
from waymark.plans.rules.week import Energy, Part, ThingKind, ThingWords
from waymark.plans.tests.people import matters
from waymark.sharing.queries import own_access

MONDAY, TODAY = date(2026, 6, 8), date(2026, 6, 10)
DAY = f"/plan/week/{TODAY}/"
BINS = ThingWords("Bins out", ThingKind.MUST, 2, Part.EVENING)


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


def form(based_on=0, client_id=None, **words):
    return {"client_id": str(client_id or uuid4()), "based_on": str(based_on), **words}


def one(based_on=0, **words):
    return form(based_on, **{"words": "Bins out", "kind": "must", "part": "evening", "day": "2"} | words)


def add(person, said=BINS, monday=MONDAY):
    return operations.add_thing(by=person, monday=monday, said=said, edit=Edit.fresh(), at=NOON)


def plan(person, monday=MONDAY):
    return queries.week_of(own_access(person), monday).plan


def page(browser, address):
    answer = browser.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


# --- my week ----------------------------------------------------------------------------------------------------------
def test_an_empty_week_offers_one_small_thing_or_a_rest(hers):
    said = page(hers, reverse("week"))
    assert "Wednesday 10 June" in said
    assert "One small thing is enough, or a rest." in said
    assert "Begin with" not in said


def test_one_short_form_puts_a_thing_into_the_week(hers, ash):
    answer = hers.post(DAY, one())
    assert (answer.status_code, answer["Location"]) == (303, DAY + "?added=1")
    assert [each.said for each in plan(ash).planned] == [BINS]
    said = page(hers, DAY + "?added=1")
    assert "Bins out" in said
    assert "autofocus" in said


def test_sent_twice_it_stands_there_once(hers, ash):
    twice = one()
    assert {hers.post(DAY, twice).status_code for _time in range(2)} == {303}
    assert len(plan(ash).planned) == 1


def test_a_time_says_which_part_of_the_day_it_is_and_minutes_are_kept(hers, ash):
    hers.post(DAY, one(at="14:30", minutes="45", part="morning"))
    assert plan(ash).planned[0].said == ThingWords("Bins out", ThingKind.MUST, 2, Part.AFTERNOON, time(14, 30), 45)
    assert "14:30</time>, 45 minutes" in page(hers, DAY)


def test_another_day_or_none_from_the_same_form(hers, ash):
    hers.post(DAY, one(day="6"))
    hers.post(DAY, one(day="none", words="The shed"))
    assert [each.said.words for each in plan(ash).on(6)] == ["Bins out"]
    assert plan(ash).on(None)[0].said == ThingWords("The shed", ThingKind.WAIT, None)
    assert "Perhaps it finds one, perhaps not." in page(hers, DAY)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"words": " \n "}, "Write a word for it."),
        ({"words": "a" * 50_000}, "Nothing you wrote has been cut."),
        ({"kind": "soon"}, "Choose one of these."),
        ({"part": "noon"}, "Choose one of these."),
        ({"at": "25:00"}, "Write the time as hours and minutes"),
        ({"at": "half past"}, 'value="half past"'),
        ({"at": "09:00", "day": "none"}, "Without a day it has no time."),
        ({"minutes": "-5"}, "from 1 to 720"),
        ({"minutes": "0"}, "from 1 to 720"),
        ({"minutes": "721"}, "from 1 to 720"),
        ({"minutes": "ten"}, 'value="ten"'),
        ({"day": "7"}, "summary"),
        ({"day": ""}, "summary"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(hers, wrong, said):
    answer = hers.post(DAY, one() | wrong)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert said in shown
    assert "What you wrote is still here." in shown
    assert (wrong.get("words") or "Bins out").strip() in shown
    assert not Week.objects.exists()


def test_a_time_that_the_clocks_leave_out_is_said(hers):
    answer = hers.post("/plan/week/2026-03-29/", one(day="6", at="01:30"))
    assert answer.status_code == 422
    assert "The clocks go forward on 29 March 2026, and 01:30 is left out." in answer.content.decode()


def test_words_in_any_script_and_never_markup(hers, ash):
    hers.post(DAY, one(words="درد 🌿 <script>alert(1)</script>"))
    said = page(hers, DAY)
    assert "درد 🌿" in said
    assert "<script>alert" not in said
    assert plan(ash).planned[0].said.words == "درد 🌿 <script>alert(1)</script>"


def test_a_full_day_says_so_and_keeps_what_was_typed(hers, ash):
    for number in range(20):
        add(ash, ThingWords(f"Thing {number}", ThingKind.MUST, 2))
    answer = hers.post(DAY, one(words="One more"))
    assert answer.status_code == 422
    assert "There is no room for more on that day." in answer.content.decode()
    assert 'value="One more"' in answer.content.decode()
    assert hers.post(reverse("week_rest", args=[TODAY]), {"part": "morning"}).status_code == 422


def test_a_rest_by_one_tap_and_no_second_one_by_a_double_tap(hers, ash):
    for _time in range(2):
        hers.post(reverse("week_rest", args=[TODAY]), {"part": "morning", "client_id": str(NOON_ID)})
    hers.post(reverse("week_rest", args=[TODAY]), {"part": "evening", "client_id": str(NOON_ID)})
    hers.post(reverse("week_rest", args=[TODAY]), {"part": "never"})
    assert [each.said.part for each in plan(ash).planned] == [Part.MORNING, Part.EVENING]


NOON_ID = uuid4()


def test_three_musts_and_no_rest_are_asked_about_until_there_is_one(hers, ash):
    for words in ("Bins", "Chemist", "Form"):
        add(ash, ThingWords(words, ThingKind.MUST, 3))
    ask = "There is no rest on Thursday yet. Would you like one?"
    assert ask in page(hers, reverse("week"))
    add(ash, ThingWords("", ThingKind.REST, 3))
    assert ask not in page(hers, reverse("week"))


def test_energy_is_one_tap_and_the_same_tap_takes_it_away(hers, ash):
    hers.post(reverse("week_energy", args=[TODAY]), {"energy": "low"})
    assert plan(ash).energy == {2: Energy.LOW}
    assert 'value="" aria-pressed="true"' in page(hers, DAY)
    hers.post(reverse("week_energy", args=[TODAY]), {"energy": ""})
    assert plan(ash).energy == {}


def test_this_week_is_that_of_the_persons_own_day(db):
    """At half past one on a Monday, somebody whose day starts at four is still in Sunday."""
    owl = join("owl-ash-11", start=4)
    browser = Client()
    browser.force_login(owl)
    with time_machine.travel("2026-06-15T00:30:00Z", tick=False):
        assert "Sunday 14 June" in page(browser, reverse("week"))
    with time_machine.travel("2026-06-15T03:30:00Z", tick=False):
        assert "Monday 15 June" in page(browser, reverse("week"))
    browser.post("/plan/week/2026-06-15/", one(day="0", at="01:30"))
    assert "01:30</time> after midnight" in page(browser, "/plan/week/2026-06-15/")


@pytest.mark.parametrize("day", ["1899-12-31", "2200-01-05", "0001-01-01", "9999-12-31", "2026-02-29"])
def test_no_week_is_planned_that_no_calendar_knows(hers, day):
    assert hers.get(f"/plan/week/{day}/").status_code == 404


@pytest.mark.parametrize("day", ["1900-01-01", "2200-01-04", "2028-02-29"])
def test_weeks_at_the_edges_open(hers, day):
    page(hers, f"/plan/week/{day}/")


def test_an_open_week_begins_with_the_last_one(hers, ash):
    add(ash)
    following = reverse("week_day", args=[date(2026, 6, 17)])
    assert "Begin with last week" in page(hers, following)
    assert hers.post(reverse("week_begin", args=[date(2026, 6, 17)])).status_code == 303
    assert "Bins out" in page(hers, following)
    assert "Begin with last week" not in page(hers, following)
    assert hers.post(reverse("week_begin", args=[date(2025, 1, 1)])).status_code == 303


# --- one thing --------------------------------------------------------------------------------------------------------
def test_move_change_take_out_and_put_back(hers, ash):
    saved = add(ash)
    address = reverse("week_thing", args=[TODAY, saved.id])
    assert "Move or change this" in page(hers, address)
    answer = hers.post(reverse("week_move", args=[TODAY, saved.id]), {"to": "4"})
    assert answer["Location"] == "/plan/week/2026-06-12/#day"
    assert hers.post(address, one(2, day="4", words="Both bins")).status_code == 303
    hers.post(reverse("week_out", args=[TODAY, saved.id]))
    assert "Taken out" in page(hers, DAY)
    assert "This was taken out of your week." in page(hers, address)
    hers.post(reverse("week_back", args=[TODAY, saved.id]))
    assert [each.said.words for each in plan(ash).on(4)] == ["Both bins"]
    hers.post(reverse("week_move", args=[TODAY, saved.id]), {"to": "none"})
    hers.post(reverse("week_move", args=[TODAY, saved.id]), {"to": "eight"})
    assert plan(ash).on(None)[0].said.words == "Both bins"
    hers.post(reverse("week_move", args=[TODAY, saved.id]), {"to": "next"})
    assert plan(ash, date(2026, 6, 15)).on(None)[0].said.words == "Both bins"


def test_a_rest_is_changed_without_weighing_anything(hers, ash):
    saved = add(ash, ThingWords("", ThingKind.REST, 2, Part.MORNING))
    address = reverse("week_thing", args=[TODAY, saved.id])
    assert "Change this rest" in page(hers, address)
    sent = form(1, words="", part="morning", day="2", minutes="20")
    assert hers.post(address, sent).status_code == 303
    assert plan(ash).planned[0].said == ThingWords("", ThingKind.REST, 2, Part.MORNING, None, 20)


def test_two_tabs_on_one_thing_show_both_and_ask(hers, ash):
    saved = add(ash)
    address = reverse("week_thing", args=[TODAY, saved.id])
    hers.post(address, one(1, words="From the phone"))
    mine = one(1, words="From the desk")
    answer = hers.post(address, mine)
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "From the phone" in shown
    assert 'value="From the desk"' in shown
    assert 'name="based_on" value="2"' in shown
    assert hers.post(address, mine | {"based_on": "2"}).status_code == 303


def test_two_tabs_on_the_line(hers, ash):
    address = reverse("week_line", args=[TODAY])
    assert hers.post(address, form(line="From the phone", low="flat")).status_code == 303
    answer = hers.post(address, form(line="From the desk", low="heavy"))
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "From the phone" in shown
    assert "From the desk" in shown
    assert shown.count("Saved now, from the other place:") == 2
    assert hers.post(address, form(line="a" * 50_000)).status_code == 422
    assert "flat" in page(hers, DAY)


# --- the calendar -----------------------------------------------------------------------------------------------------
def test_the_file_says_nothing_of_ones_own_unless_asked(hers, ash):
    add(ash, ThingWords("Pain clinic", ThingKind.MUST, 2, Part.MORNING, time(10), 40))
    add(ash)
    assert "1 thing has a time. 1 has none." in page(hers, reverse("week_calendar", args=[TODAY])).replace("\n", " ")
    answer = hers.get(reverse("week_file", args=[TODAY]))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="week-2026-06-08.ics"'
    assert b"Pain" not in answer.content
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["dtstart"].dt.isoformat() == "2026-06-10T09:00:00+00:00"
    own = hers.get(reverse("week_file", args=[TODAY]), {"shows": "own", "untimed": "on"})
    assert {str(one["summary"]) for one in Calendar.from_ical(own.content).walk("VEVENT")} == {
        "Pain clinic",
        "Bins out",
    }


def test_an_empty_week_has_nothing_for_a_calendar_and_says_where_to_begin(hers):
    assert "Nothing to put there yet" in page(hers, reverse("week_calendar", args=[TODAY]))
    assert Calendar.from_ical(hers.get(reverse("week_file", args=[TODAY])).content).walk("VEVENT") == []


# --- looking back -----------------------------------------------------------------------------------------------------
def test_the_first_look_back_is_offered(hers):
    assert reverse("review_new") in page(hers, reverse("reviews"))


def test_ash_looks_back_and_reads_it_again(hers, ash):
    matters(ash, "Time with Ann")
    assert "Time with Ann" in page(hers, reverse("review_new"))
    assert 'value="2026-07-10"' in page(hers, reverse("review_new"))
    sent = form(well="The walk درد", keep="The bench", matters="same", next_on="2028-02-29")
    answer = hers.post(reverse("review_new"), sent)
    kept = Review.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, reverse("review", args=[kept.pk]))
    shown = page(hers, answer["Location"])
    assert "The walk درد" in shown
    assert "Yes, it is the same" in shown
    assert "29 February 2028" in shown
    assert "The bench" in page(hers, reverse("reviews"))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"well": " "}, "Write a few words in one box at least."),
        ({"well": "ab " * 17_000}, "Nothing you wrote has been cut."),
        ({"next_on": "2026-06-10"}, "Choose a day to come, or leave it out."),
        ({"next_on": "2027-02-29"}, 'value="2027-02-29"'),
        ({"matters": "never"}, "Choose one of these."),
    ],
)
def test_a_look_back_that_cannot_be_taken_comes_back_whole(hers, wrong, said):
    answer = hers.post(reverse("review_new"), form(**{"well": "The walk", "let_go": ""} | wrong))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Review.objects.exists()


def test_saved_while_typing_then_finished_later(hers):
    typing = form(well="The w", quiet="1")
    answer = hers.post(reverse("review_new"), typing)
    assert (answer.status_code, answer["X-Words-Version"]) == (204, "1")
    kept = Review.objects.get()
    assert "Half written" in page(hers, reverse("reviews"))
    assert "The w" in page(hers, reverse("review_write", args=[kept.pk]))
    done = hers.post(reverse("review_write", args=[kept.pk]), form(1, well="The walk"))
    assert done.status_code == 303
    assert "Half written" not in page(hers, reverse("reviews"))


def test_two_tabs_on_a_look_back(hers, ash):
    words = ReviewWords(well="The walk")
    saved = operations.write_review(by=ash, words=words, on=TODAY, edit=Edit.fresh(), at=NOON)
    address = reverse("review_write", args=[saved.id])
    hers.post(address, form(1, well="From the phone"))
    answer = hers.post(address, form(1, well="From the desk", matters="shifted"))
    assert answer.status_code == 409
    assert "From the phone" in answer.content.decode()
    assert "From the desk" in answer.content.decode()


# --- who may ----------------------------------------------------------------------------------------------------------
@pytest.fixture
def addresses(ash):
    saved = add(ash)
    look = operations.write_review(by=ash, words=ReviewWords(well="x"), on=TODAY, edit=Edit.fresh(), at=NOON)
    return {
        "look": [
            reverse("week_thing", args=[TODAY, saved.id]),
            reverse("review", args=[look.id]),
            reverse("review_write", args=[look.id]),
        ],
        "act": [reverse(name, args=[TODAY, saved.id]) for name in ("week_move", "week_out", "week_back")],
    }


def test_birch_finds_none_of_it(theirs, addresses):
    assert {theirs.get(address).status_code for address in addresses["look"]} == {404}
    assert {theirs.post(address, {"to": "1"}).status_code for address in addresses["act"]} == {404}
    assert {theirs.post(address, {}).status_code for address in addresses["act"]} == {404}
    for address in (DAY, reverse("reviews"), reverse("week_calendar", args=[TODAY])):
        assert "Bins out" not in page(theirs, address)


def test_nobody_is_asked_to_sign_in(client, addresses):
    own = [reverse("week"), DAY, reverse("reviews"), reverse("review_new"), reverse("week_file", args=[TODAY])]
    for address in own + addresses["look"]:
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("account_login"))


def test_the_number_of_queries_does_not_grow(hers, ash, django_assert_num_queries):
    for number in range(9):
        add(ash, ThingWords(f"Thing {number}", ThingKind.MATTERS, number % 7))
        add(ash, ThingWords(f"Thing {number}", ThingKind.MATTERS, number % 7), date(2026, 6, 1))
    # session, person, key, weeks
    with django_assert_num_queries(4):
        page(hers, reverse("week"))
    for number in range(4):
        words = ReviewWords(well=f"{number}")
        operations.write_review(by=ash, words=words, on=TODAY, edit=Edit.fresh(), at=NOON)
    # session, person, key, looks back
    with django_assert_num_queries(4):
        page(hers, reverse("reviews"))
