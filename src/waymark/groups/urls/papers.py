"""Addresses of the papers of a group."""

from django.urls import path

from waymark.groups.views import papers, safety

GROUP = "groups/<slug:slug>/"

urlpatterns = [
    path(f"{GROUP}begun/", papers.begun, name="group_begun"),
    path(f"{GROUP}papers/", papers.papers, name="group_papers"),
    path(f"{GROUP}papers/poster/", papers.poster, name="group_poster"),
    path(f"{GROUP}papers/sign-in/", papers.sign_in, name="group_sign_in"),
    path(f"{GROUP}papers/risks/", papers.risks, name="group_risks"),
    path(f"{GROUP}papers/emergency/", papers.emergency, name="group_emergency"),
    path(f"{GROUP}papers/agenda/<uuid:series_id>/<day:on>/", papers.agenda, name="group_agenda"),
    path(f"{GROUP}safety/", safety.safety, name="group_safety"),
    path(f"{GROUP}safety/risks/", safety.risk_sheet, name="group_risk_sheet"),
]
