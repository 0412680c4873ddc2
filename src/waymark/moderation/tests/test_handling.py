"""Who may look and decide: properties that hold whoever and whatever it is."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from waymark.moderation.rules import handling
from waymark.moderation.terms import CaseKind, Outcome, Step
from waymark.moderation.terms.desk import CaseFacts, Desk

PEOPLE = st.sampled_from([UUID(int=n) for n in range(1, 5)])
PLACES = st.tuples(st.just("group"), st.sampled_from([UUID(int=n) for n in range(20, 23)]))
DESKS = st.builds(Desk, PEOPLE, st.booleans(), st.frozensets(PLACES, max_size=3))
CASES = st.builds(
    CaseFacts, st.sampled_from(CaseKind), PLACES, st.none() | PEOPLE, st.frozensets(PEOPLE), st.frozensets(PEOPLE)
)


@given(DESKS, CASES)
def test_nobody_opens_what_is_about_them_or_what_they_decided(desk, case):
    if desk.person_id in {case.about_id, *case.deciders}:
        assert not handling.may_open(desk, case)


@given(DESKS, CASES)
def test_who_may_decide_may_open(desk, case):
    assert handling.may_open(desk, case) or not handling.may_decide(desk, case)


@given(DESKS, CASES)
def test_who_runs_a_place_opens_nothing_elsewhere_and_no_appeal(desk, case):
    if not desk.is_moderator and handling.may_open(desk, case):
        assert case.place in desk.leads
        assert case.kind in {CaseKind.FIRST_LOOK, CaseKind.REPORT, CaseKind.WORRY}


@given(DESKS, CASES)
def test_whoever_reported_it_does_not_judge_it(desk, case):
    if case.kind is CaseKind.REPORT and desk.person_id in case.reporters:
        assert not handling.may_decide(desk, case)


@given(DESKS)
def test_only_moderators_of_the_site_restrict(desk):
    assert (Step.TWO_WEEKS in handling.steps_for(desk)) == desk.is_moderator


@given(st.sampled_from(Outcome), st.sampled_from(Step))
def test_what_takes_something_has_words_and_can_be_appealed(outcome, step):
    takes = outcome is not Outcome.STAYS or step is not Step.NOTHING
    assert handling.wants_words(outcome, step) == handling.may_be_appealed(outcome, step) == takes


@given(st.integers(0, 50), st.integers(0, 50))
def test_more_reporters_never_show_it_again(some, more):
    assert handling.hides(some + more) or not handling.hides(some)
    assert not handling.hides(2)
