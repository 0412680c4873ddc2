"""My supporters: inviting them, who they are, and taking them off the list."""

from django.urls import URLPattern, path

from waymark.sharing.views import inviting, supporter

urlpatterns: list[URLPattern] = [
    path("sharing/supporters/new/", inviting.new, name="supporter_invite"),
    path("sharing/supporters/<uuid:supporter_id>/", supporter.supporter, name="supporter"),
    path("sharing/supporters/<uuid:supporter_id>/code/", inviting.code, name="supporter_code"),
    path("sharing/supporters/<uuid:supporter_id>/words/", supporter.about, name="supporter_about"),
    path("sharing/supporters/<uuid:supporter_id>/off/", supporter.off, name="supporter_off"),
]
