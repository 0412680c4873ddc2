"""Addresses of this app."""

from django.urls import URLPattern, path

from waymark.home.views import (
    begin,
    begin_bad_day,
    begin_goal,
    begin_what_matters,
    four_sides,
    gallery,
    landing,
    people,
    plan_paper,
    today,
    toolkit,
)

urlpatterns: list[URLPattern] = [
    path("", landing.landing, name="landing"),
    path("begin/", begin.begin, name="begin"),
    path("begin/what-matters/", begin_what_matters.begin_what_matters, name="begin_what_matters"),
    path("begin/goal/", begin_goal.begin_goal, name="begin_goal"),
    path("begin/bad-day/", begin_bad_day.begin_bad_day, name="begin_bad_day"),
    path("today/", today.today, name="today"),
    path("people/", people.people, name="people"),
    path("plan/sides/", four_sides.four_sides, name="four_sides"),
    path("plan/toolkit/", toolkit.toolkit, name="toolkit"),
    path("plan/paper/", plan_paper.plan_paper, name="plan_pdf"),
    path("plan/paper/file/", plan_paper.plan_file, name="plan_file"),
    path("design/", gallery.gallery, name="gallery"),
]
