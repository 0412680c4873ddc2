"""Addresses of care, part by part."""

from django.urls import URLPattern

from waymark.care.urls import agreed_plan, caseload, visits

urlpatterns: list[URLPattern] = [
    *caseload.urlpatterns,
    *agreed_plan.urlpatterns,
    *visits.urlpatterns,
]
