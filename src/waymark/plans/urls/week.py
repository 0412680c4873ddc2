"""Addresses of my week."""

from django.urls import path

from waymark.plans.views import week, week_calendar, week_line, week_thing

# The diary, a stranger to this app, has the same under the name "day"; Django takes each name once.

urlpatterns = [
    path("plan/week/", week.week, name="week"),
    path("plan/week/<day:day>/", week.week_day, name="week_day"),
    path("plan/week/<day:day>/rest/", week.rest, name="week_rest"),
    path("plan/week/<day:day>/energy/", week.energy, name="week_energy"),
    path("plan/week/<day:day>/line/", week_line.line, name="week_line"),
    path("plan/week/<day:day>/begin/", week_line.begin, name="week_begin"),
    path("plan/week/<day:day>/calendar/", week_calendar.calendar, name="week_calendar"),
    path("plan/week/<day:day>/calendar/file/", week_calendar.calendar_file, name="week_file"),
    path("plan/week/<day:day>/<uuid:thing_id>/", week_thing.thing, name="week_thing"),
    path("plan/week/<day:day>/<uuid:thing_id>/move/", week_thing.move, name="week_move"),
    path("plan/week/<day:day>/<uuid:thing_id>/out/", week_thing.take_out, name="week_out"),
    path("plan/week/<day:day>/<uuid:thing_id>/back/", week_thing.put_back, name="week_back"),
]
