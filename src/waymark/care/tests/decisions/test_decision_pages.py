"""The pages of a decision: beginning, weighing and ending it, and what its lists cost."""

from dataclasses import replace

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from tests.support.people import NOON
from waymark.care import operations
from waymark.care.models import Conversation
from waymark.care.rules.decisions.words import (
    NOTHING,
    AfterWords,
    Ending,
    MattersWords,
    OutcomeWords,
    Part,
    PreferenceWords,
    SureWords,
    ValuesWords,
)
from waymark.care.tests.decisions.decision_pages import NUMBERS, at, form, option
from waymark.care.tests.decisions.decision_people import (
    COUNTED,
    JOIN,
    NOTHING_NOW,
    begin,
    prepared,
    put_off,
    read,
    write,
)
from waymark.care.tests.decisions.people import lay_table
from waymark.common.words import Edit
from waymark.plans.tests.people import matters as write_matters
from waymark.sharing import queries as shared
from waymark.sharing.terms import Topic


# --- beginning and preparing ------------------------------------------------------------------------------------------
def test_a_decision_begins_with_one_line(table, hers):
    address = reverse("decision_new", args=[table.link_id])
    assert "Doing nothing for now is always one of them" in hers.get(address).content.decode()
    empty = hers.post(address, form(why="The <b>spring</b>"))
    assert empty.status_code == 422
    assert "The &lt;b&gt;spring&lt;/b&gt;" in empty.content.decode()
    twice = form(topic="سلام 🌿")
    locations = {hers.post(address, twice)["Location"] for _time in range(2)}
    assert locations == {at(table, Conversation.objects.get().pk)}
    assert "سلام 🌿" in hers.get(locations.pop()).content.decode()


def test_an_unfinished_set_is_being_prepared_and_cannot_be_chosen_from(table, ash, hers, theirs):
    decision_id = begin(table)
    write(table, decision_id, table.practitioner, Part.OPTION, JOIN, number=2)
    mine = hers.get(at(table, decision_id)).content.decode()
    assert "Being prepared" in mine
    assert JOIN.label not in mine
    for name in ("decision_sure", "decision_preference"):
        assert hers.get(at(table, decision_id, name))["Location"] == at(table, decision_id)
    outcome = hers.get(at(table, decision_id, "decision_outcome")).content.decode()
    assert "None of these" in outcome
    assert 'value="2"' not in outcome
    refused = hers.post(at(table, decision_id, "decision_outcome"), form(outcome="2", note="Kept words"))
    assert refused.status_code == 422
    assert "Kept words" in refused.content.decode()
    list_page = theirs.get(at(table, decision_id, "decision_options")).content.decode()
    assert "what good it can do, what harm it can do" in list_page
    assert hers.get(reverse("decisions", args=[table.link_id])).content.decode().count("Being prepared") == 1


def test_words_that_come_while_the_choices_are_being_changed_are_not_lost(table, ash, sam, hers):
    decision_id = prepared(table)
    write(table, decision_id, sam, Part.OPTION, replace(JOIN, good=""), number=2, edit=Edit.fresh(1))
    answer = hers.post(at(table, decision_id, "decision_preference"), form(option="open", why="A long reason"))
    assert answer.status_code == 422
    assert "A long reason" in answer.content.decode()
    assert "being changed" in answer.content.decode()


def test_a_choice_is_written_in_one_page(table, sam, theirs):
    decision_id = begin(table)
    address = at(table, decision_id, "decision_option", 2)
    answer = theirs.post(address, form(**option(JOIN)))
    assert answer["Location"] == at(table, decision_id, "decision_options")
    assert read(table, decision_id, sam).option(2).words == JOIN
    out = theirs.post(address, form(1, **option(JOIN), take_out="1"))
    assert out.status_code == 303
    assert "Taken out" in theirs.get(answer["Location"]).content.decode()
    assert "Saving it puts it back" in theirs.get(address).content.decode()
    theirs.post(address, form(2, **option(JOIN)))
    assert read(table, decision_id, sam).option(2).words == JOIN


def test_doing_nothing_is_never_taken_out(table, sam, theirs):
    decision_id = prepared(table)
    sent = {key: value for key, value in option(NOTHING_NOW).items() if not key.endswith("without")}
    theirs.post(at(table, decision_id, "decision_option", NOTHING), form(1, **sent, take_out="1"))
    assert not read(table, decision_id, sam).option(NOTHING).words.is_out


@pytest.mark.parametrize("number", [0, 4, 7])
def test_a_choice_that_is_not_there(table, theirs, number):
    decision_id = prepared(table)
    assert theirs.get(at(table, decision_id, "decision_option", number)).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"good_with": "12.5"}, "Write 12, 13, or 12 to 13."),
        ({"good_with": "many"}, "Write whole people out of 100"),
        ({"harm_without": "120"}, "Write whole people out of 100"),
        ({"source": ""}, "Say where the numbers come from"),
        ({"label": "x" * 201}, "Nothing you wrote has been cut"),
        ({"certainty": "very"}, "Choose one of these"),
    ],
)
def test_a_mistake_in_a_choice_is_said_and_nothing_typed_is_lost(table, theirs, wrong, said):
    decision_id = prepared(table)
    sent = option(JOIN, **NUMBERS, energy="An <evening>") | wrong
    answer = theirs.post(at(table, decision_id, "decision_option", 2), form(1, **sent))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "An &lt;evening&gt;" in page
    assert f'value="{sent["good_with"]}"' in page


