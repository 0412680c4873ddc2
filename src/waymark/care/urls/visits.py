"""Addresses of visits."""

from django.urls import path

from waymark.care.views import visits

urlpatterns = [
    path("care/<uuid:link_id>/visits/", visits.visits, name="visits"),
    path("care/<uuid:link_id>/visits/<uuid:sheet_id>/", visits.visit, name="visit"),
]
