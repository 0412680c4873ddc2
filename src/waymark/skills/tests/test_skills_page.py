"""The pages of skills: named people, the short way, wrong input, two tabs, a date gone by."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON
from waymark.sharing.queries import own_access
from waymark.skills import operations, queries
from waymark.skills.models import Practice
from waymark.skills.terms.library import skills_in
from waymark.skills.tests.practising import STAIRS, plan, record

RECORD = "/skills/thought-record/practise/"
PLAN = "/skills/plan-one-thing/practise/"


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


def form(based_on=0, **words):
    return {"client_id": str(uuid4()), "based_on": str(based_on), **words}


def page(browser, address):
    response = browser.get(address)
    assert response.status_code == 200
    return response.content.decode()


def only(person):
    return queries.practices_of(own_access(person))[0]


# --- the list and one skill -------------------------------------------------------------------------------------------
def test_every_skill_is_in_the_list_and_opens_both_ways(hers):
    listed = page(hers, "/skills/")
    for skill in skills_in("en"):
        assert f'href="/skills/{skill.slug}/"' in listed
        whole = page(hers, f"/skills/{skill.slug}/")
        assert "What studies found" in whole
        assert "Leave it for now if" in whole
        short = page(hers, f"/skills/{skill.slug}/?short=1")
        assert "The short version" in short
        assert "What studies found" not in short
        assert "Leave it for now if" in short


def test_starred_skills_stand_first_and_once(hers, ash):
    operations.star_skill(by=ash, slug="willingness", at=NOON)
    listed = page(hers, "/skills/")
    assert listed.index("/skills/willingness/") < listed.index("/skills/thought-record/")
    assert listed.count('href="/skills/willingness/"') == 1
    assert "Take the star away" in page(hers, "/skills/willingness/")
    assert hers.post("/skills/willingness/unstar/").status_code == 303
    assert "Star it" in page(hers, "/skills/willingness/")


def test_flare_mode_shows_only_short_versions(hers):
    hers.cookies["wm_display"] = "flare-on"
    assert "/skills/thought-record/?short=1" in page(hers, "/skills/")
    assert "The short version" in page(hers, "/skills/thought-record/")
    assert "What studies found" in page(hers, "/skills/thought-record/?short=0")
    asked = page(hers, RECORD)
    assert 'name="balanced"' in asked
    assert 'name="evidence_for"' not in asked


def test_a_skill_whose_review_is_overdue_says_so(hers, ash):
    skill = skills_in("en")[0]
    last = datetime.combine(skill.facts.next_review_on, datetime.min.time(), UTC)
    with time_machine.travel(last, tick=False):
        hers.force_login(ash)
        assert "was due to be looked at again" not in page(hers, f"/skills/{skill.slug}/")
    with time_machine.travel(last + timedelta(days=1), tick=False):
        assert "was due to be looked at again" in page(hers, f"/skills/{skill.slug}/")


def test_what_does_not_exist_is_not_there(hers):
    for address in ("/skills/no-such-skill/", "/skills/no-such-skill/practise/", f"/skills/practices/{uuid4()}/"):
        assert hers.get(address).status_code == 404
    assert hers.post("/skills/no-such-skill/star/").status_code == 404


def test_the_list_asks_the_database_little(hers, ash, django_assert_max_num_queries):
    operations.star_skill(by=ash, slug="willingness", at=NOON)
    for _time in range(5):
        plan(ash)
    with django_assert_max_num_queries(6):
        page(hers, "/skills/")
    with django_assert_max_num_queries(6):
        page(hers, "/skills/practices/")


# --- practising -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("skill", skills_in("en"), ids=lambda skill: skill.slug)
@pytest.mark.parametrize("short", ["0", "1"])
def test_each_skill_asks_its_questions_and_keeps_every_answer(hers, ash, skill, short):
    address = f"/skills/{skill.slug}/practise/?short={short}"
    asked = skill.asked(short=short == "1")
    given = {"words": "سلام 🌿", "line": "one line", "scale": "0", "percent": "100", "number": "12"}
    answers = {one.key: given.get(one.kind) or one.choices[0][0] for one in asked}
    shown = page(hers, address)
    assert all(f'name="{key}"' in shown for key in answers)
    response = hers.post(address, form(**answers))
    kept = only(ash)
    assert (response.status_code, response["Location"]) == (303, reverse("practice", args=[kept.id]))
    assert {key: str(value) for key, value in kept.answers.items()} == answers
    read = page(hers, response["Location"])
    assert all(one.label.replace("’", "&#39;") in read or one.label in read for one in asked)
    again = page(hers, reverse("practice_change", args=[kept.id]))
    assert all(f'name="{key}"' in again for key in answers)


def test_the_first_question_is_needed_and_no_other(hers, ash):
    response = hers.post(RECORD, form(thoughts="Everybody is looking", belief="80"))
    shown = response.content.decode()
    assert response.status_code == 422
    assert "This one is needed" in shown
    assert "Everybody is looking" in shown
    assert not Practice.objects.exists()
    assert hers.post(RECORD, form(situation="The stairs")).status_code == 303
    assert dict(only(ash).answers) == {"situation": "The stairs"}


@pytest.mark.parametrize("number", ["-1", "101", "7.5", "lots", "1" * 40, "٣-"])
def test_a_number_that_does_not_fit_is_said_and_stays(hers, number):
    response = hers.post(RECORD, form(situation="The stairs", belief=number))
    assert response.status_code == 422
    assert "whole number from 0 to 100" in response.content.decode()
    assert f'value="{number}"' in response.content.decode()


@pytest.mark.parametrize(("typed", "kept"), [("0", 0), ("100", 100), (" 60 % ", 60), ("٦٠", 60), ("", None)])
def test_a_number_is_taken_in_any_digits_and_nought_is_one(hers, ash, typed, kept):
    assert hers.post(RECORD, form(situation="The stairs", belief=typed)).status_code == 303
    assert only(ash).answers.get("belief") == kept


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2027-02-29", "no day of the calendar"),
        ("yesterday", "no day of the calendar"),
        ("2026-06-11", "Choose today or a day before it"),
        ("0001-01-01", "Choose today or a day before it"),
        ("9999-12-31", "Choose today or a day before it"),
    ],
)
def test_a_day_that_cannot_be_is_said_and_stays_as_typed(hers, day, said):
    response = hers.post(RECORD, form(situation="The stairs", on=day))
    shown = response.content.decode()
    assert response.status_code == 422
    assert said in shown
    assert f'<input type="text" name="on" value="{day}"' in shown
    assert '<details class="disclosure" open>' in shown


def test_another_day_is_kept_and_an_empty_one_is_today(hers, ash):
    hers.post(RECORD, form(situation="The stairs", on="2024-02-29"))
    assert only(ash).on == date(2024, 2, 29)
    hers.post(RECORD, form(situation="The stairs", on=""))
    assert only(ash).on == NOON.date()


def test_too_many_words_are_refused_kindly_and_kept(hers):
    response = hers.post(RECORD, form(situation="ab " * 17_000))
    shown = response.content.decode()
    assert response.status_code == 422
    assert "Nothing you wrote has been cut" in shown
    assert shown.count("ab ab ab ab") > 1000


def test_sent_twice_is_one_practice(hers):
    twice = form(**STAIRS)
    assert {hers.post(RECORD, twice).status_code for _time in range(2)} == {303}
    assert Practice.objects.count() == 1


def test_typing_is_saved_without_a_page(hers):
    assert hers.post(RECORD, form(quiet="1"))["X-Words-Version"] == "0"
    typing = form(thoughts="Everybody", quiet="1")
    assert hers.post(RECORD, typing)["X-Words-Version"] == "1"
    assert hers.post(RECORD, typing | {"thoughts": "Every"}).status_code == 409
    assert hers.post(RECORD, form(belief="lots", quiet="1")).status_code == 422
    assert Practice.objects.count() == 1


def test_two_tabs_show_both_and_ask(hers, ash):
    address = reverse("practice_change", args=[record(ash).id])
    hers.post(address, form(1, **STAIRS | {"thoughts": "From the phone", "belief": "10"}))
    response = hers.post(address, form(1, **STAIRS | {"thoughts": "From the desk", "belief": "0"}))
    shown = response.content.decode()
    assert response.status_code == 409
    assert "From the phone" in shown
    assert "From the desk" in shown
    assert shown.count("Saved now, from the other place") == 2
    assert only(ash).answers["thoughts"] == "From the phone"


def test_changing_asks_all_that_was_answered_even_in_flare_mode(hers, ash):
    hers.cookies["wm_display"] = "flare-on"
    few, more = record(ash), record(ash, evidence_for="They looked")
    assert 'name="evidence_for"' in page(hers, reverse("practice_change", args=[more.id]))
    hers.post(RECORD, form(situation="Short", thoughts="One", balanced="Two"))
    assert 'name="evidence_for"' not in page(hers, reverse("practice_change", args=[only(ash).id]))
    assert few.id != more.id


def test_from_the_short_form_one_gets_to_the_long_one_with_all_that_was_typed(hers):
    sent = form(situation="", thoughts="Everybody is looking", on="2026-06-09", ask_all="1")
    response = hers.post(f"{RECORD}?short=1", sent)
    shown = response.content.decode()
    assert response.status_code == 200
    assert 'name="evidence_for"' in shown
    assert "This one is needed" not in shown
    assert all(words in shown for words in ("Everybody is looking", "2026-06-09", sent["client_id"], "?short=0"))
    assert not Practice.objects.exists()


def test_what_the_short_form_kept_can_be_changed_in_the_long_one(hers, ash):
    letter = "/skills/kind-letter/practise/"
    hers.post(f"{letter}?short=1", form(sentence="I may go slowly"))
    address = reverse("practice_change", args=[only(ash).id])
    assert 'name="letter"' in page(hers, address)
    assert hers.post(address, form(1, letter="", sentence="I may rest")).status_code == 303
    assert hers.post(address, form(2, letter="", sentence="")).status_code == 422
    assert dict(only(ash).answers) == {"sentence": "I may rest"}


def test_words_for_a_practice_that_was_taken_out_meanwhile_are_not_lost(hers, ash):
    saved = record(ash)
    operations.remove_practice(by=ash, practice_id=saved.id, at=NOON)
    answer = hers.post(reverse("practice_change", args=[saved.id]), form(1, **STAIRS | {"thoughts": "Later words"}))
    shown = page(hers, answer["Location"])
    assert "Later words" in shown
    assert "You took this out" in shown


# --- later ------------------------------------------------------------------------------------------------------------
def test_what_was_planned_is_told_later_and_then_closed(hers, ash):
    assert hers.post(PLAN, form(activity="Plant the beans", pleasure_guess="0")).status_code == 303
    assert "Begun, to come back to" in page(hers, "/skills/")
    address = reverse("practice_later", args=[only(ash).id])
    assert 'name="pleasure"' in page(hers, address)
    hers.post(address, form(1, done="changed", learned="It rained"))
    found = only(ash)
    assert (found.is_open, found.answers["done"], found.answers["activity"]) == (False, "changed", "Plant the beans")
    read = page(hers, reverse("practice", args=[found.id]))
    assert "No, I changed my mind" in read
    assert "0 of 10" in read
    assert "Begun, to come back to" not in page(hers, "/skills/")


def test_two_tabs_telling_how_it_was(hers, ash):
    address = reverse("practice_later", args=[plan(ash).id])
    hers.post(address, form(1, learned="From the phone", pleasure="0"))
    response = hers.post(address, form(1, learned="From the desk"))
    assert response.status_code == 409
    shown = response.content.decode()
    assert "From the phone" in shown
    assert shown.count("Saved now, from the other place") == 2


def test_what_has_nothing_for_later_leads_back(hers, ash):
    saved = record(ash)
    assert hers.get(reverse("practice_later", args=[saved.id]))["Location"] == reverse("practice", args=[saved.id])


# --- what was practised -----------------------------------------------------------------------------------------------
def test_the_list_counts_nothing_and_goes_back(hers, ash):
    for days in range(45):
        record(ash, NOON - timedelta(days=days))
    shown = page(hers, "/skills/practices/")
    assert shown.count("practice-row") == 40
    assert "Earlier" in shown
    before = shown.split("?before=")[1].split('"')[0]
    earlier = page(hers, f"/skills/practices/?before={before}")
    assert earlier.count("practice-row") == 5
    assert "Earlier" not in earlier


@pytest.mark.parametrize("before", ["", "soon", "2026-06-10", "2026-13-45T00:00", "2026-06-10T12:00"])
def test_a_moment_that_is_none_shows_the_newest(hers, ash, before):
    record(ash)
    assert "practice-row" in page(hers, f"/skills/practices/?before={before}")


def test_taken_out_and_brought_back(hers, ash):
    saved = record(ash)
    address = reverse("practice", args=[saved.id])
    assert hers.post(f"{address}remove/")["Location"] == "/skills/practices/"
    shown = page(hers, "/skills/practices/")
    assert "practice-row" not in shown
    assert "Bring it back" in shown
    assert "You took this out" in page(hers, address)
    assert hers.post(f"{address}bring-back/")["Location"] == address
    assert "practice-row" in page(hers, "/skills/practices/")


def test_a_practice_of_a_skill_that_is_gone_can_still_be_read(hers, ash):
    saved = record(ash)
    Practice.objects.update(skill="an-old-skill")
    shown = page(hers, reverse("practice", args=[saved.id]))
    assert "The stairs at the library" in shown
    assert "Change this" not in shown
    assert "not here any more" in page(hers, "/skills/practices/")


# --- named people -----------------------------------------------------------------------------------------------------
def test_a_stranger_gets_the_page_of_something_that_never_was(theirs, ash):
    saved = plan(ash)
    nothing = theirs.get(reverse("practice", args=[uuid4()]))
    for name in ("practice", "practice_change", "practice_later"):
        answer = theirs.get(reverse(name, args=[saved.id]))
        assert (answer.status_code, answer.content) == (404, nothing.content)
    for name in ("practice_change", "practice_later", "practice_remove", "practice_bring_back"):
        answer = theirs.post(reverse(name, args=[saved.id]), form(1, activity="mine now", learned="mine now"))
        assert (answer.status_code, answer.content) == (404, nothing.content)
    assert "mine now" not in only(ash).answers.values()


def test_signed_out_it_leads_to_signing_in(client, ash):
    for address in ("/skills/", "/skills/willingness/", RECORD, "/skills/practices/"):
        assert client.get(address)["Location"] == f"/sign-in/?next={address}"
