"""Deciding: what becomes of the thing, who is told, the ladder, and two people for good."""

from datetime import timedelta

import pytest

from tests.support.made_up_things import POSTS, post
from tests.support.people import join
from waymark.moderation import operations, queries
from waymark.moderation.models import Case, Decision, Restriction
from waymark.moderation.operations import NotYours, Verdict, WordsMissing
from waymark.moderation.queries import NoCase
from waymark.moderation.terms import CaseState, Outcome, Shown, Step, Worry
from waymark.moderation.tests.desks import LATER, Board, moderator
from waymark.notices.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    return Board()


@pytest.mark.parametrize(
    ("outcome", "shown"),
    [(Outcome.STAYS, Shown.OPEN), (Outcome.GIVEN_BACK, Shown.GIVEN_BACK), (Outcome.HIDDEN, Shown.HIDDEN)],
)
def test_the_thing_is_shown_as_decided_and_everybody_is_told(board, outcome, shown):
    row = board.report()
    board.decide(row.case, outcome)
    row.refresh_from_db()
    case = Case.objects.get()
    assert board.post.shown is shown
    assert (case.state, case.decided_at, case.looked_at) == (CaseState.DECIDED, LATER, LATER)
    assert (row.reply, row.replied_at) == ("Thank you.", LATER)
    told = Notice.objects.filter(person=board.ash, kind="moderation.looked-at").exists()
    assert told == (outcome is not Outcome.STAYS)


def test_a_first_look_that_shows_it_needs_no_words_and_tells_the_author(board):
    case_id = board.hold()
    operations.decide(by=board.mo, case_id=case_id, verdict=Verdict(Outcome.STAYS), at=LATER)
    assert board.post.shown is Shown.OPEN
    assert Notice.objects.filter(person=board.ash, kind="moderation.looked-at").count() == 1


def test_whoever_loses_something_reads_why(board):
    case = board.report().case
    for outcome, step in ((Outcome.HIDDEN, Step.NOTHING), (Outcome.STAYS, Step.WARNING)):
        with pytest.raises(WordsMissing):
            operations.decide(by=board.mo, case_id=case.pk, verdict=Verdict(outcome, step, words=" "), at=LATER)
    assert not Decision.objects.exists()


def test_sent_twice_is_decided_once_and_another_is_too_late(board):
    case = board.report().case
    assert board.decide(case) == board.decide(case)
    with pytest.raises(NotYours):
        board.decide(case, Outcome.STAYS, by=moderator("sue"))


def test_what_somebody_else_has_is_not_decided_past_them(board):
    case, sue = board.report().case, moderator("sue")
    operations.take(by=board.mo, case_id=case.pk, at=LATER)
    with pytest.raises(NotYours):
        board.decide(case, by=sue)
    operations.take(by=sue, case_id=case.pk, at=LATER)
    assert board.decide(case, by=sue)


@pytest.mark.parametrize(("step", "days"), [(Step.TWO_WEEKS, 14), (Step.ONE_MONTH, 30)])
def test_a_time_of_reading_only_ends_by_itself(board, step, days):
    board.decide(board.report().case, step=step)
    end = LATER + timedelta(days=days)
    standing = queries.standing_of(board.ash.pk, end - timedelta(seconds=1))
    assert (standing.may_write, standing.step, standing.until_at) == (False, step, end)
    assert queries.standing_of(board.ash.pk, end).may_write


@pytest.mark.parametrize("step", [Step.NOTHING, Step.CONVERSATION, Step.FEEDBACK, Step.WARNING])
def test_a_lower_step_restricts_nobody(board, step):
    board.decide(board.report().case, step=step)
    assert queries.standing_of(board.ash.pk, LATER).may_write


