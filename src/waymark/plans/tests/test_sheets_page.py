"""The pages of conversation sheets: named people, wrong input, words from the plan, two tabs, a day that is none."""

from datetime import date
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON
from waymark.plans import operations, queries
from waymark.plans.models import ConversationSheet
from waymark.plans.rules.sheets import SheetKind
from waymark.plans.terms.sheets import SHEETS
from waymark.plans.tests.circle_people import VISIT, sheet
from waymark.plans.tests.people import LATER, goal, matters, setback_plan
from waymark.sharing.queries import own_access


def form(based_on=0, **words):
    return {"client_id": str(uuid4()), "based_on": str(based_on), **words}


def only(person):
    return queries.sheets_of(own_access(person))[0]


@pytest.mark.parametrize("kind", SheetKind)
def test_each_kind_asks_its_questions_and_keeps_every_answer(hers, ash, kind):
    address = reverse(f"sheet_{kind}")
    page = hers.get(address).content.decode()
    answers = {one.key: f"سلام {one.key} 🌿" for one in SHEETS[kind].before}
    assert all(f'name="{key}"' in page for key in answers)
    response = hers.post(address, form(**answers, on="2028-02-29"))
    kept = only(ash)
    assert (response.status_code, response["Location"]) == (303, reverse("sheet", args=[kept.id]))
    assert (kept.kind, kept.on, dict(kept.answers)) == (kind, date(2028, 2, 29), answers)
    printed = hers.get(response["Location"]).content.decode()
    assert all(words in printed for words in answers.values())
    assert "29 February 2028" in printed


def test_no_question_stands_twice_in_a_sheet():
    for terms in SHEETS.values():
        assert len(terms.keys) == len((*terms.before, *terms.after.questions))
        assert set(terms.sources) <= terms.keys


def test_what_was_left_out_is_not_printed(hers, ash):
    page = hers.get(reverse("sheet", args=[sheet(ash).id])).content.decode()
    assert "What are my options?" in page
    assert "What if I do nothing for now?" not in page


@pytest.mark.parametrize("day", ["2027-02-29", "yesterday", "31/02/2027", "99999"])
def test_a_day_that_is_none_is_said_and_stays_as_typed(hers, day):
    response = hers.post(reverse("sheet_visit"), form(top="Sleep", on=day))
    page = response.content.decode()
    assert response.status_code == 422
    assert "no day of the calendar" in page
    assert f'<input type="text" name="on" value="{day}"' in page
    assert "Sleep" in page
    assert not ConversationSheet.objects.exists()


def test_nothing_is_not_saved_and_says_so(hers):
    response = hers.post(reverse("sheet_ask"), form(on="2027-01-01"))
    assert response.status_code == 422
    assert "one box at least" in response.content.decode()


def test_too_many_words_are_refused_kindly_and_kept(hers):
    response = hers.post(reverse("sheet_visit"), form(top="ab " * 17_000, benefits="b" * 20_001))
    page = response.content.decode()
    assert response.status_code == 422
    assert page.count("ab ab ab ab") > 1000
    assert '<details class="disclosure" open>' in page


def test_sent_twice_is_one_sheet(hers):
    twice = form(top="Sleep")
    assert {hers.post(reverse("sheet_visit"), twice).status_code for _time in range(2)} == {303}
    assert ConversationSheet.objects.count() == 1


def test_typing_is_saved_without_a_page(hers):
    assert hers.post(reverse("sheet_work"), form(quiet="1"))["X-Words-Version"] == "0"
    typing = form(well="I plan", quiet="1")
    assert hers.post(reverse("sheet_work"), typing)["X-Words-Version"] == "1"
    assert hers.post(reverse("sheet_work"), typing | {"well": "I"}).status_code == 409
    assert ConversationSheet.objects.count() == 1


def test_two_tabs_show_both_and_ask(hers, ash):
    address = reverse("sheet_write", args=[sheet(ash).id])
    hers.post(address, form(1, **VISIT | {"top": "From the phone"}))
    response = hers.post(address, form(1, **VISIT | {"top": "From the desk"}))
    page = response.content.decode()
    assert response.status_code == 409
    assert "From the phone" in page
    assert "From the desk" in page
    assert page.count("Saved now, from the other place") == 1


@pytest.mark.parametrize(("there", "line"), [("2027-03-12", "<bdi>12 March 2027</bdi>"), ("", "Nothing in this box.")])
def test_two_tabs_show_the_other_day(hers, ash, there, line):
    address = reverse("sheet_write", args=[sheet(ash).id])
    assert hers.post(address, form(1, top="x", on=there)).status_code == 303
    response = hers.post(address, form(1, top="x", on="2027-03-19"))
    assert response.status_code == 409
    assert response.content.decode().count(line) == 1
    assert line not in hers.post(address, form(1, top="y", on=there)).content.decode()


def test_what_the_other_tab_wrote_in_a_folded_box_is_seen(hers, ash):
    address = reverse("sheet_write", args=[sheet(ash).id])
    hers.post(address, form(1, **VISIT, risks="From the phone"))
    page = hers.post(address, form(1, **VISIT)).content.decode()
    assert "From the phone" in page
    assert '<details class="disclosure" open>' in page


