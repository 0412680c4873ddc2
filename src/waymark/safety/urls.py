"""Addresses of the help pages. `sw.js` stands at the root, because a service worker keeps only what lies below it."""

from django.urls import path

from waymark.safety import views

urlpatterns = [
    path("help-now/", views.help_now, name="help_now"),
    path("help-now/checking/", views.contact_checking, name="contact_checking"),
    path("offline/", views.offline, name="offline"),
    path("sw.js", views.service_worker, name="service_worker"),
]
