"""Addresses of this app, part by part."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
