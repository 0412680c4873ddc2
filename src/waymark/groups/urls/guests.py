"""Addresses of guest speakers."""

from django.urls import path

from waymark.groups.views import guest_writing, guests

GUESTS = "groups/<slug:slug>/guests/"
GUEST = f"{GUESTS}<uuid:guest_id>/"
ELSEWHERE = f"{GUESTS}elsewhere/"

urlpatterns = [
    path(GUESTS, guests.guests, name="guests"),
    path(f"{GUESTS}new/", guest_writing.guest_new, name="guest_new"),
    path(ELSEWHERE, guests.guests_elsewhere, name="guests_elsewhere"),
    path(f"{ELSEWHERE}<uuid:guest_id>/", guests.guest_elsewhere, name="guest_elsewhere"),
    path(GUEST, guests.guest, name="guest"),
    path(f"{GUEST}change/", guest_writing.guest_change, name="guest_change"),
    path(f"{GUEST}said/", guests.guest_said, name="guest_said"),
    path(f"{GUEST}thanks/", guests.guest_thanks, name="guest_thanks"),
    path(f"{GUEST}questions/", guests.guest_questions, name="guest_questions"),
    path(f"{GUEST}questions/<uuid:question_id>/remove/", guests.guest_question_remove, name="guest_question_remove"),
]
