"""Addresses of this app."""

from django.urls import URLPattern, path

from waymark.talks.views import answering, asking, hours, organising

HOUR = "guest-hours/<uuid:hour_id>/"
QUESTION = f"{HOUR}questions/<uuid:question_id>/"

urlpatterns: list[URLPattern] = [
    path("guest-hours/", hours.guest_hours, name="guest_hours"),
    path("guest-hours/new/", organising.guest_hour_new, name="guest_hour_new"),
    path("guest-hours/answering/<str:token>/", answering.guest_answering, name="guest_answering"),
    path(HOUR, hours.guest_hour, name="guest_hour"),
    path(f"{HOUR}file/", hours.guest_hour_file, name="guest_hour_file"),
    path(f"{HOUR}come/", asking.guest_hour_come, name="guest_hour_come"),
    path(f"{HOUR}ask/", asking.guest_hour_ask, name="guest_hour_ask"),
    path(f"{QUESTION}same/", asking.guest_hour_same, name="guest_hour_same"),
    path(f"{QUESTION}remove/", asking.guest_hour_remove, name="guest_hour_remove"),
    path(f"{HOUR}change/", organising.guest_hour_change, name="guest_hour_change"),
    path(f"{HOUR}cancel/", organising.guest_hour_cancel, name="guest_hour_cancel"),
    path(f"{HOUR}guest-link/", organising.guest_hour_link, name="guest_hour_link"),
]
