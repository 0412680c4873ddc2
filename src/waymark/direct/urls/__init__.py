"""Addresses of this app."""

from django.urls import URLPattern, path

from waymark.direct.views import acts, mine, talking

urlpatterns: list[URLPattern] = [
    path("messages/", mine.talks, name="direct"),
    path("messages/who/", mine.choices, name="direct_choices"),
    path("messages/blocked/<uuid:block_id>/end/", acts.unblock, name="direct_unblock"),
    path("messages/to/<uuid:membership_id>/", talking.to, name="direct_to"),
    path("messages/one/<uuid:message_id>/", acts.message, name="direct_message"),
    path("messages/one/<uuid:message_id>/delete/", acts.delete, name="direct_message_delete"),
    path("messages/<uuid:conversation_id>/", talking.conversation, name="direct_conversation"),
    path("messages/<uuid:conversation_id>/block/", acts.block, name="direct_block"),
    path("messages/<uuid:conversation_id>/delete/", acts.clear, name="direct_clear"),
]
