"""The address at which a programme's cohort becomes a group."""

from django.urls import URLPattern, path

from waymark.groups.views import from_cohort

urlpatterns: list[URLPattern] = [
    path("groups/from-cohort/<uuid:cohort_id>/", from_cohort.from_cohort, name="group_from_cohort"),
]
