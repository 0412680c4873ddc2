"""Addresses of the plan and of a bad day."""

from waymark.plans.urls import circle, pacing, plan, review, safety, setbacks, week

urlpatterns = [
    *plan.urlpatterns,
    *pacing.urlpatterns,
    *setbacks.urlpatterns,
    *safety.urlpatterns,
    *week.urlpatterns,
    *circle.urlpatterns,
    *review.urlpatterns,
]