def test_numbers_are_drawn_and_said_with_what_is_counted(table, sam, hers):
    decision_id = prepared(table)
    write(table, decision_id, sam, Part.COUNTED, COUNTED)
    only = {key: value for key, value in NUMBERS.items() if not key.endswith("without")}
    write(table, decision_id, sam, Part.OPTION, replace(NOTHING_NOW, **only), number=NOTHING, edit=Edit.fresh(1))
    words = replace(JOIN, **NUMBERS | {"good_with": "10-20"})
    write(table, decision_id, sam, Part.OPTION, words, number=2, edit=Edit.fresh(1))
    page = hers.get(at(table, decision_id)).content.decode().replace("\u2068", "").replace("\u2069", "")
    assert page.count('role="img"') == 6
    assert "who do this, between 10 and 20 walk for half an hour (over 12 weeks)." in page
    assert "who do not, 10 walk for half an hour (over 12 weeks)." in page
    assert "who begin nothing, 3 stop because of sore knees (over 12 weeks)." in page
    assert "10 filled in, 10 hatched because it may be them too, 80 as outlines" in page


# --- weighing and ending ----------------------------------------------------------------------------------------------
def test_what_matters_is_put_in_from_the_plan_without_saving(table, ash, sam, hers):
    decision_id = prepared(table)
    write_matters(ash, "Time with Ann")
    address = at(table, decision_id, "decision_matters")
    assert 'data-words="Time with Ann"' in hers.get(address).content.decode()
    answer = hers.post(address, form(matters="My dog", put_in="matters"))
    assert answer.status_code == 200
    assert "My dog\nTime with Ann</textarea>" in answer.content.decode()
    assert read(table, decision_id, sam).matters is None


def test_nothing_is_not_saved_and_taking_it_out_is(table, ash, hers):
    decision_id = put_off(table)
    for name in ("decision_matters", "decision_values", "decision_sure", "decision_after"):
        assert hers.post(at(table, decision_id, name), form()).status_code == 422, name
    address = at(table, decision_id, "decision_matters")
    hers.post(address, form(matters="Mine"))
    assert hers.post(address, form(1, matters="")).status_code == 303
    assert read(table, decision_id, ash).matters is None


def test_the_whole_of_the_persons_side(table, ash, hers):
    decision_id = prepared(table)
    assert (
        hers.post(
            at(table, decision_id, "decision_values"), form(less_pain="0", own_1="Bed", own_1_much="10")
        ).status_code
        == 303
    )
    assert hers.post(at(table, decision_id, "decision_sure"), form(lean="no", tell="yes")).status_code == 303
    assert hers.post(at(table, decision_id, "decision_preference"), form(option="2", why="x")).status_code == 303
    assert (
        hers.post(at(table, decision_id, "decision_outcome"), form(outcome="2", until="2027-01-01")).status_code == 303
    )
    assert hers.post(at(table, decision_id, "decision_after"), form(heard="9", shown="on")).status_code == 303
    kept = read(table, decision_id, ash)
    assert kept.values == ValuesWords({"less_pain": 0}, (("Bed", 10), ("", None)))
    assert kept.sure == SureWords({"lean": False, "tell": True})
    assert kept.outcome == OutcomeWords(Ending.CHOSEN, 2, "Join the class")
    assert kept.after == AfterWords({"heard": 9}, shown=True)
    page = hers.get(at(table, decision_id)).content.decode()
    assert "0 of 10" in page
    assert "The team sees these answers." in page


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("decision_values", {"less_pain": "11"}),
        ("decision_values", {"own_1_much": "4"}),
        ("decision_sure", {"lean": "perhaps"}),
        ("decision_preference", {"why": "no choice"}),
        ("decision_preference", {"option": "9"}),
        ("decision_outcome", {"outcome": "deferred", "until": "2027-02-29"}),
        ("decision_outcome", {}),
        ("decision_after", {"heard": "10"}),
    ],
)
def test_what_cannot_be_is_said(table, hers, name, sent):
    decision_id = put_off(table)
    answer = hers.post(at(table, decision_id, name), form(1 if name == "decision_outcome" else 0, **sent))
    assert answer.status_code == 422
    assert "to put right" in answer.content.decode()


def test_a_day_that_is_none_stays_as_typed(table, hers):
    decision_id = put_off(table)
    answer = hers.post(at(table, decision_id, "decision_outcome"), form(1, outcome="deferred", until="2027-02-29"))
    assert 'name="until" value="2027-02-29"' in answer.content.decode()


