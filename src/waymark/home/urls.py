"""Addresses of this app."""

from django.urls import URLPattern, path

from waymark.home.views import begin, begin_bad_day, begin_goal, begin_what_matters, gallery, landing, today

urlpatterns: list[URLPattern] = [
    path("", landing.landing, name="landing"),
    path("begin/", begin.begin, name="begin"),
    path("begin/what-matters/", begin_what_matters.begin_what_matters, name="begin_what_matters"),
    path("begin/goal/", begin_goal.begin_goal, name="begin_goal"),
    path("begin/bad-day/", begin_bad_day.begin_bad_day, name="begin_bad_day"),
    path("today/", today.today, name="today"),
    path("design/", gallery.gallery, name="gallery"),
]
