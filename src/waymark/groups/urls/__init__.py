"""Addresses of this app, part by part."""

from django.urls import URLPattern

from waymark.groups.urls import belonging, guests, inside, jobs, kit, papers, plans

urlpatterns: list[URLPattern] = [
    *kit.urlpatterns,
    *belonging.urlpatterns,
    *inside.urlpatterns,
    *jobs.urlpatterns,
    *plans.urlpatterns,
    *guests.urlpatterns,
    *papers.urlpatterns,
]
