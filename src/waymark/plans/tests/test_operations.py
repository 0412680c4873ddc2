"""Writing a plan: sent twice, in two tabs, by somebody else."""

from dataclasses import replace
from uuid import uuid4

import pytest

from tests.support.people import NOON
from waymark.audit.models import AuditLine
from waymark.common.words import Edit, Stale
from waymark.plans import operations, queries
from waymark.plans.models import Goal, SetbackPlan, SetbackPlanVersion, WhatMatters
from waymark.plans.operations import Gone, NothingWritten
from waymark.plans.rules import Area, GoalWords, Pace, SetbackWords, Size
from waymark.plans.tests.people import BAD_DAY, LATER, WALK, goal, matters, setback_plan
from waymark.sharing.queries import own_access


def _write(person, words, edit, matter_id=None):
    return operations.write_what_matters(by=person, words=words, matter_id=matter_id, edit=edit, at=LATER)


def _verbs(person):
    return [(line.verb, line.thing) for line in AuditLine.objects.filter(about_id=person.pk).order_by("id")][1:]


# --- what matters -----------------------------------------------------------------------------------------------------
def test_ash_writes_what_matters(ash):
    saved = operations.write_what_matters(by=ash, words="Time with Ann", area=Area.PEOPLE, edit=Edit.fresh(), at=NOON)
    kept = queries.matter_of(own_access(ash), saved.id)
    assert (kept.words, kept.area, kept.version) == ("Time with Ann", Area.PEOPLE, 1)
    assert _verbs(ash) == [("written", "WhatMatters")]


def test_the_words_are_not_readable_in_the_database(ash):
    matters(ash, "Time with Ann")
    assert b"Ann" not in bytes(WhatMatters.objects.get().words)


def test_the_same_form_sent_again_changes_nothing(ash):
    edit = Edit.fresh()
    first = _write(ash, "Time with Ann", edit)
    again = _write(ash, "Time with Ann", edit)
    assert again == replace(first, is_change=False)
    assert WhatMatters.objects.count() == 1
    assert len(_verbs(ash)) == 1


def test_a_form_that_saved_while_typing_writes_into_the_same_row(ash):
    edit = Edit.fresh()
    first = _write(ash, "Time", replace(edit, quiet=True))
    second = _write(ash, "Time with Ann", replace(edit, based_on=first.version))
    assert (second.id, second.version) == (first.id, 2)


def test_of_two_tabs_the_second_is_asked(ash):
    saved = matters(ash)
    _write(ash, "From the phone", Edit.fresh(1), saved.id)
    with pytest.raises(Stale) as stale:
        _write(ash, "From the desk", Edit.fresh(1), saved.id)
    assert stale.value.version == 2
    assert queries.matter_of(own_access(ash), saved.id).words == "From the phone"


def test_having_seen_the_other_words_the_second_tab_may_keep_its_own(ash):
    saved = matters(ash)
    _write(ash, "From the phone", Edit.fresh(1), saved.id)
    _write(ash, "From the desk", Edit.fresh(2), saved.id)
    assert queries.matter_of(own_access(ash), saved.id).words == "From the desk"


def test_a_quiet_saving_that_comes_late_is_stopped(ash):
    edit = Edit.fresh()
    _write(ash, "Time with Ann", edit)
    _write(ash, "Time with Ann and Bo", replace(edit, based_on=1))
    with pytest.raises(Stale):
        _write(ash, "Time", replace(edit, quiet=True))


def test_nothing_is_no_words(ash):
    with pytest.raises(NothingWritten):
        _write(ash, "", Edit.fresh())


def test_birch_cannot_write_into_ashs_row(ash, birch):
    saved = matters(ash)
    with pytest.raises(Gone):
        _write(birch, "Mine", Edit.fresh(1), saved.id)
    with pytest.raises(Gone):
        operations.put_aside(by=birch, matter_id=saved.id, at=LATER)


def test_the_same_client_id_of_two_people_is_two_rows(ash, birch):
    edit = Edit.fresh()
    assert _write(ash, "One", edit).id != _write(birch, "Two", edit).id


def test_put_aside_and_taken_up(ash):
    saved = matters(ash)
    operations.put_aside(by=ash, matter_id=saved.id, at=LATER)
    operations.put_aside(by=ash, matter_id=saved.id, at=LATER)
    assert queries.first_matter_of(own_access(ash)) is None
    operations.take_up(by=ash, matter_id=saved.id, at=LATER)
    assert queries.first_matter_of(own_access(ash)).id == saved.id
    assert [verb for verb, _thing in _verbs(ash)] == ["written", "put aside", "taken up"]


# --- goals ------------------------------------------------------------------------------------------------------------
def test_a_goal_in_three_sizes(ash):
    reason = matters(ash)
    saved = goal(ash, WALK, reason.id)
    kept = queries.goal_of(own_access(ash), saved.id)
    assert (kept.words, kept.size, kept.matters.words) == (WALK, Size.FULL, "Time with Ann")


def test_choosing_a_size_is_no_edit(ash):
    saved = goal(ash)
    operations.choose_size(by=ash, goal_id=saved.id, size=Size.TINY, at=LATER)
    operations.choose_size(by=ash, goal_id=saved.id, size=Size.TINY, at=LATER)
    kept = queries.goal_of(own_access(ash), saved.id)
    assert (kept.size, kept.in_this_size, kept.version) == (Size.TINY, "Stand at the door", 1)
    assert _verbs(ash) == [("written", "Goal"), ("resized", "Goal")]


