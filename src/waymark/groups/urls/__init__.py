"""Addresses of this app, part by part."""

from django.urls import URLPattern

from waymark.groups.urls import guests, jobs, plans

urlpatterns: list[URLPattern] = [
    *jobs.urlpatterns,
    *plans.urlpatterns,
    *guests.urlpatterns,
]
