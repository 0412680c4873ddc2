"""One group: its front page, and everything around the people in it."""

from django.urls import URLPattern, path

from waymark.groups.views import agreement, front, joining, letting_in, members, roles, signal, state, words

urlpatterns: list[URLPattern] = [
    path("groups/<slug:slug>/", front.group, name="group"),
    path("groups/<slug:slug>/join/", joining.join, name="group_join"),
    path("groups/<slug:slug>/agreement/", agreement.agreement, name="group_agreement"),
    path("groups/<slug:slug>/agreement/change/", agreement.change, name="group_agreement_change"),
    path("groups/<slug:slug>/requests/", letting_in.requests, name="group_requests"),
    path("groups/<slug:slug>/invitations/", letting_in.invites, name="group_invites"),
    path("groups/<slug:slug>/members/", members.members, name="group_members"),
    path("groups/<slug:slug>/me/", members.me, name="group_me"),
    path("groups/<slug:slug>/leave/", members.leave, name="group_leave"),
    path("groups/<slug:slug>/buddies/", members.buddies, name="group_buddies"),
    path("groups/<slug:slug>/roles/", roles.roles, name="group_roles"),
    path("groups/<slug:slug>/signal/", signal.signal, name="group_signal"),
    path("groups/<slug:slug>/first-visit/", words.welcome, name="group_welcome"),
    path("groups/<slug:slug>/first-visit/change/", words.welcome_change, name="group_welcome_change"),
    path("groups/<slug:slug>/edit/", words.edit, name="group_edit"),
    path("groups/<slug:slug>/state/", state.state, name="group_state"),
]
