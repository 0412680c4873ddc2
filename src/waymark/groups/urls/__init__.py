"""Addresses of this app, part by part. What begins with the slug of a group comes last."""

from django.urls import URLPattern

from waymark.groups.urls import belonging, inside

urlpatterns: list[URLPattern] = [
    *belonging.urlpatterns,
    *inside.urlpatterns,
]
