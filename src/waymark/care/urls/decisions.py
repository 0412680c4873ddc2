"""Addresses of shared decisions. They begin with the link between a person and a team."""

from django.urls import path

from waymark.care.views.decisions import ending, listing, one, preparing, weighing

TABLE = "care/<uuid:link_id>/decisions/"
ONE = f"{TABLE}<uuid:conversation_id>/"

urlpatterns = [
    path(TABLE, listing.decisions, name="decisions"),
    path(f"{TABLE}new/", listing.new, name="decision_new"),
    path(ONE, one.decision, name="decision"),
    path(f"{ONE}topic/", preparing.topic, name="decision_topic"),
    path(f"{ONE}options/", preparing.options, name="decision_options"),
    path(f"{ONE}options/<int:number>/", preparing.option, name="decision_option"),
    path(f"{ONE}matters/", weighing.matters, name="decision_matters"),
    path(f"{ONE}values/", weighing.values, name="decision_values"),
    path(f"{ONE}sure/", weighing.sure, name="decision_sure"),
    path(f"{ONE}preference/", ending.preference, name="decision_preference"),
    path(f"{ONE}outcome/", ending.outcome, name="decision_outcome"),
    path(f"{ONE}after/", ending.after, name="decision_after"),
    path(f"{ONE}put-aside/", one.put_aside, name="decision_put_aside"),
    path(f"{ONE}take-up/", one.take_up, name="decision_take_up"),
]
