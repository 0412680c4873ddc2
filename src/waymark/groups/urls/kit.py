"""Addresses of the kit. They stand before those of a group: no group is called “new”."""

from django.urls import path

from waymark.groups.views import kit

urlpatterns = [
    path("groups/new/", kit.kit, name="group_kit"),
    path("groups/new/begin/", kit.begin, name="group_kit_begin"),
    path("groups/new/<uuid:draft_id>/", kit.look, name="group_kit_look"),
    path("groups/new/<uuid:draft_id>/put-away/", kit.put_away, name="group_kit_put_away"),
    path("groups/new/<uuid:draft_id>/take-up/", kit.take_up, name="group_kit_take_up"),
    path("groups/new/<uuid:draft_id>/<slug:step>/", kit.step, name="group_kit_step"),
]
