"""Addresses of this app, part by part."""

from waymark.meetings.urls import calendars, dates, venues

urlpatterns = [*venues.urlpatterns, *dates.urlpatterns, *calendars.urlpatterns]
