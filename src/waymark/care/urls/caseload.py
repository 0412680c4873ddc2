"""Addresses of the caseload, of questions between visits, of hours and of notes."""

from django.urls import path

from waymark.care.views import caseload, emergency, hours, notes, person, threads

urlpatterns = [
    path("care/", caseload.care, name="care"),
    path("care/emergency/", emergency.care_emergency, name="care_emergency"),
    path("care/team/<uuid:team_id>/hours/", hours.team_hours, name="team_hours"),
    path("care/team/<uuid:team_id>/hours/answers/", hours.team_within, name="team_within"),
    path("care/team/<uuid:team_id>/hours/<uuid:reader_id>/", hours.member_hours, name="member_hours"),
    path("care/team/<uuid:team_id>/hours/<uuid:reader_id>/away/", hours.member_away, name="member_away"),
    path("care/team/<uuid:team_id>/hours/away/<uuid:leave_id>/remove/", hours.member_back, name="member_back"),
    path("care/<uuid:link_id>/", person.care_person, name="care_person"),
    path("care/<uuid:link_id>/questions/", threads.threads, name="threads"),
    path("care/<uuid:link_id>/questions/new/", threads.thread_new, name="thread_new"),
    path("care/<uuid:link_id>/questions/<uuid:thread_id>/", threads.thread, name="thread"),
    path("care/<uuid:link_id>/questions/<uuid:thread_id>/close/", threads.thread_close, name="thread_close"),
    path("care/<uuid:link_id>/notes/", notes.notes, name="notes"),
]