@pytest.mark.parametrize(
    ("part", "words", "name", "sent", "shows"),
    [
        (Part.MATTERS, MattersWords("From the phone"), "decision_matters", {"matters": "Desk"}, "From the phone"),
        (Part.VALUES, ValuesWords({"less_pain": 3}), "decision_values", {"less_pain": "8"}, "<bdi>3</bdi>"),
        (Part.SURE, SureWords({"lean": False}), "decision_sure", {"lean": "yes"}, "<bdi>No, not yet</bdi>"),
        (
            Part.PERSON_PREFERS,
            PreferenceWords(2, "x"),
            "decision_preference",
            {"option": "open"},
            "<bdi>Join the class",
        ),
        (
            Part.OUTCOME,
            OutcomeWords(Ending.CHOSEN, 2, "x"),
            "decision_outcome",
            {"outcome": "declined"},
            "Join the class",
        ),
        (Part.AFTER, AfterWords({"heard": 0}), "decision_after", {"heard": "9"}, "<bdi>0</bdi>"),
    ],
    ids=lambda value: str(value) if isinstance(value, Part) else "",
)
def test_two_tabs_show_both_and_ask(table, ash, hers, part, words, name, sent, shows):
    decision_id = put_off(table)
    write(table, decision_id, ash, part, words, edit=Edit.fresh(1))
    answer = hers.post(at(table, decision_id, name), form(**sent))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Saved now, from the other place:" in page
    assert shows in page
    assert "Keep mine" in page


def test_two_tabs_of_a_choice(table, sam, theirs):
    decision_id = prepared(table)
    write(
        table,
        decision_id,
        sam,
        Part.OPTION,
        replace(JOIN, good="From the phone", certainty="sure"),
        number=2,
        edit=Edit.fresh(1),
    )
    answer = theirs.post(at(table, decision_id, "decision_option", 2), form(1, **option(JOIN)))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "From the phone" in page
    assert "Quite sure</bdi>" in page


def test_what_the_team_would_choose_is_folded_until_the_person_said_theirs(table, ash, sam, hers):
    decision_id = prepared(table)
    write(table, decision_id, sam, Part.TEAM_PREFERS, PreferenceWords(2, "Join the class", "Company", "More weight"))
    assert "Read what they would choose" in hers.get(at(table, decision_id)).content.decode()
    mine = PreferenceWords(NOTHING, "Doing nothing for now", "Bedtime", "A full room")
    write(table, decision_id, ash, Part.PERSON_PREFERS, mine)
    page = hers.get(at(table, decision_id)).content.decode()
    assert "Read what they would choose" not in page
    assert "More weight" in page
    assert "A full room" in page


def test_a_choice_worded_otherwise_later_stands_as_it_was_taken(table, ash, sam, hers):
    decision_id = prepared(table)
    write(table, decision_id, ash, Part.OUTCOME, OutcomeWords(Ending.CHOSEN, 2, "Called otherwise then"))
    page = hers.get(at(table, decision_id)).content.decode()
    assert "Called otherwise then" in page
    assert "as it was when it was taken" in page


def test_put_aside_and_taken_up_again(table, sam, hers, theirs):
    decision_id = prepared(table)
    list_address = reverse("decisions", args=[table.link_id])
    assert theirs.post(at(table, decision_id, "decision_put_aside"))["Location"] == list_address
    assert "Take up again" in hers.get(list_address).content.decode()
    answer = hers.post(at(table, decision_id, "decision_matters"), form(matters="Kept words"))
    assert answer.status_code == 422
    assert "Kept words" in answer.content.decode()
    hers.post(at(table, decision_id, "decision_take_up"))
    assert not read(table, decision_id, sam).standing.is_closed


# --- lists, panels, numbers of queries --------------------------------------------------------------------------------
def test_an_empty_list_offers_the_first_step(table, hers, theirs):
    for client in (hers, theirs):
        assert "Begin a decision" in client.get(reverse("decisions", args=[table.link_id])).content.decode()


def test_the_record_that_a_team_opens_lists_them(table, ash, sam):
    access = table.seat(sam).access
    assert shared.changed_at(access) == {}
    decision_id = put_off(table)
    other = lay_table(ash, team="Hillside", practitioner="kim-hill")
    begin(other)
    preview = shared.preview_access(shared.own_access(ash), table.to, at=NOON)
    for looking in (access, preview):
        (shown,) = shared.record_of(looking, at=NOON).shown
        assert [one.id for one in shown.content.decisions] == [decision_id]
        drawn = render_to_string(shown.template, {"content": shown.content})
        assert at(table, decision_id) in drawn
        assert "Put off for now" in drawn
    assert shared.changed_at(access) == {Topic.SHARED_DECISIONS: NOON}
    operations.put_decision_aside(by=ash, seat=table.seat(ash), conversation_id=decision_id, at=NOON)
    assert shared.record_of(access, at=NOON).shown[0].content is None


def test_the_number_of_queries_does_not_grow(table, ash, hers, theirs, django_assert_num_queries):
    for _time in range(3):
        decision_id = put_off(table)
    address = reverse("decisions", args=[table.link_id])
    # session, person, the link, its key; the decisions, their parts, the key, the names of the team
    with django_assert_num_queries(8):
        hers.get(address)
    with django_assert_num_queries(8):
        hers.get(at(table, decision_id))
