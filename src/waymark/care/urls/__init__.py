"""Addresses of care, part by part."""

from django.urls import URLPattern

from waymark.care.urls import caseload, visits

urlpatterns: list[URLPattern] = [
    *caseload.urlpatterns,
    *visits.urlpatterns,
]
