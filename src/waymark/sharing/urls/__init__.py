"""Addresses of sharing, part by part."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
