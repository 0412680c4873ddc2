"""What members open: reporting, worrying, their reports, their file, an appeal, and the ladder."""

import pytest
import time_machine

from tests.support.made_up_things import MADE_UP, PRIVATE, post
from tests.support.people import join
from waymark.common.ids import new_id
from waymark.moderation import operations
from waymark.moderation.models import Appeal, Case, Report
from waymark.moderation.terms import CaseKind, Outcome, Shown, Step, Worry
from waymark.moderation.tests.desks import LATER, Board, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    with time_machine.travel(LATER, tick=False):
        yield Board()


def at(board, what="report", kind=MADE_UP):
    return f"/{what}/{kind}/{board.thing_id}/"


def test_a_report_cites_a_line_and_leads_to_what_happens_now(board):
    client = browser(board.kit)
    page = client.get(at(board)).content.decode()
    assert "Stop all tablets" in page
    assert "We speak of our own experience." in page
    assert at(board, "worried") in page
    key = str(new_id())
    for _time in range(2):
        answer = client.post(at(board), {"cites": "1", "words": "", "client_id": key})
        assert answer.status_code == 303
    row = Report.objects.get()
    assert row.cites == "We speak of our own experience."
    assert answer["Location"] == f"/my-reports/{row.pk}/"
    assert "A person looks at it" in client.get(answer["Location"]).content.decode()


def test_a_report_without_a_reason_is_said_and_loses_nothing(board):
    answer = browser(board.kit).post(at(board), {"words": "What I typed"})
    assert answer.status_code == 422
    assert b"What I typed" in answer.content
    assert not Report.objects.exists()


def test_another_reason_needs_no_line(board):
    assert browser(board.kit).post(at(board), {"cites": "other"}).status_code == 303
    assert Report.objects.get().cites == ""


def test_the_emergency_number_stands_on_the_page_of_a_worry_and_after_the_most_urgent(board):
    client = browser(board.kit)
    page = client.get(at(board, "worried")).content.decode()
    assert page.index('href="tel:999"') < page.index("Stop all tablets")
    assert client.post(at(board, "worried"), {"words": "typed"}).status_code == 422
    answer = client.post(at(board, "worried"), {"level": "4", "words": "typed"})
    page = client.get(answer["Location"]).content.decode()
    assert page.index('href="tel:999"') < page.index("<h1>")
    assert Case.objects.get().level == Worry.NOW


def test_a_level_says_nothing_of_the_person_but_how_soon_to_look(board):
    page = browser(board.kit).get(at(board, "worried")).content.decode().lower()
    for word in ("risk", "severe", "moderate", "level 1", "suicid"):
        assert word not in page


def test_a_claim_is_asked_and_not_about_a_message_of_two(board):
    client = browser(board.kit)
    assert client.get(at(board, "claim", PRIVATE)).status_code == 404
    assert client.get(at(board, "claim")).status_code == 200
    assert client.post(at(board, "claim"), {"words": "Is it safe?"}).status_code == 303
    assert Case.objects.get().kind == CaseKind.CLAIM


@pytest.mark.parametrize("what", ["report", "worried", "claim"])
def test_own_hidden_and_missing_things_are_the_same_page(board, what):
    missing = browser(board.kit).get("/there/is/no/such/page/").content
    hidden = post(board.ash, readers=frozenset())
    for person, thing_id in ((board.ash, board.thing_id), (board.kit, hidden), (board.kit, new_id())):
        answer = browser(person).get(f"/{what}/{MADE_UP}/{thing_id}/")
        assert (answer.status_code, answer.content) == (404, missing)


def test_my_reports_are_mine_and_show_the_reply(board):
    row = board.report()
    board.decide(row.case, reply="We did something about it.")
    client = browser(board.kit)
    assert b"There is a reply" in client.get("/my-reports/").content
    assert b"We did something about it." in client.get(f"/my-reports/{row.pk}/").content
    other = browser(join("other"))
    assert other.get(f"/my-reports/{row.pk}/").status_code == 404
    assert b"You have reported nothing" in other.get("/my-reports/").content


def test_my_file_holds_decisions_notes_and_restrictions(board):
    case = board.report().case
    operations.note(by=board.mo, case_id=case.pk, words="A note of ours.", client_id=new_id(), at=LATER)
    assert b"There is nothing about you here" in browser(board.ash).get("/my-file/").content
    board.decide(case, step=Step.TWO_WEEKS)
    page = browser(board.ash).get("/my-file/").content.decode()
    for words in (
        "A note of ours.",
        "Please say how it was for you.",
        "Two weeks of reading only",
        "It ends by itself",
    ):
        assert words in page
    assert "kit-finch" not in page
    assert "It frightened me." not in page
    assert b"A note of ours." not in browser(board.kit).get("/my-file/").content


def test_what_waits_for_a_first_look_says_why(board):
    board.hold()
    page = browser(board.ash).get("/my-file/").content.decode()
    assert "One of the first three things" in page


def test_an_appeal_is_sent_once_from_the_file(board):
    decision_id = board.decide(board.report().case, Outcome.HIDDEN)
    client, address = browser(board.ash), f"/my-file/decisions/{decision_id}/"
    assert address in client.get("/my-file/").content.decode()
    assert client.post(address, {"words": " "}).status_code == 422
    assert client.post(address, {"words": "It was a joke."}).status_code == 303
    assert client.post(address, {"words": "again"}).status_code == 303
    assert Appeal.objects.get().words == "It was a joke."
    assert b"It was a joke." in client.get(address).content
    assert browser(board.kit).get(address).status_code == 404


def test_whom_others_worry_about_finds_help_first_and_can_answer(board):
    case_id = board.worry(Worry.SERIOUS).case_id
    client, address = browser(board.ash), f"/my-file/{case_id}/"
    page = client.get(address).content.decode()
    assert page.index('href="tel:999"') < page.index("Stop all tablets")
    assert "Nobody is on duty" in page
    assert client.post(address, {"words": ""}).status_code == 422
    assert client.post(address, {"words": "I am with my sister."}).status_code == 303
    assert b"I am with my sister." in client.get(address).content
    assert browser(board.kit).get(address).status_code == 404
    board.post.shown = Shown.OPEN


def test_the_ladder_is_read_by_anybody(client, db):
    page = client.get("/community/how-we-look-after-it/").content.decode()
    for words in ("A conversation", "Reading only, for good", "Two people decide it", "Within two weeks"):
        assert words in page


def test_how_long_people_wait_is_for_moderators_and_operators(board):
    board.decide(board.report().case)
    page = browser(board.mo).get("/moderation/times/")
    assert b"8 June" in page.content
    assert b"1 of 1" in page.content
    assert browser(board.kit).get("/moderation/times/").status_code == 404
