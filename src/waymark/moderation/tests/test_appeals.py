"""An appeal: once for each decision, decided by somebody else, and it lifts or keeps."""

import pytest

from waymark.moderation import operations, queries
from waymark.moderation.models import Appeal, Case, Decision
from waymark.moderation.operations import NotYours, WordsMissing
from waymark.moderation.queries import NoCase
from waymark.moderation.terms import CaseKind, Outcome, Shown, Step
from waymark.moderation.tests.desks import LATER, Board, moderator

pytestmark = pytest.mark.django_db
WHY = "It was meant as a joke."


@pytest.fixture
def board():
    return Board()


@pytest.fixture
def decided(board):
    return board.decide(board.report().case, step=Step.TWO_WEEKS)


def test_it_waits_in_the_same_queue_and_only_once(board, decided):
    case_id = operations.appeal(by=board.ash, decision_id=decided, words=WHY, at=LATER)
    assert operations.appeal(by=board.ash, decision_id=decided, words="again", at=LATER) == case_id
    assert Case.objects.get(pk=case_id).kind == CaseKind.APPEAL
    assert Appeal.objects.get().words == WHY


def test_who_decided_never_sees_it(board, decided):
    case_id = operations.appeal(by=board.ash, decision_id=decided, words=WHY, at=LATER)
    with pytest.raises(NoCase):
        queries.case_page(queries.desk_of(board.mo), case_id)
    with pytest.raises(NoCase):
        operations.decide_appeal(by=board.mo, case_id=case_id, lifts=False, words="No.", at=LATER)


def test_lifting_shows_it_again_and_ends_the_restriction(board, decided):
    case_id = operations.appeal(by=board.ash, decision_id=decided, words=WHY, at=LATER)
    operations.decide_appeal(by=moderator("sue"), case_id=case_id, lifts=True, words="You are right.", at=LATER)
    assert board.post.shown is Shown.OPEN
    assert queries.standing_of(board.ash.pk, LATER).may_write
    assert Decision.objects.get(pk=decided).undone_at == LATER


def test_keeping_leaves_everything(board, decided):
    case_id = operations.appeal(by=board.ash, decision_id=decided, words=WHY, at=LATER)
    sue = moderator("sue")
    operations.decide_appeal(by=sue, case_id=case_id, lifts=False, words="It stays.", at=LATER)
    assert board.post.shown is Shown.HIDDEN
    assert not queries.standing_of(board.ash.pk, LATER).may_write
    filed = queries.my_decision(board.ash.pk, decided)
    assert (filed.may_appeal, filed.answer.words) == (False, "It stays.")
    with pytest.raises(NotYours):
        operations.decide_appeal(by=sue, case_id=case_id, lifts=True, words="Other.", at=LATER)


def test_two_who_decided_for_good_are_both_out(board):
    case, sue = board.report().case, moderator("sue")
    decision_id = board.decide(case, step=Step.PERMANENT)
    with pytest.raises(NoCase):
        operations.appeal(by=board.ash, decision_id=decision_id, words=WHY, at=LATER)
    operations.agree(by=sue, case_id=case.pk, at=LATER)
    case_id = operations.appeal(by=board.ash, decision_id=decision_id, words=WHY, at=LATER)
    for person in (board.mo, sue):
        with pytest.raises(NoCase):
            operations.decide_appeal(by=person, case_id=case_id, lifts=True, words="x", at=LATER)
    operations.decide_appeal(by=moderator("ida"), case_id=case_id, lifts=True, words="It ends.", at=LATER)
    assert queries.standing_of(board.ash.pk, LATER).may_write


def test_there_is_nothing_to_appeal_for_others_or_where_nothing_was_lost(board, decided):
    with pytest.raises(NoCase):
        operations.appeal(by=board.kit, decision_id=decided, words=WHY, at=LATER)
    board.post.shown = Shown.OPEN
    nothing = board.decide(board.report().case, Outcome.STAYS)
    with pytest.raises(NoCase):
        operations.appeal(by=board.ash, decision_id=nothing, words=WHY, at=LATER)


def test_the_answer_has_words(board, decided):
    case_id = operations.appeal(by=board.ash, decision_id=decided, words=WHY, at=LATER)
    with pytest.raises(WordsMissing):
        operations.decide_appeal(by=moderator("sue"), case_id=case_id, lifts=True, words=" ", at=LATER)
