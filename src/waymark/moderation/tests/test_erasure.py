"""What becomes of a case when somebody goes: their words with them, that something was decided stays."""

import pytest

from waymark.moderation import operations
from waymark.moderation.models import Appeal, Case, CaseContent, CaseReply, Decision, Report, Restriction
from waymark.moderation.queries import case_page, desk_of, queue
from waymark.moderation.terms import CaseState, Shown, Step, Worry
from waymark.moderation.tests.desks import LATER, Board
from waymark.people import operations as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    board = Board()
    decision_id = board.decide(board.report().case, step=Step.TWO_WEEKS)
    operations.appeal(by=board.ash, decision_id=decision_id, words="It was a joke.", at=LATER)
    board.post.shown = Shown.OPEN
    case = board.worry(Worry.SERIOUS).case
    operations.answer(by=board.ash, case_id=case.pk, words="I am safe.", client_id=case.pk, at=LATER)
    return board


def test_the_words_of_the_author_go_and_the_decision_stays(board):
    people.erase(by=board.ash, at=LATER)
    for model in (CaseContent, CaseReply, Restriction, Appeal):
        assert not model.objects.exists(), model
    assert Decision.objects.count() == 1
    assert set(Case.objects.values_list("about", flat=True)) == {None}


def test_what_is_left_can_be_opened(board):
    people.erase(by=board.ash, at=LATER)
    desk = desk_of(board.mo)
    rows = queue(desk, state=CaseState.OPEN, kind=None, page=1, at=LATER).rows
    assert [row.title for row in rows] == [""]
    assert case_page(desk, rows[0].id).snapshot is None


def test_a_report_goes_with_who_made_it(board):
    people.erase(by=board.kit, at=LATER)
    assert not Report.objects.exists()
    assert Case.objects.exists()
