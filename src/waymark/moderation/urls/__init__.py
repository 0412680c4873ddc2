"""Addresses of this app, part by part."""

from django.urls import URLPattern

from waymark.moderation.urls import cases

urlpatterns: list[URLPattern] = [*cases.urlpatterns]
