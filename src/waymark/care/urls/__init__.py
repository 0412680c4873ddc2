"""Addresses of care, part by part."""

from django.urls import URLPattern

from waymark.care.urls import agreed_plan

urlpatterns: list[URLPattern] = [*agreed_plan.urlpatterns]
