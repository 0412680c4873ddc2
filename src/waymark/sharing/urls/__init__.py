"""Addresses of sharing, part by part."""

from django.urls import URLPattern

from waymark.sharing.urls import choosing, others, supporters

urlpatterns: list[URLPattern] = [*choosing.urlpatterns, *supporters.urlpatterns, *others.urlpatterns]
