"""Addresses of this app, part by part."""

from django.urls import URLPattern

from waymark.moderation.urls import cases, complaints, duty

urlpatterns: list[URLPattern] = [*duty.urlpatterns, *complaints.urlpatterns, *cases.urlpatterns]
