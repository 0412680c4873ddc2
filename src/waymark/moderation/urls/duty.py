"""Addresses of the rota, of words that wait, and of the register."""

from django.urls import path

from waymark.moderation.views import duty, duty_notes, holds, register, yearly

urlpatterns = [
    path("moderation/duty/", duty.duty, name="duty"),
    path("moderation/duty/new/", duty.duty_new, name="duty_new"),
    path("moderation/duty/care/", duty_notes.duty_care, name="duty_care"),
    path("moderation/duty/notes/", duty_notes.duty_notes, name="duty_notes"),
    path("moderation/duty/<uuid:turn_id>/take/", duty.duty_take, name="duty_take"),
    path("moderation/duty/<uuid:turn_id>/swap/", duty.duty_swap, name="duty_swap"),
    path("moderation/duty/<uuid:turn_id>/give-up/", duty.duty_give_up, name="duty_give_up"),
    path("moderation/duty/<uuid:turn_id>/end/", duty_notes.duty_end, name="duty_end"),
    path("moderation/holds/", holds.holds, name="holds"),
    path("moderation/holds/<slug:reason>/", holds.hold_words, name="hold_words"),
    path("moderation/register/", register.register, name="register"),
    path("moderation/register/<int:year>/", yearly.register_year, name="register_year"),
    path("moderation/register/<int:year>/file/", yearly.register_year_file, name="register_year_file"),
    path("moderation/register/<slug:kind>/", register.assessment, name="assessment"),
    path("moderation/register/<slug:kind>/write/", register.assessment_write, name="assessment_write"),
    path("community/on-duty/", duty.on_duty, name="on_duty"),
]
