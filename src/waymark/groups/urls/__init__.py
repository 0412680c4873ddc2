"""Addresses of this app, part by part. What begins with the slug of a group comes last."""

from django.urls import URLPattern

from waymark.groups.urls import belonging, guests, inside, jobs, plans

urlpatterns: list[URLPattern] = [
    *belonging.urlpatterns,
    *inside.urlpatterns,
    *jobs.urlpatterns,
    *plans.urlpatterns,
    *guests.urlpatterns,
]
