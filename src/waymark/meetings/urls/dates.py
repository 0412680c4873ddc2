"""Addresses of my meetings, of series and of single dates."""

from django.urls import path

from waymark.meetings.views import attendance, meeting, mine, one_date, planning, series

urlpatterns = [
    path("meetings/", mine.meetings, name="meetings"),
    path("meetings/past/", mine.past, name="meetings_past"),
    path("meetings/new/<str:kind>/<uuid:host_id>/", planning.series_new, name="series_new"),
    path("meetings/<uuid:series_id>/", series.series, name="series"),
    path("meetings/<uuid:series_id>/answer/", series.series_answer, name="series_answer"),
    path("meetings/<uuid:series_id>/change/", series.series_change, name="series_change"),
    path("meetings/<uuid:series_id>/end/", series.series_end, name="series_end"),
    path("meetings/<uuid:series_id>/<day:on>/", meeting.meeting, name="meeting"),
    path("meetings/<uuid:series_id>/<day:on>/answer/", meeting.meeting_answer, name="meeting_answer"),
    path("meetings/<uuid:series_id>/<day:on>/confirm/", meeting.meeting_confirm, name="meeting_confirm"),
    path("meetings/<uuid:series_id>/<day:on>/change/", one_date.meeting_change, name="meeting_change"),
    path("meetings/<uuid:series_id>/<day:on>/following/", planning.meeting_following, name="meeting_following"),
    path("meetings/<uuid:series_id>/<day:on>/who-came/", attendance.attendance, name="attendance"),
]