def test_the_goal_chosen_last_is_the_next_thing(ash):
    walk = goal(ash)
    cook = goal(ash, GoalWords("Cook"))
    operations.choose_goal(by=ash, goal_id=walk.id, at=LATER)
    assert queries.next_goal_of(own_access(ash)).id == walk.id
    operations.let_go_of_goal(by=ash, goal_id=walk.id, at=LATER)
    assert queries.next_goal_of(own_access(ash)).id == cook.id
    operations.take_up_goal(by=ash, goal_id=walk.id, at=LATER)
    assert queries.next_goal_of(own_access(ash)).id == walk.id


def test_a_goal_cannot_be_for_what_matters_to_somebody_else(ash, birch):
    theirs = matters(birch)
    with pytest.raises(Gone):
        goal(ash, WALK, theirs.id)
    assert not Goal.objects.exists()


def test_birch_cannot_reach_ashs_goal(ash, birch):
    saved = goal(ash)
    for act in (operations.choose_goal, operations.let_go_of_goal, operations.take_up_goal):
        with pytest.raises(Gone):
            act(by=birch, goal_id=saved.id, at=LATER)
    with pytest.raises(Gone):
        operations.choose_size(by=birch, goal_id=saved.id, size=Size.HALF, at=LATER)
    assert queries.goal_of(own_access(birch), saved.id) is None


def test_a_goal_without_a_word_is_not_kept(ash):
    with pytest.raises(NothingWritten):
        goal(ash, GoalWords())


def test_a_goal_that_was_never_there(ash):
    with pytest.raises(Gone):
        operations.write_goal(by=ash, words=WALK, goal_id=uuid4(), edit=Edit.fresh(1), at=LATER)


# --- the plan for a bad day -------------------------------------------------------------------------------------------
def _setback(person, words, edit, pace=None):
    return operations.write_setback_plan(by=person, words=words, pace=pace, edit=edit, at=LATER)


def test_a_plan_for_a_bad_day(ash):
    setback_plan(ash)
    kept = queries.setback_plan_of(own_access(ash))
    assert (kept.words, kept.pace, kept.version) == (BAD_DAY, Pace(), 1)


def test_what_the_plan_said_before_is_kept(ash):
    setback_plan(ash)
    _setback(ash, SetbackWords("Other"), Edit.fresh(1))
    old = SetbackPlanVersion.objects.get()
    plan = SetbackPlan.objects.get()
    assert (old.version, plan.version) == (1, 2)
    from waymark.people.queries import box_of

    assert old.read(box_of(ash.pk), "content")["first_hour"] == BAD_DAY.first_hour


def test_half_typed_words_are_no_version(ash):
    setback_plan(ash)
    edit = Edit.fresh(1)
    for version, typed in enumerate(["O", "Oth", "Other"], start=1):
        _setback(ash, SetbackWords(typed), replace(edit, based_on=version, quiet=True))
    _setback(ash, SetbackWords("Other things"), replace(edit, based_on=4))
    assert [old.version for old in SetbackPlanVersion.objects.all()] == [1]


def test_a_saved_plan_is_a_version_even_when_the_same_form_goes_on(ash):
    edit = Edit.fresh()
    _setback(ash, SetbackWords("One"), replace(edit, quiet=True))
    _setback(ash, SetbackWords("One"), replace(edit, based_on=1))
    _setback(ash, SetbackWords("Two"), replace(edit, based_on=2))
    assert SetbackPlanVersion.objects.count() == 1


def test_the_pace_stays_where_none_is_given(ash):
    _setback(ash, BAD_DAY, Edit.fresh(), Pace(3, 7))
    _setback(ash, SetbackWords("Other"), Edit.fresh(1))
    assert queries.setback_plan_of(own_access(ash)).pace == Pace(3, 7)


def test_two_first_plans_in_two_tabs_are_one_plan_and_a_question(ash):
    setback_plan(ash)
    with pytest.raises(Stale):
        _setback(ash, SetbackWords("From the other tab"), Edit.fresh())
    assert SetbackPlan.objects.count() == 1


def test_everything_goes_with_the_person(ash):
    from waymark.people import operations as people

    reason = matters(ash)
    goal(ash, WALK, reason.id)
    setback_plan(ash)
    _setback(ash, SetbackWords("Other"), Edit.fresh(1))
    people.erase(by=ash, at=LATER)
    assert not any(model.objects.exists() for model in (WhatMatters, Goal, SetbackPlan, SetbackPlanVersion))


def test_a_new_form_sent_again_with_other_words_is_one_more_thing_once(ash):
    edit = Edit.fresh()
    first = _write(ash, "Time with Ann", edit)
    second = _write(ash, "The sea", edit)
    assert _write(ash, "The sea", edit) == replace(second, is_change=False)
    assert second.id != first.id
    operations.put_aside(by=ash, matter_id=first.id, at=LATER)
    assert _write(ash, "Time with Ann", edit) == replace(first, is_change=False)
    assert WhatMatters.objects.count() == 2
