"""Addresses of complaints."""

from django.urls import path

from waymark.moderation.views import complaining, complaints

urlpatterns = [
    path("complain/", complaining.complain, name="complain"),
    path("complain/<str:token>/", complaining.complaint_link, name="complaint_link"),
    path("my-complaints/", complaining.my_complaints, name="my_complaints"),
    path("moderation/complaints/", complaints.complaints, name="complaints"),
    path("moderation/complaints/<uuid:complaint_id>/", complaints.complaint, name="complaint"),
]