# --- words from the plan ----------------------------------------------------------------------------------------------
def test_what_matters_is_put_in_without_saving_and_nothing_typed_is_lost(hers, ash):
    matters(ash, "Time with Ann")
    address = reverse("sheet_visit")
    assert 'data-words="Time with Ann"' in hers.get(address).content.decode()
    sent = form(top="Sleep", matters="My dog", on="2027-03-12", put_in="matters")
    response = hers.post(address, sent)
    page = response.content.decode()
    assert response.status_code == 200
    assert "My dog\nTime with Ann</textarea>" in page
    assert all(words in page for words in ("Sleep", "2027-03-12", sent["client_id"]))
    assert page.count(" autofocus") == 1
    assert not ConversationSheet.objects.exists()


def test_each_source_has_its_box(hers, ash):
    matters(ash)
    goal(ash)
    setback_plan(ash)
    visit, family = (hers.get(reverse(name)).content.decode() for name in ("sheet_visit", "sheet_family"))
    assert "Put in my goals" in visit
    assert 'data-words="Walk to the pond"' in visit
    assert "Put in what helps me on a bad day" in family
    assert "<put-in" not in hers.get(reverse("sheet_work")).content.decode()


def test_a_plan_without_words_offers_none(hers):
    assert "<put-in" not in hers.get(reverse("sheet_visit")).content.decode()


def test_a_box_that_takes_nothing_is_passed_over(hers, ash):
    matters(ash)
    assert hers.post(reverse("sheet_visit"), form(top="Sleep", put_in="client_id")).status_code == 303


def test_putting_in_beside_a_mistake_keeps_both(hers, ash):
    matters(ash, "Time with Ann")
    response = hers.post(reverse("sheet_visit"), form(on="soon", put_in="matters"))
    page = response.content.decode()
    assert response.status_code == 422
    assert 'value="soon"' in page
    assert "Time with Ann</textarea>" in page


# --- afterwards, and the list -----------------------------------------------------------------------------------------
def test_what_was_heard(hers, ash):
    saved = sheet(ash)
    address = reverse("sheet_after", args=[saved.id])
    assert "What I heard" in hers.get(address).content.decode()
    response = hers.post(address, form(1, heard="Wait and see", agreed="", unclear="For how long?"))
    assert (response.status_code, response["Location"]) == (303, reverse("sheet_check_day", args=[saved.id]))
    page = hers.get(reverse("sheet", args=[saved.id])).content.decode()
    assert "For how long?" in page
    assert "Dr Birch" in page
    stale = hers.post(address, form(1, heard="Other words"))
    assert stale.status_code == 409
    assert "Wait and see" in stale.content.decode()


@time_machine.travel(NOON)
def test_the_list_leads_with_the_next_conversation_and_asks_after_a_past_one(hers, ash):
    sheet(ash, {"who": "Past"}, on=date(2026, 6, 1))
    sheet(ash, {"who": "Some day"})
    sheet(ash, {"who": "Next"}, on=date(2026, 6, 12))
    page = hers.get(reverse("sheets")).content.decode()
    assert page.index("Next") < page.index("Some day") < page.index("Past")
    assert page.count("Has it been?") == 1
    assert page.count("Write what I heard") == 2


def test_an_empty_list_offers_the_four_conversations(hers):
    page = hers.get(reverse("sheets")).content.decode()
    assert all(reverse(f"sheet_{kind}") in page for kind in SheetKind)
    assert "My sheets" not in page


def test_put_aside_and_taken_up_again(hers, ash):
    saved = sheet(ash)
    assert hers.post(reverse("sheet_put_aside", args=[saved.id]))["Location"] == reverse("sheets")
    assert "Take up again" in hers.get(reverse("sheets")).content.decode()
    hers.post(reverse("sheet_take_up", args=[saved.id]))
    assert not only(ash).is_put_aside


def test_birch_finds_no_sheet(theirs, ash):
    saved = sheet(ash)
    for name in ("sheet", "sheet_write", "sheet_after"):
        assert theirs.get(reverse(name, args=[saved.id])).status_code == 404
    for name in ("sheet_write", "sheet_after", "sheet_put_aside", "sheet_take_up"):
        assert theirs.post(reverse(name, args=[saved.id]), form(1, top="x", heard="x")).status_code == 404
    assert only(ash).answers == VISIT


def test_signed_out_it_leads_to_signing_in(client, ash):
    saved = sheet(ash)
    named = [reverse(name, args=[saved.id]) for name in ("sheet", "sheet_write", "sheet_after")]
    for address in (reverse("sheets"), reverse("sheet_visit"), *named):
        assert client.get(address)["Location"].startswith(reverse("account_login"))


def test_the_number_of_queries_does_not_grow(hers, ash, django_assert_num_queries):
    for _number in range(7):
        saved = sheet(ash)
    operations.put_sheet_aside(by=ash, sheet_id=saved.id, at=LATER)
    # session, person, key, the sheets
    with django_assert_num_queries(4):
        hers.get(reverse("sheets"))
