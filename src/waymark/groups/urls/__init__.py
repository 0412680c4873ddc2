"""Addresses of this app, part by part. What begins with the slug of a group comes last."""

from django.urls import URLPattern

from waymark.groups.urls import belonging, from_cohort, guests, inside, jobs, kit, papers, plans

urlpatterns: list[URLPattern] = [
    *kit.urlpatterns,
    *belonging.urlpatterns,
    *from_cohort.urlpatterns,
    *inside.urlpatterns,
    *jobs.urlpatterns,
    *plans.urlpatterns,
    *guests.urlpatterns,
    *papers.urlpatterns,
]
