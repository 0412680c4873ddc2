"""The library of plans and the jobs to begin with: whole, honest about time, and kind to bodies."""

from itertools import groupby

import pytest

from waymark.groups import library
from waymark.groups.starter_jobs import STARTER_JOBS, starter_job
from waymark.groups.terms import Energy, PlanKind
from waymark.skills.terms.library import slugs

every_plan = pytest.mark.parametrize("plan", library.PLANS, ids=lambda plan: plan.key)


def test_there_are_enough_and_each_kind_has_some():
    keys = [plan.key for plan in library.PLANS]
    assert len(keys) == len(set(keys)) >= 12
    assert {plan.kind for plan in library.PLANS} == set(PlanKind)
    assert all(library.plan_named(key) for key in library.FIRST_THREE)
    assert library.plan_named("no-such-plan") is None


@every_plan
def test_it_fits_into_a_meeting_and_says_where_it_comes_from(plan):
    assert 60 <= plan.minutes <= 90
    assert plan.sources
    assert plan.why
    assert plan.materials
    assert len(str(plan.title)) <= 120


@every_plan
def test_nobody_sits_for_longer_than_fifty_minutes(plan):
    sitting = [
        sum(part.minutes for part in parts) for is_break, parts in groupby(plan.parts, _is_break) if not is_break
    ]
    assert len(sitting) >= 2
    assert max(sitting) <= 50


def _is_break(part):
    return part.is_break


@every_plan
def test_a_skill_is_one_of_this_site(plan):
    assert (plan.kind is PlanKind.SKILL) == bool(plan.skill)
    assert not plan.skill or plan.skill in slugs()


@every_plan
def test_what_a_group_keeps_of_it_is_plain(plan):
    words = library.words_of(plan)
    assert words.minutes == plan.minutes
    assert all(isinstance(part.words, str) and len(part.words) <= 300 for part in words.parts)


def test_there_is_a_job_for_every_kind_of_energy():
    assert {job.energy for job in STARTER_JOBS} == set(Energy)
    assert len({job.key for job in STARTER_JOBS}) == len(STARTER_JOBS)
    assert starter_job("clock").energy is Energy.SEATED
    assert starter_job("no-such-job") is None
