"""Addresses of cohorts."""

from django.urls import path

from waymark.programmes.views import cohorts, finishing, leaders, planned, roster, sessions, writing

ONE = "programmes/cohorts/<uuid:cohort_id>/"
SESSION = f"{ONE}sessions/<int:number>/"
PERSON = f"{ONE}people/<uuid:enrolment_id>/"

urlpatterns = [
    path(ONE, cohorts.cohort, name="cohort"),
    path(f"{ONE}state/", cohorts.cohort_state, name="cohort_state"),
    path(f"{ONE}offers/", cohorts.cohort_offers, name="cohort_offers"),
    path(f"{ONE}places/", cohorts.cohort_seats, name="cohort_seats"),
    path(f"{ONE}take-up/", planned.cohort_take_up, name="cohort_take_up"),
    path(f"{ONE}leaders/", leaders.cohort_leaders, name="cohort_leaders"),
    path(f"{ONE}leaders/stop/", leaders.cohort_stop_leading, name="cohort_stop_leading"),
    path(f"{ONE}me/", roster.cohort_me, name="cohort_me"),
    path(f"{ONE}people/", roster.cohort_roster, name="cohort_roster"),
    path(PERSON, roster.cohort_person, name="cohort_person"),
    path(f"{PERSON}event/", writing.cohort_event, name="cohort_event"),
    path(f"{PERSON}letter/", writing.cohort_letter, name="cohort_letter"),
    path(SESSION, sessions.cohort_session, name="cohort_session"),
    path(f"{SESSION}change/", sessions.cohort_session_change, name="cohort_session_change"),
    path(f"{SESSION}short/", sessions.cohort_make_up, name="cohort_make_up"),
    path(f"{SESSION}how-it-went/", sessions.cohort_fidelity, name="cohort_fidelity"),
    path(f"{ONE}finish/", finishing.cohort_finish, name="cohort_finish"),
]
