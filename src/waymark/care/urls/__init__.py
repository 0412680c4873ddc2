"""Addresses of care, part by part."""

from django.urls import URLPattern

from waymark.care.urls import agreed_plan, caseload, decisions, visits

urlpatterns: list[URLPattern] = [
    *caseload.urlpatterns,
    *decisions.urlpatterns,
    *agreed_plan.urlpatterns,
    *visits.urlpatterns,
]
