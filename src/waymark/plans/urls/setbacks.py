"""Addresses of earlier versions of the plan for a bad day, of looking back, and of the own voice."""

from django.urls import URLPattern, path

from waymark.plans.views import setback_after, setback_earlier, setback_voice

urlpatterns: list[URLPattern] = [
    path("plan/setback/earlier/", setback_earlier.setback_earlier, name="setback_earlier"),
    path("plan/setback/earlier/<uuid:earlier_id>/", setback_earlier.setback_version, name="setback_version"),
    path("plan/setback/after/", setback_after.setback_after, name="setback_after"),
    path("plan/setback/after/new/", setback_after.setback_after_new, name="setback_after_new"),
    path("plan/setback/after/<uuid:setback_id>/", setback_after.setback_after_one, name="setback_after_one"),
    path("plan/setback/voice/", setback_voice.setback_voice, name="setback_voice"),
    path("plan/setback/voice/sound/", setback_voice.setback_sound, name="setback_sound"),
    path("plan/setback/voice/remove/", setback_voice.setback_voice_remove, name="setback_voice_remove"),
]