def test_for_good_holds_only_once_a_second_moderator_agreed(board):
    case = board.report().case
    board.decide(case, step=Step.PERMANENT)
    assert queries.standing_of(board.ash.pk, LATER).may_write
    assert Case.objects.get().state == CaseState.LOOKING
    assert Notice.objects.filter(kind="moderation.looked-at").count() == 0
    with pytest.raises(NoCase):
        operations.agree(by=board.mo, case_id=case.pk, at=LATER)
    operations.agree(by=moderator("sue"), case_id=case.pk, at=LATER)
    standing = queries.standing_of(board.ash.pk, LATER + timedelta(days=4000))
    assert (standing.may_write, standing.until_at) == (False, None)
    assert Case.objects.get().state == CaseState.DECIDED


def test_a_second_person_may_not_agree_and_then_it_waits_anew(board):
    case = board.report().case
    board.decide(case, step=Step.PERMANENT)
    operations.disagree(by=moderator("sue"), case_id=case.pk, at=LATER)
    assert not Restriction.objects.exists()
    assert Case.objects.get().state == CaseState.OPEN
    board.decide(case, step=Step.WARNING)
    assert Case.objects.get().state == CaseState.DECIDED


def test_while_a_second_person_is_wanted_nothing_else_is_decided(board):
    case = board.report().case
    board.decide(case, step=Step.PERMANENT)
    with pytest.raises(NotYours):
        board.decide(case, step=Step.WARNING)


def test_what_a_worry_hides_is_not_shown_by_another_decision(board):
    report = board.report().case
    worry = board.worry(Worry.SERIOUS).case
    board.decide(report, Outcome.STAYS)
    assert board.post.shown is Shown.HIDDEN
    board.decide(worry, Outcome.STAYS)
    assert board.post.shown is Shown.OPEN


def test_what_is_gone_meanwhile_can_be_decided(board):
    case = board.report().case
    board.post.is_gone = True
    board.decide(case)
    assert Case.objects.get().state == CaseState.DECIDED


def test_whoever_may_not_does_not_find_it(board):
    case = board.report().case
    board.report(reporter := moderator("reporter"))
    for person in (board.ash, board.kit, join("anybody"), reporter):
        with pytest.raises(NoCase):
            board.decide(case, by=person)


def test_what_one_case_decided_to_hide_another_does_not_bring_back(board):
    report, worry = board.report().case, board.worry(Worry.SERIOUS).case
    decision_id = board.decide(report, Outcome.HIDDEN)
    board.decide(worry, Outcome.STAYS)
    assert board.post.shown is Shown.HIDDEN
    appeal_id = operations.appeal(by=board.ash, decision_id=decision_id, words="It was mine.", at=LATER)
    sue = moderator("sue")
    operations.decide_appeal(by=sue, case_id=appeal_id, lifts=True, words="You are right.", note="", at=LATER)
    assert board.post.shown is Shown.OPEN, "and its own appeal does"


def test_a_decision_speaks_of_the_words_it_was_about_and_of_no_others(board):
    board.decide(board.report().case, Outcome.HIDDEN)
    POSTS[board.thing_id] = POSTS[post(board.ash, "It helped me to rest.")]
    board.decide(Case.objects.get(pk=board.hold()), Outcome.STAYS)
    assert board.post.shown is Shown.OPEN


def test_what_was_given_back_does_not_come_back_when_a_worry_ends_well(board):
    report, worry = board.report().case, board.worry(Worry.LOW).case
    board.decide(report, Outcome.GIVEN_BACK)
    board.decide(worry, Outcome.STAYS)
    assert board.post.shown is Shown.GIVEN_BACK


def test_what_was_given_back_is_shown_when_a_person_looks_at_it_again_and_lets_it_stand(board):
    board.decide(board.report().case, Outcome.GIVEN_BACK)
    again = board.hold(at=LATER + timedelta(hours=1))
    board.decide(Case.objects.get(pk=again), Outcome.STAYS)
    assert board.post.shown is Shown.OPEN


def test_after_a_person_let_it_stand_the_same_words_are_not_hidden_by_a_count_again(board):
    reporters = [join(f"reporter-{number}") for number in range(3)]
    for who in reporters:
        board.report(who)
    assert board.post.shown is Shown.HIDDEN
    board.decide(Case.objects.get(), Outcome.STAYS)
    for who in reporters:
        board.report(who)
    assert board.post.shown is Shown.OPEN
