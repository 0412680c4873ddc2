"""The queue: the most urgent first, for whom it is, with a bounded number of queries."""

from datetime import timedelta

import pytest
import time_machine
from django.test.utils import CaptureQueriesContext

from tests.support.made_up_things import MADE_UP, PLACE, lead, post
from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.moderation import operations, queries
from waymark.moderation.operations import Said
from waymark.moderation.terms import CaseKind, CaseState, Place, Worry
from waymark.moderation.terms.rota import Care, Spared
from waymark.moderation.tests.desks import LATER, Board, browser, on_duty

pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    with time_machine.travel(LATER, tick=False):
        yield Board()


def rows(person, state=CaseState.OPEN, kind=None, page=1):
    return queries.queue(queries.desk_of(person), state=state, kind=kind, page=page, at=LATER).rows


def said(board, title, level, *, at):
    board.thing_id = post(board.ash, title=title)
    if level is None:
        return board.report(at=at)
    return board.worry(level, at=at)


def test_the_most_urgent_stands_first_and_then_what_is_due_first(board):
    said(board, "a report", None, at=NOON - timedelta(hours=2))
    said(board, "can wait", Worry.LOW, at=NOON - timedelta(hours=3))
    said(board, "now", Worry.NOW, at=NOON)
    assert [row.title for row in rows(board.mo)] == ["now", "can wait", "a report"]


def test_what_was_not_looked_at_in_time_says_so(board):
    report = said(board, "late", None, at=NOON - timedelta(hours=20))
    assert [row.is_late for row in rows(board.mo)] == [True]
    assert "a first look was due" in browser(board.mo).get("/moderation/").content.decode()
    operations.take(by=board.mo, case_id=report.case_id, at=LATER)
    assert [row.is_late for row in rows(board.mo, CaseState.LOOKING)] == [False]


def test_filters_are_links_and_what_is_not_known_counts_for_nothing(board):
    said(board, "a report", None, at=NOON)
    client = browser(board.mo)
    assert b"a report" in client.get("/moderation/?state=open&kind=report").content
    assert b"a report" not in client.get("/moderation/?kind=worry").content
    assert b"a report" not in client.get("/moderation/?state=decided").content
    assert b"a report" in client.get("/moderation/?state=nonsense&kind=x&page=-4").content


def test_who_runs_a_place_sees_that_place_and_nothing_about_themselves(board):
    rob, place = join("rob"), Place(PLACE, new_id(), "Rob's place")
    lead(rob, place.id)
    assert rows(rob) == ()
    for title, author in (("theirs", board.ash), ("about rob", rob)):
        board.thing_id = post(author, title=title, place=place)
        board.report()
    said(board, "elsewhere", None, at=NOON)
    assert [row.title for row in rows(rob)] == ["theirs"]
    assert {row.title for row in rows(board.mo)} == {"theirs", "about rob", "elsewhere"}
    page = browser(rob).get("/moderation/")
    assert page.status_code == 200
    assert b"How long people wait" not in page.content


def test_an_appeal_is_not_in_the_queue_of_who_decided_or_runs_the_place(board):
    rob, place = join("rob"), Place(PLACE, new_id(), "Rob's place")
    lead(rob, place.id)
    board.thing_id = post(board.ash, place=place)
    decision_id = board.decide(board.report().case)
    operations.appeal(by=board.ash, decision_id=decision_id, words="Please.", at=LATER)
    assert rows(board.mo) == rows(rob) == ()


@pytest.mark.parametrize("who", ["ash", "kit"])
def test_for_everybody_else_there_is_no_such_page(board, who):
    assert browser(getattr(board, who)).get("/moderation/").status_code == 404


def test_a_moderator_gives_the_second_step_first(board, client):
    client.force_login(board.mo)
    answer = client.get("/moderation/")
    assert answer.status_code == 303
    assert answer["Location"].startswith("/me/second-step/")


def test_what_a_moderator_asked_to_be_spared_stands_last_without_its_words(board):
    said(board, "My dog died", None, at=NOON - timedelta(hours=3))
    said(board, "a report", None, at=NOON)
    assert [row.title for row in rows(board.mo)] == ["My dog died", "a report"]
    care = Care(hours_a_week=6, spared=frozenset({Spared.GRIEF}), supervision_on=None)
    operations.look_after_myself(by=board.mo, care=care, at=NOON)
    assert [(row.title, row.is_spared) for row in rows(board.mo)] == [("a report", False), ("", True)]
    page = browser(board.mo).get("/moderation/").content.decode()
    assert "Something you asked to be spared" in page
    assert "My dog died" not in page


def test_what_is_urgent_is_never_put_last(board):
    care = Care(hours_a_week=6, spared=frozenset({Spared.GRIEF}), supervision_on=None)
    operations.look_after_myself(by=board.mo, care=care, at=NOON)
    said(board, "a report", None, at=NOON - timedelta(hours=3))
    said(board, "My dog died", Worry.NOW, at=NOON)
    assert [row.is_spared for row in rows(board.mo)] == [True, False]


def test_the_number_of_queries_does_not_grow_with_the_queue(board, django_assert_max_num_queries):
    on_duty(board.mo)
    desk = queries.desk_of(board.mo)
    for number in range(40):
        thing_id = post(board.ash, title=f"number {number}")
        operations.report(by=board.kit, kind=MADE_UP, thing_id=thing_id, said=Said(new_id()), at=NOON)
    with django_assert_max_num_queries(5):
        page = queries.queue(desk, state=CaseState.OPEN, kind=None, page=2, at=LATER)
    assert (len(page.rows), page.pages, page.counts[CaseState.OPEN]) == (10, 2, 40)


def test_the_page_asks_as_much_with_forty_as_with_one(board, connection_of):
    client = browser(board.mo)
    said(board, "one", None, at=NOON)
    few = asked(client, connection_of)
    for number in range(40):
        said(board, f"more {number}", None, at=NOON)
    assert asked(client, connection_of) == few <= 24


@pytest.fixture
def connection_of():
    from django.db import connection

    return connection


def asked(client, connection):
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get("/moderation/").status_code == 200
    return len(found)


def test_kinds_of_the_queue_are_named(board):
    said(board, "a report", None, at=NOON)
    assert [row.kind for row in rows(board.mo, kind=CaseKind.REPORT)] == [CaseKind.REPORT]
