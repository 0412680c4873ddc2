"""Addresses of looking back and keeping going."""

from django.urls import path

from waymark.plans.views import review

urlpatterns = [
    path("plan/keep-going/", review.reviews, name="reviews"),
    path("plan/keep-going/new/", review.new, name="review_new"),
    path("plan/keep-going/<uuid:review_id>/", review.review, name="review"),
    path("plan/keep-going/<uuid:review_id>/write/", review.edit, name="review_write"),
]
