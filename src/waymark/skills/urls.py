"""Addresses of the skills. `practices` is no name of a skill, because that address is taken."""

from django.urls import path

from waymark.skills.views import later, practices, practise, skills

urlpatterns = [
    path("skills/", skills.skills, name="skills"),
    path("skills/practices/", practices.practices, name="practices"),
    path("skills/practices/<uuid:practice_id>/", practices.practice, name="practice"),
    path("skills/practices/<uuid:practice_id>/change/", practise.change, name="practice_change"),
    path("skills/practices/<uuid:practice_id>/later/", later.later, name="practice_later"),
    path("skills/practices/<uuid:practice_id>/remove/", practices.remove, name="practice_remove"),
    path("skills/practices/<uuid:practice_id>/bring-back/", practices.bring_back, name="practice_bring_back"),
    path("skills/<slug:slug>/", skills.skill, name="skill"),
    path("skills/<slug:slug>/practise/", practise.practise, name="skill_practise"),
    path("skills/<slug:slug>/star/", skills.star, name="skill_star"),
    path("skills/<slug:slug>/unstar/", skills.unstar, name="skill_unstar"),
]
