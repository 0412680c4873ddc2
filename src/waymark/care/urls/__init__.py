"""Addresses of care, part by part."""

from django.urls import URLPattern

from waymark.care.urls import decisions

urlpatterns: list[URLPattern] = [*decisions.urlpatterns]
