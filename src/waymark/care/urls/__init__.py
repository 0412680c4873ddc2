"""Addresses of care, part by part."""

from django.urls import URLPattern

from waymark.care.urls import visits

urlpatterns: list[URLPattern] = [
    *visits.urlpatterns,
]
