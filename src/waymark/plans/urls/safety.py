"""Addresses of the plan for when somebody does not feel safe with themselves."""

from django.urls import path

from waymark.plans.views import safety_plan

urlpatterns = [
    path("plan/safety/", safety_plan.safety_plan, name="safety_plan"),
    path("plan/safety/sheet/", safety_plan.safety_plan_sheet, name="safety_plan_sheet"),
]
