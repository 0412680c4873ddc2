"""Addresses of this app, part by part."""

from django.urls import URLPattern

from waymark.moderation.urls import duty

urlpatterns: list[URLPattern] = [*duty.urlpatterns]
