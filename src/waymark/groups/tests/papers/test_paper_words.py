"""What stands on each paper, and what does not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.groups import operations, paper, queries
from waymark.groups.paper.poster import squares
from waymark.groups.terms import Eligibility, PlaceShownTo
from waymark.groups.terms.papers import Called, PlaceOn
from waymark.groups.terms.safety import RISKS, MyRiskSheet
from waymark.meetings import operations as meetings
from waymark.meetings.queries import seat_at
from waymark.meetings.terms import Answer, Way
from waymark.safety.operations import confirm_contact
from waymark.web.paper import pages_of

TODAY = date(2026, 7, 1)
ADDRESS = "https://example.org/groups/meeting-abc123/join/"


@pytest.fixture
def facts(seat):
    return queries.facts_of(seat, NOON)


def words(document):
    return str(document.data()["blocks"])


def poster(facts, called=Called.NEUTRAL, place_on=PlaceOn.NOTHING):
    return paper.poster(facts, called=called, place_on=place_on, address=ADDRESS, today=TODAY, language="en-gb")


def test_a_neutral_poster_says_when_and_how_and_nothing_of_what_it_is_for(facts):
    said = words(poster(facts))
    for there in ("Meeting, community hall", "Every second Monday", "Monday 3 August, 14:00–15:30", ADDRESS):
        assert there in said
    for not_there in ("Carry on together", "practising", "finished the programme", "Mill Lane", "Sam"):
        assert not_there not in said


def test_a_named_one_says_what_it_is_for_and_the_place_only_by_choice(facts):
    said = words(poster(facts, Called.NAMED, PlaceOn.NAME))
    assert "Carry on together" in said
    assert "We keep practising" in said
    assert "Community hall" in said
    assert "Mill Lane" not in said
    assert "4 Mill Lane, Otherton OT1 2AB" in words(poster(facts, Called.NAMED, PlaceOn.ADDRESS))


@pytest.mark.parametrize("eligibility", Eligibility)
def test_every_way_in_is_told_and_a_poster_is_one_page(facts, eligibility):
    document = poster(replace(facts, eligibility=eligibility), Called.NAMED, PlaceOn.ADDRESS)
    assert "How to come in" in words(document)
    assert pages_of(document) == 1


def test_a_group_in_no_list_is_entered_with_a_code(facts):
    assert "Ask one of us for a code" in words(poster(replace(facts, is_listed=False)))
    assert "when you finished your programme" in words(poster(facts))


def test_a_bank_holiday_stands_on_no_poster(facts):
    assert "31 August" not in words(poster(facts))


def test_the_code_is_one_that_phones_read():
    rows = squares(ADDRESS)
    assert len({len(row) for row in rows} | {len(rows)}) == 1
    assert not any(any(row) for row in rows[:4])
    assert rows[4][4:11] == (True,) * 7


def test_the_sign_in_sheet_has_room_for_twenty_on_one_page_and_no_name(facts):
    document = paper.sign_in_sheet(facts, language="en-gb")
    assert pages_of(document) == 1
    (table,) = [one for one in document.data()["blocks"] if one["kind"] == "table"]
    assert len(table["rows"]) == 20
    assert "Carry on together" not in words(document)


def test_an_agenda_has_its_parts_on_the_clock_and_its_jobs(seat):
    (first, *_others) = queries.planned(seat, at=NOON)
    made = queries.agenda(seat, first.meeting.series_id, first.meeting.on, at=NOON)
    said = words(paper.agenda(made, language="en-gb"))
    assert "Monday 3 August, 14:00" in said
    assert "Tea and water" in said
    assert "14:00" in said
    assert "Carry on together" not in said


def test_the_card_says_whom_to_ring_and_where_one_is(facts, seat):
    said = words(paper.emergency_card(facts, queries.risk_sheet_of(seat), on=TODAY, language="en-gb"))
    for there in (
        "Ring 999",
        "4 Mill Lane, Otherton OT1 2AB",
        "The green door",
        "Sam, at the service",
        "01632 960 100",
    ):
        assert there in said
    assert "Somebody to talk to" not in said  # nobody has confirmed a number yet


def test_helplines_stand_on_it_only_while_they_are_confirmed(facts, seat, rowan, settings, tmp_path):
    settings.DATA = tmp_path
    confirm_contact(by=rowan, contact_id="gb-samaritans", how="Rang them", at=NOON)
    sheet = queries.risk_sheet_of(seat)
    assert "116 123" in words(paper.emergency_card(facts, sheet, on=TODAY, language="en-gb"))
    later = TODAY + timedelta(days=400)
    assert "116 123" not in words(paper.emergency_card(facts, sheet, on=later, language="en-gb"))


def test_the_card_holds_first_aid_and_exits_of_the_sheet_but_no_more_of_it(facts, seat, rowan):
    answers = {"first_aid": "Kit in the kitchen", "money": "Jar on the shelf"}
    operations.write_risk_sheet(by=rowan, seat=seat, answers=answers, edit=Edit.fresh(), at=NOON)
    sheet = queries.risk_sheet_of(seat)
    said = words(paper.emergency_card(facts, sheet, on=TODAY, language="en-gb"))
    assert "Kit in the kitchen" in said
    assert "Jar on the shelf" not in said
    said = words(paper.risk_paper(facts, sheet, language="en-gb"))
    assert "Jar on the shelf" in said
    assert said.count("'line'") >= 2 * 7


def test_who_may_not_see_the_address_finds_room_to_write_it(her_seat, seat, ash):
    assert queries.facts_of(seat, NOON).place.address
    facts = queries.facts_of(her_seat, NOON)
    assert (facts.place.name, facts.place.address) == ("Community hall", "")
    assert "Address and postcode" in words(
        paper.emergency_card(facts, queries.risk_sheet_of(her_seat), on=TODAY, language="en-gb")
    )
    series = facts.series[0].card.id
    mine = seat_at(series, ash)
    meetings.answer_series(by=ash, seat=mine, answer=Answer.DEPENDS, way=Way.ROOM, at=NOON)
    assert queries.facts_of(her_seat, NOON).place.address


def test_leaders_only_means_leaders_only(her_seat, seat, group):
    group.place_shown_to = PlaceShownTo.LEADERS.value
    group.save()
    assert queries.facts_of(her_seat, NOON).place.address == ""
    assert queries.facts_of(seat, NOON).place.address


def test_reading_the_facts_costs_the_same_whatever_there_is(seat, django_assert_max_num_queries):
    with django_assert_max_num_queries(9):
        queries.facts_of(seat, NOON)


def test_a_sheet_of_risks_answered_in_a_sentence_each_is_one_page(facts):
    facts = replace(facts, safeguarding_name="Sam Okafor, hill team", safeguarding_how="01632 960 011, weekdays")
    said = "Two of us open the room, and two of us stay until everybody else has gone home again."
    answers = {question.key: said for question in RISKS if question.key != "more"}
    sheet = MyRiskSheet(number=1, answers=answers, at=NOON)
    document = paper.risk_paper(facts, sheet, language="en-gb")
    assert words(document).count("Two of us open") == len(answers)
    assert pages_of(document) == 1
