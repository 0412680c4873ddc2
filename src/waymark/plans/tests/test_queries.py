"""Reading a plan, and who may."""

import pytest

from waymark.plans import operations, queries
from waymark.plans.rules import SetbackWords
from waymark.plans.tests.people import BAD_DAY, LATER, WALK, goal, matters, setback_plan
from waymark.sharing.queries import own_access
from waymark.sharing.terms import MADE_BY_SHARING, Access, NotAllowed, Topic


def _access(person, *topics):
    return Access(person.pk, person.pk, frozenset(topics), None, MADE_BY_SHARING)


def test_an_empty_plan(ash):
    plan = queries.plan_of(own_access(ash))
    assert plan.is_empty
    assert plan.setback.version == 0
    assert queries.standing_of(own_access(ash)).is_new


def test_the_whole_plan_in_four_queries(ash, birch, django_assert_num_queries):
    for number in range(5):
        goal(ash, WALK, matters(ash, f"Thing {number}").id)
    setback_plan(ash)
    matters(birch, "Not Ash's")
    with django_assert_num_queries(4):
        plan = queries.plan_of(own_access(ash))
    assert [each.words for each in plan.what_matters] == [f"Thing {number}" for number in range(5)]
    assert {each.matters.words for each in plan.goals} == {each.words for each in plan.what_matters}
    assert plan.setback.words == BAD_DAY


def test_what_was_put_aside_stands_apart(ash):
    first, second = matters(ash, "First"), goal(ash)
    operations.put_aside(by=ash, matter_id=first.id, at=LATER)
    operations.let_go_of_goal(by=ash, goal_id=second.id, at=LATER)
    plan = queries.plan_of(own_access(ash))
    assert plan.is_empty
    assert [each.words for each in plan.put_aside] == ["First"]
    assert [each.id for each in plan.closed] == [second.id]


def test_each_query_asks_for_its_topic(ash):
    nothing = _access(ash)
    for query in (
        queries.plan_of,
        queries.first_matter_of,
        queries.matters_of,
        queries.next_goal_of,
        queries.setback_plan_of,
        queries.standing_of,
    ):
        with pytest.raises(NotAllowed):
            query(nothing)
    for query in (queries.matter_of, queries.goal_of):
        with pytest.raises(NotAllowed):
            query(nothing, ash.pk)


def test_a_goal_shared_alone_does_not_say_what_it_is_for(ash):
    goal(ash, WALK, matters(ash).id)
    assert queries.goals_of(_access(ash, Topic.GOALS))[0].matters is None


def test_birch_reads_nothing_of_ash(ash, birch):
    saved = matters(ash)
    setback_plan(ash)
    assert queries.matter_of(own_access(birch), saved.id) is None
    assert queries.setback_plan_of(own_access(birch)).words == SetbackWords()
    assert queries.plan_of(own_access(birch)).is_empty
