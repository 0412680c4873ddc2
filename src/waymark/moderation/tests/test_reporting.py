"""Reporting something: kept once, read by nobody it should not be, and three people hide it."""

import pytest

from tests.support.made_up_things import MADE_UP, PRIVATE, post
from tests.support.people import NOON, join
from waymark.audit.models import AuditLine
from waymark.common.ids import new_id
from waymark.moderation import operations, queries
from waymark.moderation.models import Case, Report
from waymark.moderation.operations import Said, UnknownThing
from waymark.moderation.terms import CaseKind, Shown
from waymark.moderation.tests.desks import LATER, Board

pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    return Board()


def test_a_report_keeps_what_was_seen_and_the_line(board):
    row = board.report()
    assert (row.cites, row.words) == ("We speak of our own experience.", "It frightened me.")
    assert row.case.kind == CaseKind.REPORT
    assert row.case.about_id == board.ash.pk
    assert row.case.content.content["words"] == "Stop all tablets, it worked for me."
    assert board.post.shown is Shown.OPEN


def test_sent_twice_is_kept_once(board):
    said = Said(new_id(), "once")
    assert board.report(said=said).pk == board.report(said=said).pk
    assert board.report().pk == Report.objects.get().pk, "and so is another one about the same thing"
    assert Report.objects.get().words == "once"


def test_three_different_people_hide_it_and_restrict_nobody(board):
    board.report()
    board.report(board.kit)
    board.report(join("second"))
    assert board.post.shown is Shown.OPEN
    row = board.report(join("third"))
    assert board.post.shown is Shown.HIDDEN
    assert board.post.why
    assert row.case.state == "open"
    assert queries.standing_of(board.ash.pk, LATER).may_write


def test_who_reported_is_in_no_line_about_the_author(board):
    for name in ("one", "two-two", "three"):
        board.report(join(name))
    lines = AuditLine.objects.filter(about_id=board.ash.pk, thing__in=["Report", "Case"])
    assert [(line.verb, line.by_id) for line in lines] == [("hidden", None)]


@pytest.mark.parametrize("report", [operations.report, operations.worry, operations.ask_claim])
def test_what_one_does_not_see_or_wrote_oneself_is_not_there(board, report):
    hidden = post(board.ash, readers=frozenset())
    for by, thing_id in ((board.kit, hidden), (board.kit, new_id()), (board.ash, board.thing_id)):
        with pytest.raises(UnknownThing):
            report(by=by, kind=MADE_UP, thing_id=thing_id, said=Said(new_id()), at=NOON)
    with pytest.raises(UnknownThing):
        report(by=board.kit, kind="no-such-kind", thing_id=board.thing_id, said=Said(new_id()), at=NOON)
    assert not Case.objects.exists()


def test_a_claim_of_two_people_is_not_for_a_third(board):
    with pytest.raises(UnknownThing):
        operations.ask_claim(by=board.kit, kind=PRIVATE, thing_id=board.thing_id, said=Said(new_id()), at=NOON)
