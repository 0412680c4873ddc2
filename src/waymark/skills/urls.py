"""Addresses of the skills."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
