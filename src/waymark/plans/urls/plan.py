"""Addresses of what matters, of goals, and of a bad day."""

from django.urls import path

from waymark.plans.views import (
    closeness,
    goal,
    goal_levels,
    goal_writing,
    goals,
    plan,
    setback,
    setback_plan,
    what_matters,
)

urlpatterns = [
    path("plan/", plan.plan, name="plan"),
    path("plan/what-matters/", closeness.matters, name="matters"),
    path("plan/what-matters/closeness/", closeness.closeness, name="closeness"),
    path("plan/what-matters/new/", what_matters.new, name="matter_new"),
    path("plan/what-matters/<uuid:matter_id>/", what_matters.edit, name="matter"),
    path("plan/what-matters/<uuid:matter_id>/put-aside/", what_matters.put_aside, name="matter_put_aside"),
    path("plan/what-matters/<uuid:matter_id>/take-up/", what_matters.take_up, name="matter_take_up"),
    path("plan/goals/", goals.goals, name="goals"),
    path("plan/goal/new/", goal_writing.new, name="goal_new"),
    path("plan/goal/<uuid:goal_id>/", goal.goal, name="goal"),
    path("plan/goal/<uuid:goal_id>/words/", goal_writing.words, name="goal_words"),
    path("plan/goal/<uuid:goal_id>/details/", goal.details, name="goal_details"),
    path("plan/goal/<uuid:goal_id>/levels/", goal_levels.levels, name="goal_levels"),
    path("plan/goal/<uuid:goal_id>/levels/write/", goal_levels.write, name="goal_levels_write"),
    path("plan/goal/<uuid:goal_id>/levels/mark/", goal_levels.mark, name="goal_mark"),
    path("plan/goal/<uuid:goal_id>/outcome/", goal.outcome, name="goal_outcome"),
    path("plan/goal/<uuid:goal_id>/size/", goal_writing.size, name="goal_size"),
    path("plan/goal/<uuid:goal_id>/next/", goal_writing.choose, name="goal_next"),
    path("plan/goal/<uuid:goal_id>/let-go/", goal_writing.let_go, name="goal_let_go"),
    path("plan/goal/<uuid:goal_id>/take-up/", goal_writing.take_up, name="goal_take_up"),
    path("plan/setback/", setback_plan.setback_plan, name="setback_plan"),
    path("setback/", setback.setback, name="setback"),
]
