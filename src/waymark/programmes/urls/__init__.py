"""Addresses of this app, part by part."""

from django.urls import URLPattern

from waymark.programmes.urls import cohorts, planning, waiting

urlpatterns: list[URLPattern] = [
    *waiting.urlpatterns,
    *cohorts.urlpatterns,
    *planning.urlpatterns,
]
