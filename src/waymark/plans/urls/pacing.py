"""Addresses of pacing."""

from django.urls import path

from waymark.plans.views import pacing, pacing_writing

urlpatterns = [
    path("plan/pacing/", pacing.pacing, name="pacing"),
    path("plan/pacing/new/", pacing_writing.new, name="pacing_new"),
    path("plan/pacing/energy/", pacing_writing.choice, name="pacing_choice"),
    path("plan/pacing/<uuid:activity_id>/", pacing.activity, name="pacing_activity"),
    path("plan/pacing/<uuid:activity_id>/change/", pacing_writing.edit, name="pacing_edit"),
    path("plan/pacing/<uuid:activity_id>/measure/", pacing_writing.measure, name="pacing_measure"),
    path("plan/pacing/<uuid:activity_id>/start/", pacing_writing.start, name="pacing_start"),
    path("plan/pacing/<uuid:activity_id>/step/", pacing_writing.step, name="pacing_step"),
    path("plan/pacing/<uuid:activity_id>/did/", pacing_writing.did, name="pacing_did"),
    path("plan/pacing/<uuid:activity_id>/timer/", pacing.timer, name="pacing_timer"),
    path("plan/pacing/<uuid:activity_id>/stop/", pacing.stop, name="pacing_stop"),
    path("plan/pacing/<uuid:activity_id>/take-up/", pacing.take_up, name="pacing_take_up"),
    path("plan/pacing/amount/<uuid:amount_id>/", pacing_writing.amount, name="pacing_amount"),
    path("plan/pacing/amount/<uuid:amount_id>/take-out/", pacing.take_out, name="pacing_take_out"),
    path("plan/pacing/amount/<uuid:amount_id>/put-back/", pacing.put_back, name="pacing_put_back"),
]
