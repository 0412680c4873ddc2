"""Saying more about a goal, its levels, how it ended, and closeness: sent twice, in two tabs, by somebody else."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from tests.support.people import NOON
from waymark.audit.models import AuditLine
from waymark.common.words import Edit, Stale
from waymark.plans import operations, queries
from waymark.plans.models import Closeness, Goal, GoalMark, GoalScale
from waymark.plans.operations import Gone, NothingWritten
from waymark.plans.rules import GoalWords, Outcome
from waymark.plans.rules.goal_details import GoalDetails
from waymark.plans.rules.goal_scale import GoalLevels
from waymark.plans.rules.review import ReviewWords
from waymark.plans.tests.goal_people import DETAILS, LEVELS, TODAY, close, details, levels, mark
from waymark.plans.tests.people import LATER, WALK, goal, matters
from waymark.sharing.queries import own_access
from waymark.sharing.terms import MADE_BY_SHARING, Access, NotAllowed


def _goal(person, saved):
    return queries.goal_of(own_access(person), saved.id)


def _verbs(person):
    return [(line.verb, line.thing) for line in AuditLine.objects.filter(about_id=person.pk).order_by("id")][1:]


# --- details ----------------------------------------------------------------------------------------------------------
def test_more_about_a_goal(ash):
    saved = goal(ash)
    details(ash, saved.id, review_on=TODAY)
    kept = _goal(ash, saved)
    assert (kept.details, kept.review_on, kept.words, kept.version) == (DETAILS, TODAY, WALK, 2)
    assert _verbs(ash) == [("written", "Goal"), ("planned", "Goal")]


def test_details_are_not_readable_in_the_database(ash):
    details(ash, goal(ash).id)
    assert b"Rain" not in bytes(Goal.objects.get().details)


def test_the_short_form_leaves_everything_else_alone(ash):
    saved = goal(ash)
    details(ash, saved.id, review_on=TODAY)
    levels(ash, saved.id)
    operations.write_goal(by=ash, words=GoalWords("Swim"), goal_id=saved.id, edit=Edit.fresh(2), at=LATER)
    kept = _goal(ash, saved)
    assert (kept.words, kept.details, kept.review_on) == (GoalWords("Swim"), DETAILS, TODAY)
    assert queries.scale_of(own_access(ash), saved.id).levels == LEVELS


def test_details_are_no_change_that_others_are_told_of(ash):
    saved, edit = goal(ash), Edit.fresh(1)
    before = queries.goals_changed_at(own_access(ash))
    operations.write_details(by=ash, goal_id=saved.id, details=DETAILS, review_on=TODAY, edit=edit, at=LATER)
    assert queries.goals_changed_at(own_access(ash)) == before
    operations.write_goal(by=ash, words=GoalWords("Swim"), goal_id=saved.id, edit=Edit.fresh(2), at=LATER)
    assert queries.goals_changed_at(own_access(ash)) == LATER > before


def test_details_sent_twice_are_written_once(ash):
    saved, edit = goal(ash), Edit.fresh(1)
    for _time in range(2):
        operations.write_details(by=ash, goal_id=saved.id, details=DETAILS, review_on=None, edit=edit, at=LATER)
    assert _goal(ash, saved).version == 2
    assert _verbs(ash).count(("planned", "Goal")) == 1


def test_nothing_said_changes_nothing(ash):
    saved = goal(ash)
    assert not details(ash, saved.id, GoalDetails()).is_change


def test_of_two_tabs_the_second_is_asked(ash):
    saved = goal(ash)
    details(ash, saved.id)
    with pytest.raises(Stale):
        details(ash, saved.id, replace(DETAILS, when="At noon"))
    assert _goal(ash, saved).details.when == "After breakfast"


# --- how it ended -----------------------------------------------------------------------------------------------------
def _end(person, saved, outcome=Outcome.KEPT, words="It stays", edit=None, at=LATER):
    edit = edit or Edit.fresh(1)
    return operations.end_goal(by=person, goal_id=saved.id, outcome=outcome, words=words, edit=edit, at=at)


@pytest.mark.parametrize("outcome", Outcome)
def test_a_goal_ends_in_one_of_three_ways_with_own_words(ash, outcome):
    saved = goal(ash)
    _end(ash, saved, outcome)
    kept = _goal(ash, saved)
    assert (kept.is_closed, kept.outcome, kept.outcome_words, kept.closed_at) == (True, outcome, "It stays", LATER)
    assert queries.next_goal_of(own_access(ash)) is None


def test_ended_twice_by_one_form_is_ended_once(ash):
    saved, edit = goal(ash), Edit.fresh(1)
    _end(ash, saved, edit=edit)
    assert not _end(ash, saved, edit=edit, at=LATER + timedelta(days=3)).is_change
    assert _goal(ash, saved).closed_at == LATER


def test_other_words_later_keep_the_day_it_ended(ash):
    saved = goal(ash)
    _end(ash, saved)
    _end(ash, saved, Outcome.CHANGED, "It became swimming", Edit.fresh(2), LATER + timedelta(days=3))
    kept = _goal(ash, saved)
    assert (kept.outcome, kept.closed_at) == (Outcome.CHANGED, LATER)


def test_taken_up_again_it_is_open_and_its_words_stay(ash):
    saved = goal(ash)
    _end(ash, saved)
    operations.take_up_goal(by=ash, goal_id=saved.id, at=LATER)
    kept = _goal(ash, saved)
    assert (kept.is_closed, kept.outcome, kept.outcome_words) == (False, None, "It stays")


def test_letting_go_in_one_tap_is_an_outcome_too(ash):
    saved = goal(ash)
    operations.let_go_of_goal(by=ash, goal_id=saved.id, at=LATER)
    assert _goal(ash, saved).outcome is Outcome.LET_GO


# --- levels -----------------------------------------------------------------------------------------------------------
def test_five_levels_and_where_ash_stands(ash):
    saved = goal(ash)
    levels(ash, saved.id)
    mark(ash, saved.id, -1)
    mark(ash, saved.id, 0, on=TODAY + timedelta(days=9), at=LATER)
    scale = queries.scale_of(own_access(ash), saved.id)
    assert scale.levels == LEVELS
    assert [one.level for one in scale.marks] == [-1, 0]
    assert [rung.is_now for rung in scale.rungs] == [False, False, True, False, False]
    assert [verb for verb in _verbs(ash) if verb[0] != "written"] == [("marked", "GoalMark")] * 2


def test_a_mark_sent_twice_is_one_and_the_second_answer_of_one_form_holds(ash):
    saved, form = goal(ash), uuid4()
    levels(ash, saved.id)
    for level in (-1, -1, 1):
        operations.mark_level(by=ash, goal_id=saved.id, level=level, client_id=form, on=TODAY, at=NOON)
    assert [one.level for one in queries.scale_of(own_access(ash), saved.id).marks] == [1]
    assert _verbs(ash).count(("marked", "GoalMark")) == 2


def test_a_form_that_marked_another_goal_marks_this_one_too(ash):
    first, second, form = goal(ash), goal(ash), uuid4()
    for one in (first, second):
        levels(ash, one.id)
    operations.mark_level(by=ash, goal_id=first.id, level=1, client_id=form, on=TODAY, at=NOON)
    for _time in range(2):
        operations.mark_level(by=ash, goal_id=second.id, level=-1, client_id=form, on=TODAY, at=NOON)
    kept = [[mark.level for mark in queries.scale_of(own_access(ash), one.id).marks] for one in (first, second)]
    assert kept == [[1], [-1]]


def test_levels_by_a_form_of_another_goal_are_its_own(ash):
    first, second, edit = goal(ash), goal(ash), Edit.fresh()
    for one in (first, second, second):
        operations.write_levels(by=ash, goal_id=one.id, levels=LEVELS, edit=edit, at=NOON)
    assert [queries.scale_of(own_access(ash), one.id).version for one in (first, second)] == [1, 1]


def test_two_first_ladders_in_two_tabs_are_one_ladder_and_a_question(ash):
    saved = goal(ash)
    levels(ash, saved.id)
    with pytest.raises(Stale):
        levels(ash, saved.id, GoalLevels({0: "Other"}))
    assert GoalScale.objects.count() == 1


def test_a_ladder_without_a_word_and_a_mark_without_a_ladder_are_not_kept(ash):
    saved = goal(ash)
    with pytest.raises(NothingWritten):
        levels(ash, saved.id, GoalLevels())
    with pytest.raises(Gone):
        mark(ash, saved.id, 0)
    levels(ash, saved.id)
    with pytest.raises(ValueError, match="-2 to 2"):
        mark(ash, saved.id, 3)


def test_one_figure_over_all_goals(ash):
    access = own_access(ash)
    assert queries.attainment_of(access) is None
    heavy, light, unmarked = goal(ash), goal(ash), goal(ash)
    levels(ash, heavy.id, GoalLevels({0: "a"}, 2, 1))
    levels(ash, light.id, GoalLevels({0: "b"}))
    levels(ash, unmarked.id)
    assert queries.attainment_of(access) is None
    mark(ash, heavy.id, -2)
    mark(ash, heavy.id, 1, at=LATER)
    mark(ash, light.id, 0)
    operations.let_go_of_goal(by=ash, goal_id=light.id, at=LATER)
    assert queries.attainment_of(access) == pytest.approx(58.03219, abs=5e-5)  # published: levels 1, 0, weights 2, 1


# --- closeness --------------------------------------------------------------------------------------------------------
def test_closeness_over_time(ash):
    first, second = matters(ash, "First"), matters(ash, "Second")
    close(ash, {first.id: 2, second.id: 5})
    close(ash, {first.id: 4}, on=date(2026, 7, 10), at=LATER)
    lived = queries.closeness_of(own_access(ash))
    assert [[mark.mark for mark in one.marks] for one in lived.matters] == [[2, 4], [5]]
    assert lived.last_on == queries.last_marked_on(own_access(ash)) == date(2026, 7, 10)
    assert _verbs(ash).count(("marked", "Closeness")) == 2


def test_of_two_marks_on_one_day_the_later_one_counts(ash):
    saved = matters(ash)
    close(ash, {saved.id: 2})
    close(ash, {saved.id: 6}, at=LATER)
    assert [mark.mark for mark in queries.closeness_of(own_access(ash)).matters[0].marks] == [6]
    assert Closeness.objects.count() == 2


def test_the_same_closeness_sent_again_changes_nothing(ash):
    saved, form = matters(ash), uuid4()
    for mark_ in (3, 3, 4):
        operations.mark_closeness(by=ash, marks={saved.id: mark_}, client_id=form, on=TODAY, at=NOON)
    assert [mark.mark for mark in queries.closeness_of(own_access(ash)).matters[0].marks] == [4]
    assert _verbs(ash).count(("marked", "Closeness")) == 2


def test_a_mark_is_not_readable_in_the_database(ash):
    close(ash, {matters(ash).id: 7})
    assert len(bytes(Closeness.objects.get().mark)) > 29


@pytest.mark.parametrize("odd", [0, 8, -3, True])
def test_what_is_no_closeness_is_refused_and_nothing_is_kept(ash, odd):
    first, second = matters(ash), matters(ash)
    with pytest.raises(ValueError, match="1 to 7"):
        close(ash, {first.id: 3, second.id: odd})
    assert not Closeness.objects.exists()


def test_no_mark_at_all_is_not_kept(ash):
    with pytest.raises(NothingWritten):
        close(ash, {})


def test_what_was_put_aside_does_not_ask_to_be_marked(ash):
    saved = matters(ash)
    close(ash, {saved.id: 3})
    operations.put_aside(by=ash, matter_id=saved.id, at=LATER)
    assert queries.last_marked_on(own_access(ash)) is None
    assert queries.closeness_of(own_access(ash)).put_aside[0].newest.mark == 3


# --- somebody else ----------------------------------------------------------------------------------------------------
def test_birch_reaches_none_of_it(ash, birch):
    saved, matter = goal(ash), matters(ash)
    levels(ash, saved.id)
    for attempt in (
        lambda: details(birch, saved.id),
        lambda: levels(birch, saved.id),
        lambda: mark(birch, saved.id, 0),
        lambda: _end(birch, saved),
        lambda: close(birch, {matter.id: 3}),
    ):
        with pytest.raises(Gone):
            attempt()
    assert queries.scale_of(own_access(birch), saved.id).version == 0
    assert not GoalMark.objects.exists()
    assert not Closeness.objects.exists()


def test_each_query_asks_for_its_topic(ash):
    nothing = Access(ash.pk, ash.pk, frozenset(), None, MADE_BY_SHARING)
    for query in (queries.goals_of, queries.attainment_of, queries.closeness_of, queries.last_marked_on):
        with pytest.raises(NotAllowed):
            query(nothing)
    with pytest.raises(NotAllowed):
        queries.scale_of(nothing, uuid4())


def test_everything_goes_with_the_person(ash):
    from waymark.people import operations as people

    saved = goal(ash)
    levels(ash, saved.id)
    mark(ash, saved.id, 0)
    close(ash, {matters(ash).id: 3})
    people.erase(by=ash, at=LATER)
    assert not any(model.objects.exists() for model in (GoalScale, GoalMark, Closeness))


def test_a_quiet_saving_leaves_a_finished_look_back_finished(ash):
    edit = Edit.fresh()
    words = ReviewWords(well="Walks")
    saved = operations.write_review(by=ash, words=words, on=TODAY, edit=edit, at=NOON)
    quiet = Edit(uuid4(), 1, quiet=True)
    more = ReviewWords(well="Walks and sea")
    operations.write_review(by=ash, words=more, on=TODAY, review_id=saved.id, edit=quiet, at=LATER)
    assert not queries.review_of(own_access(ash), saved.id).is_draft
