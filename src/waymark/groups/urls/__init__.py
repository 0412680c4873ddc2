"""Addresses of this app, part by part."""

from django.urls import URLPattern

from waymark.groups.urls import jobs

urlpatterns: list[URLPattern] = [
    *jobs.urlpatterns,
]
