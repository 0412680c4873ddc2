"""Addresses of the two-voice plan."""

from django.urls import path

from waymark.care.views import agreed_plan, agreed_plan_writing

urlpatterns = [
    path("care/<uuid:link_id>/plan/", agreed_plan.agreed_plan, name="agreed_plan"),
    path("care/<uuid:link_id>/plan/propose/", agreed_plan_writing.propose, name="plan_propose"),
    path("care/<uuid:link_id>/plan/versions/", agreed_plan.versions, name="plan_versions"),
    path("care/<uuid:link_id>/plan/versions/<uuid:version_id>/", agreed_plan.version, name="plan_version"),
    path("care/<uuid:link_id>/plan/decide/", agreed_plan_writing.decide, name="plan_decide"),
    path("care/<uuid:link_id>/plan/withdraw/", agreed_plan_writing.withdraw, name="plan_withdraw"),
]
