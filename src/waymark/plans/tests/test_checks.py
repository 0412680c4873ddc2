"""The later look: when, how it is then, and nobody else's."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import NOON, PASSWORD
from waymark.audit import queries as audit
from waymark.common.words import Edit, Stale
from waymark.common.writing import Gone, NothingWritten
from waymark.plans import operations, queries
from waymark.plans.models import LaterCheck
from waymark.plans.rules.checks import WEEKS, CheckWords, Happened, Later, day_for, is_due
from waymark.plans.rules.sheets import SheetKind
from waymark.plans.tests.circle_people import sheet
from waymark.sharing.queries import own_access

TODAY = NOON.date()
SAID = CheckWords(Happened.PARTLY, "One of the two.", "Which one first?\nFor how long?")


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def saved(ash):
    return sheet(ash).id


def form(based_on=0, **words):
    return {"client_id": str(uuid4()), "based_on": str(based_on), **words}


def kept(person, sheet_id):
    return queries.check_of(own_access(person), sheet_id)


def planned(person, sheet_id, due_on=TODAY):
    operations.plan_check(by=person, sheet_id=sheet_id, due_on=due_on, at=NOON)


def said(person, sheet_id, words=SAID, edit=None):
    return operations.write_check(
        by=person, sheet_id=sheet_id, words=words, on=TODAY, edit=edit or Edit.fresh(), at=NOON
    )


# --- rules ------------------------------------------------------------------------------------------------------------
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(DAYS, st.none() | DAYS)
def test_weeks_are_counted_from_today_and_a_day_stays_the_day(today, chosen):
    for later, weeks in WEEKS.items():
        assert day_for(later, today, chosen) == today + timedelta(days=7 * weeks)
    assert day_for(Later.DAY, today, chosen) == chosen
    assert day_for(Later.NEVER, today, chosen) is None


@given(st.none() | DAYS, st.none() | DAYS, DAYS)
def test_it_is_due_from_its_day_on_until_something_was_said(due_on, answered_on, today):
    assert is_due(due_on, answered_on, today) == bool(due_on and due_on <= today and not answered_on)


# --- operations and queries -------------------------------------------------------------------------------------------
def test_it_comes_up_on_its_day_and_goes_when_answered_or_put_off(ash, saved):
    access = own_access(ash)
    assert queries.check_due(access, TODAY) is None
    planned(ash, saved, TODAY + timedelta(days=1))
    assert queries.check_due(access, TODAY) is None
    assert queries.check_due(access, TODAY + timedelta(days=1)).who == "Dr Birch"
    planned(ash, saved, TODAY + timedelta(days=30))
    assert queries.check_due(access, TODAY + timedelta(days=1)) is None
    planned(ash, saved)
    said(ash, saved)
    assert queries.check_due(access, TODAY) is None
    assert kept(ash, saved).words == SAID


def test_not_at_all_is_kept_and_asked_no_more(ash, saved):
    planned(ash, saved, None)
    assert kept(ash, saved).due_on is None
    assert queries.check_due(own_access(ash), date(2100, 1, 1)) is None


def test_another_day_after_an_answer_asks_again_and_keeps_the_words(ash, saved):
    said(ash, saved)
    planned(ash, saved, TODAY)
    assert queries.check_due(own_access(ash), TODAY)
    assert kept(ash, saved).words == SAID
    said(ash, saved, edit=Edit.fresh(1))
    assert queries.check_due(own_access(ash), TODAY) is None


def test_a_sheet_put_aside_asks_nothing(ash, saved):
    planned(ash, saved)
    operations.put_sheet_aside(by=ash, sheet_id=saved, at=NOON)
    assert queries.check_due(own_access(ash), TODAY) is None


def test_sent_twice_is_kept_once_with_one_line_in_the_audit(ash, saved):
    edit = Edit.fresh()
    assert [said(ash, saved, edit=edit).is_change for _time in range(2)] == [True, False]
    planned(ash, saved, TODAY)
    planned(ash, saved, TODAY)
    lines = [(line.verb, line.thing) for line in audit.lines_about(ash.pk) if line.thing == "LaterCheck"]
    assert sorted(lines) == [("planned", "LaterCheck"), ("written", "LaterCheck")]
    assert LaterCheck.objects.count() == 1


def test_choosing_a_day_does_not_stand_in_the_way_of_an_answer(ash, saved):
    edit = Edit.fresh()
    planned(ash, saved)
    assert said(ash, saved, edit=edit).version == 1


def test_of_two_tabs_neither_wins_unseen(ash, saved):
    said(ash, saved)
    with pytest.raises(Stale):
        said(ash, saved, CheckWords(Happened.NO), Edit.fresh())


def test_typing_is_no_answer_yet(ash, saved):
    planned(ash, saved)
    said(ash, saved, edit=Edit(uuid4(), 0, quiet=True))
    assert queries.check_due(own_access(ash), TODAY)


def test_nothing_is_nothing_and_what_is_gone_is_gone(ash, birch, saved):
    with pytest.raises(NothingWritten):
        said(ash, saved, CheckWords())
    with pytest.raises(Gone):
        said(birch, saved)
    with pytest.raises(Gone):
        planned(birch, saved)


def test_the_words_are_sealed(ash, saved):
    said(ash, saved)
    row = LaterCheck.objects.get()
    assert b"One of the two" not in bytes(row.content)


# --- pages ------------------------------------------------------------------------------------------------------------
def test_after_what_was_heard_the_later_look_is_offered_once(hers, ash, saved):
    heard = reverse("sheet_after", args=[saved])
    day = reverse("sheet_check_day", args=[saved])
    assert hers.post(heard, form(1, heard="Wait"))["Location"] == day
    assert "In 6 weeks" in hers.get(day).content.decode()
    answer = hers.post(day, {"later": "never"})
    assert (answer.status_code, answer["Location"]) == (303, reverse("sheet", args=[saved]) + "#later")
    assert hers.post(heard, form(2, heard="Wait and see"))["Location"] == reverse("sheet", args=[saved])


@pytest.mark.parametrize(
    ("sent", "due_on"),
    [
        ({"later": "2-weeks"}, TODAY + timedelta(weeks=2)),
        ({"later": "6-weeks", "day": "nonsense"}, TODAY + timedelta(weeks=6)),
        ({"later": "day", "day": "2026-12-24"}, date(2026, 12, 24)),
        ({"later": "never", "day": "2026-12-24"}, None),
    ],
)
def test_a_day_is_chosen(hers, ash, saved, sent, due_on):
    assert hers.post(reverse("sheet_check_day", args=[saved]), sent).status_code == 303
    assert kept(ash, saved).due_on == due_on


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Choose one of these."),
        ({"later": "day"}, "Write the day"),
        ({"later": "day", "day": "2026-06-10"}, "Choose a day to come."),
        ({"later": "day", "day": "soon"}, "no day of the calendar"),
        ({"later": "tomorrow"}, "Choose one of these."),
    ],
)
def test_a_day_that_is_none_is_said_and_stays(hers, ash, saved, sent, words):
    answer = hers.post(reverse("sheet_check_day", args=[saved]), sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert sent.get("day", "") in page
    assert kept(ash, saved) is None


def test_how_it_is_now_is_kept_and_its_questions_go_into_a_new_sheet(hers, ash, saved):
    address = reverse("sheet_check", args=[saved])
    sent = form(happened="partly", came_of_it="One of the two.", ask_next="Which one first?")
    answer = hers.post(address, sent)
    assert (answer.status_code, answer["Location"]) == (303, reverse("sheet", args=[saved]) + "#later")
    page = hers.get(reverse("sheet", args=[saved])).content.decode()
    assert "Partly" in page
    new = f"{reverse('sheet_visit')}?after={saved}"
    assert new in page
    fresh = hers.get(new).content.decode()
    assert "Which one first?</textarea>" in fresh
    assert 'value="Dr Birch"' in fresh


def test_nothing_chosen_says_so_and_two_tabs_show_both(hers, ash, saved):
    address = reverse("sheet_check", args=[saved])
    assert hers.post(address, form()).status_code == 422
    hers.post(address, form(happened="yes", came_of_it="From the phone"))
    stale = hers.post(address, form(happened="no", came_of_it="From the desk"))
    page = stale.content.decode()
    assert stale.status_code == 409
    assert all(words in page for words in ("From the phone", "From the desk"))
    assert page.count("Saved now, from the other place") == 2


def test_the_questions_of_somebody_else_go_nowhere(theirs, ash, saved):
    said(ash, saved)
    page = theirs.get(f"{reverse('sheet_visit')}?after={saved}").content.decode()
    assert "Which one first?" not in page
    assert theirs.get(f"{reverse('sheet_visit')}?after=nonsense").status_code == 200


def test_only_a_visit_is_looked_at_again(hers, ash):
    work = sheet(ash, {"well": "I plan"}, SheetKind.WORK)
    hers.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    for name in ("sheet_check", "sheet_check_day", "sheet_show"):
        assert hers.get(reverse(name, args=[work.id])).status_code == 404


def test_birch_and_a_visitor_find_nothing(theirs, client, ash, saved):
    client.logout()
    nothing = theirs.get("/there/is/no/such/page/").content
    for name in ("sheet_check", "sheet_check_day"):
        address = reverse(name, args=[saved])
        for answer in (theirs.get(address), theirs.post(address, form(happened="yes", later="never"))):
            assert (answer.status_code, answer.content) == (404, nothing)
        assert theirs.put(address).status_code == 405
        assert client.get(address)["Location"].startswith(reverse("account_login"))
    assert kept(ash, saved) is None
