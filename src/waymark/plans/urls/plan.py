"""Addresses of what matters, of goals, and of a bad day."""

from django.urls import path

from waymark.plans.views import goal, plan, setback, setback_plan, what_matters

urlpatterns = [
    path("plan/", plan.plan, name="plan"),
    path("plan/what-matters/new/", what_matters.new, name="matter_new"),
    path("plan/what-matters/<uuid:matter_id>/", what_matters.edit, name="matter"),
    path("plan/what-matters/<uuid:matter_id>/put-aside/", what_matters.put_aside, name="matter_put_aside"),
    path("plan/what-matters/<uuid:matter_id>/take-up/", what_matters.take_up, name="matter_take_up"),
    path("plan/goal/new/", goal.new, name="goal_new"),
    path("plan/goal/<uuid:goal_id>/", goal.edit, name="goal"),
    path("plan/goal/<uuid:goal_id>/size/", goal.size, name="goal_size"),
    path("plan/goal/<uuid:goal_id>/next/", goal.choose, name="goal_next"),
    path("plan/goal/<uuid:goal_id>/let-go/", goal.let_go, name="goal_let_go"),
    path("plan/goal/<uuid:goal_id>/take-up/", goal.take_up, name="goal_take_up"),
    path("plan/setback/", setback_plan.setback_plan, name="setback_plan"),
    path("setback/", setback.setback, name="setback"),
]
