"""Addresses of meetings in somebody's own calendar."""

from django.urls import path

from waymark.meetings.views import calendars

urlpatterns = [
    path("calendar/", calendars.calendars, name="calendars"),
    path("calendar/new/", calendars.calendar_new, name="calendar_new"),
    path("calendar/<uuid:feed_id>/end/", calendars.calendar_end, name="calendar_end"),
    path("calendar/<str:token>.ics", calendars.calendar_feed, name="calendar_feed"),
    path("meetings/<uuid:series_id>/<day:on>/calendar.ics", calendars.meeting_file, name="meeting_file"),
]
