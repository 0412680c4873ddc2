"""The other side: an invitation, whom I support, and a link that shows one thing."""

from django.urls import URLPattern, path

from waymark.sharing.views import invitation, links, shown

urlpatterns: list[URLPattern] = [
    path("sharing/invitation/", invitation.invitation, name="invitation"),
    path("sharing/shown/", shown.shown_list, name="shown_list"),
    path("sharing/shown/<uuid:shown_id>/", shown.shown, name="shown"),
    path("sharing/shown/<uuid:shown_id>/stop/", shown.stop, name="shown_stop"),
    path("shown/", links.open_link, name="open_link"),
]
