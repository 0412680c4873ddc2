"""My groups and the doors into them. These come before `urls.inside`, whose addresses begin with a group."""

from django.urls import URLPattern, path

from waymark.groups.views import mine, services

urlpatterns: list[URLPattern] = [
    path("groups/", mine.groups, name="groups"),
    path("groups/code/", mine.code, name="group_code"),
    path("groups/for-a-service/", services.service_groups, name="service_groups"),
]
