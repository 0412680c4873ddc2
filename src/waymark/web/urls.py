"""Addresses of the face."""

from django.urls import path

from waymark.web import views

urlpatterns = [
    path("display/", views.display, name="display"),
    path("display/flare/", views.flare_mode, name="flare_mode"),
    path("licence/", views.licence, name="licence"),
]
