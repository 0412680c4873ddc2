"""Addresses of plans for meetings."""

from django.urls import path

from waymark.groups.views import plan_writing, plans

PLANS = "groups/<slug:slug>/plans/"
LIBRARY = f"{PLANS}library/<slug:key>/"
PLAN = f"{PLANS}<uuid:plan_id>/"

urlpatterns = [
    path(PLANS, plans.session_plans, name="session_plans"),
    path(f"{PLANS}new/", plan_writing.session_plan_new, name="session_plan_new"),
    path(f"{PLANS}clear/", plans.session_plan_clear, name="session_plan_clear"),
    path(LIBRARY, plans.library_plan, name="library_plan"),
    path(f"{LIBRARY}take/", plans.library_plan_take, name="library_plan_take"),
    path(PLAN, plans.session_plan, name="session_plan"),
    path(f"{PLAN}change/", plan_writing.session_plan_change, name="session_plan_change"),
    path(f"{PLAN}use/", plans.session_plan_use, name="session_plan_use"),
    path(f"{PLAN}aside/", plans.session_plan_aside, name="session_plan_aside"),
    path(f"{PLAN}notes/<uuid:note_id>/remove/", plans.worked_note_remove, name="worked_note_remove"),
]
