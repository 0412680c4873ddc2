"""Addresses of places."""

from django.urls import path

from waymark.meetings.views import venues

urlpatterns = [
    path("meetings/places/<str:kind>/<uuid:host_id>/", venues.venues, name="venues"),
    path("meetings/places/<str:kind>/<uuid:host_id>/new/", venues.venue_new, name="venue_new"),
    path("meetings/places/<uuid:venue_id>/", venues.venue, name="venue"),
    path("meetings/places/<uuid:venue_id>/change/", venues.venue_change, name="venue_change"),
    path("meetings/places/<uuid:venue_id>/facts/<slug:fact>/", venues.venue_fact, name="venue_fact"),
    path("meetings/places/<uuid:venue_id>/facts/<slug:fact>/still-true/", venues.venue_confirm, name="venue_confirm"),
]
