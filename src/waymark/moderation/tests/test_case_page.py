"""A case: what was reported and nothing else, and what is done with a tap."""

from dataclasses import replace

import pytest
import time_machine

from tests.support.made_up_things import PLACE, PRIVATE, lead, post
from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.moderation import operations, queries
from waymark.moderation.models import Case, CaseNote, Decision
from waymark.moderation.operations import Said
from waymark.moderation.terms import CaseState, Place, Shown, Step, Worry
from waymark.moderation.tests.desks import LATER, Board, browser, moderator

pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    with time_machine.travel(LATER, tick=False):
        yield Board()


def at(case_id):
    return f"/moderation/{case_id}/"


def test_it_shows_what_was_reported_and_no_name_of_who_did(board):
    board.thing_id = post(board.ash, "Some words.", context=[("Lou", "What came before.")])
    page = browser(board.mo).get(at(board.report().case_id)).content.decode()
    for words in ("Some words.", "What came before.", "It frightened me.", "We speak of our own experience.", "Ash"):
        assert words in page
    assert "kit-finch" not in page
    assert "ash-heron" not in page


@pytest.mark.parametrize(("change", "mark"), [("words", "It was changed since"), ("gone", "It is gone since")])
def test_what_became_of_it_since_is_marked_and_not_shown(board, change, mark):
    case_id = board.report().case_id
    if change == "gone":
        board.post.is_gone = True
    else:
        board.post.snapshot = replace(board.post.snapshot, words="Something secret and new.")
    page = browser(board.mo).get(at(case_id)).content.decode()
    assert mark in page
    assert "Stop all tablets" in page
    assert "Something secret" not in page


def test_a_message_of_two_has_no_way_to_where_it_stands(board):
    key = Said(new_id(), "He asked for money.")
    pk = operations.report(by=board.kit, kind=PRIVATE, thing_id=board.thing_id, said=key, at=NOON)
    page = queries.case_page(queries.desk_of(board.mo), queries_case(pk))
    assert (page.is_private, page.address) == (True, "")


def queries_case(report_id):
    return Case.objects.get(reports__pk=report_id).pk


def test_show_it_is_one_tap(board):
    case_id, client = board.hold(), browser(board.mo)
    assert client.post(at(case_id), {"do": "show"}).status_code == 303
    assert board.post.shown is Shown.OPEN
    assert client.post(at(case_id), {"do": "show"}).status_code == 303, "a second tap finds it done"


def test_giving_back_wants_a_reason_and_keeps_what_was_typed(board):
    case_id, client = board.hold(), browser(board.mo)
    assert client.post(at(case_id), {"do": "return", "back-words": " "}).status_code == 422
    assert board.post.shown is Shown.WAITS
    assert client.post(at(case_id), {"do": "return", "back-words": "Take out the number."}).status_code == 303
    assert (board.post.shown, board.post.why) == (Shown.GIVEN_BACK, "Take out the number.")


def test_taking_giving_back_and_taking_over(board):
    case_id, client = board.report().case_id, browser(board.mo)
    client.post(at(case_id), {"do": "take"})
    assert Case.objects.get().assignee_id == board.mo.pk
    client.post(at(case_id), {"do": "give-back"})
    row = Case.objects.get()
    assert (row.assignee_id, row.state, row.looked_at) == (None, CaseState.OPEN, LATER)
    client.post(at(case_id), {"do": "take"})
    sue = browser(moderator("sue"))
    assert "Take it over" in sue.get(at(case_id)).content.decode()
    assert sue.get(f"{at(case_id)}decide/").status_code == 303
    sue.post(at(case_id), {"do": "take"})
    assert Case.objects.get().assignee.username == "sue"


def test_a_note_is_kept_once_and_read_by_the_others(board):
    case_id, client, key = board.report().case_id, browser(board.mo), str(new_id())
    for _time in range(2):
        client.post(at(case_id), {"do": "note", "note-words": "Asked Lou.", "note-client_id": key})
    assert CaseNote.objects.count() == 1
    assert b"Asked Lou." in browser(moderator("sue")).get(at(case_id)).content
    assert client.post(at(case_id), {"do": "note", "note-words": ""}).status_code == 422


def test_writing_to_somebody_others_worry_about(board):
    case_id, client = board.worry(Worry.SERIOUS).case_id, browser(board.mo)
    assert client.post(at(case_id), {"do": "write", "write-words": "How are you?"}).status_code == 303
    assert b"How are you?" in client.get(at(case_id)).content


def test_a_second_person_agrees_with_a_tap(board):
    case_id = board.report().case_id
    board.decide(Case.objects.get(), step=Step.PERMANENT)
    first = browser(board.mo)
    assert b"Somebody else has to agree" in first.get(at(case_id)).content
    assert first.post(at(case_id), {"do": "agree"}).status_code == 404
    assert browser(moderator("sue")).post(at(case_id), {"do": "agree"}).status_code == 303
    assert not queries.standing_of(board.ash.pk, LATER).may_write


def test_what_is_no_act_is_not_there(board):
    assert browser(board.mo).post(at(board.report().case_id), {"do": "delete"}).status_code == 404


def test_a_worry_about_who_runs_the_place_is_not_there_for_them(board):
    rob, place = join("rob"), Place(PLACE, new_id(), "Rob's place")
    lead(rob, place.id)
    board.thing_id = post(rob, place=place)
    case_id = board.worry(Worry.SERIOUS).case_id
    assert browser(rob).get(at(case_id)).status_code == 404
    assert browser(rob).get("/moderation/").status_code == 200


def test_who_runs_a_place_may_warn_and_not_restrict(board):
    rob, place = join("rob"), Place(PLACE, new_id(), "Rob's place")
    lead(rob, place.id)
    board.thing_id = post(board.ash, place=place)
    address = f"{at(board.report().case_id)}decide/"
    client = browser(rob)
    assert "Two weeks" not in client.get(address).content.decode()
    said = {"outcome": "hidden", "words": "Please.", "note": ""}
    assert client.post(address, said | {"step": "4"}).status_code == 422
    assert client.post(address, said | {"step": "3"}).status_code == 303
    assert Decision.objects.get().step == Step.WARNING


def test_deciding_keeps_everything_and_wrong_input_loses_nothing(board):
    case_id, client = board.report().case_id, browser(board.mo)
    address = f"{at(case_id)}decide/"
    said = {"outcome": "given-back", "step": "2", "cites": "1", "words": "", "reply": "Thank you.", "note": "Kind."}
    wrong = client.post(address, said)
    assert wrong.status_code == 422
    assert b"Thank you." in wrong.content
    assert client.post(address, said | {"words": "Say it as yours."}).status_code == 303
    row = Decision.objects.get()
    assert (row.step, row.cites, row.note) == (2, "We speak of our own experience.", "Kind.")
    assert b"Say it as yours." in client.get(at(case_id)).content


def test_the_number_of_queries_is_bounded(board, django_assert_max_num_queries):
    case = board.report().case
    board.report(join("second"))
    for number in range(6):
        operations.note(by=board.mo, case_id=case.pk, words=f"{number}", client_id=new_id(), at=LATER)
    desk = queries.desk_of(board.mo)
    with django_assert_max_num_queries(9):
        queries.case_page(desk, case.pk)
