"""Addresses of programmes as they are planned."""

from django.urls import path

from waymark.programmes.views import cohorts, letters, planned, template

ONE = "programmes/<uuid:programme_id>/"
SESSION = f"{ONE}sessions/<uuid:session_id>/"

urlpatterns = [
    path("programmes/new/", planned.programme_new, name="programme_new"),
    path(ONE, planned.programme, name="programme"),
    path(f"{ONE}words/", planned.programme_edit, name="programme_edit"),
    path(f"{ONE}aside/", planned.programme_aside, name="programme_aside"),
    path(f"{ONE}letters/", letters.programme_letters, name="programme_letters"),
    path(f"{ONE}sessions/new/", template.session_new, name="programme_session_new"),
    path(SESSION, template.session_change, name="programme_session"),
    path(f"{SESSION}move/", template.session_move, name="programme_session_move"),
    path(f"{SESSION}remove/", template.session_remove, name="programme_session_remove"),
    path(f"{ONE}cohorts/new/", cohorts.cohort_new, name="cohort_new"),
]
