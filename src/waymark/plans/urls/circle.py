"""Addresses of this part of the plan."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
