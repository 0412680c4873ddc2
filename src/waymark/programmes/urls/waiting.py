"""Addresses of somebody's own way through a programme: asking, waiting, an offer, what is theirs afterwards."""

from django.urls import path

from waymark.programmes.views import leaders, mine, overview, waiting

WAITING = "programmes/waiting/<uuid:enrolment_id>/"
MINE = "programmes/mine/<uuid:enrolment_id>/"

urlpatterns = [
    path("programmes/", overview.programmes, name="programmes"),
    path("programmes/join/", waiting.programme_join, name="programme_join"),
    path("programmes/lead/", leaders.cohort_lead, name="cohort_lead"),
    path(WAITING, waiting.waiting, name="waiting"),
    path(f"{WAITING}answer/", waiting.waiting_answer, name="waiting_answer"),
    path(f"{WAITING}leave/", waiting.waiting_leave, name="waiting_leave"),
    path(MINE, mine.my_programme, name="my_programme"),
    path(f"{MINE}certificate/", mine.my_certificate, name="my_certificate"),
    path(f"{MINE}letters/<int:number>/", mine.my_letter, name="my_letter"),
    path(f"{MINE}pass/", mine.my_pass, name="my_pass"),
]
