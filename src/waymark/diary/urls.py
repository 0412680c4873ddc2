"""Addresses of the diary."""

from django.urls import path, register_converter

from waymark.diary.views import body, check_in, choice, day, diary, entry, export, importing, questions
from waymark.web.converters import DayConverter

register_converter(DayConverter, "day")

urlpatterns = [
    path("diary/", diary.diary, name="diary"),
    path("diary/check-in/", check_in.check_in, name="check_in"),
    path("diary/day/<day:on>/", day.diary_day, name="diary_day"),
    path("diary/entry/<uuid:entry_id>/", entry.diary_entry, name="diary_entry"),
    path("diary/entry/<uuid:entry_id>/remove/", entry.remove_entry, name="diary_remove"),
    path("diary/entry/<uuid:entry_id>/bring-back/", entry.bring_back, name="diary_bring_back"),
    path("diary/removed/", entry.removed, name="diary_removed"),
    path("diary/days.csv", export.diary_export, name="diary_export"),
    path("diary/bring-in/", importing.import_diary, name="import_diary"),
    path("diary/bring-in/<uuid:run_id>/", importing.import_look, name="import_look"),
    path("diary/bring-in/<uuid:run_id>/forget/", importing.import_drop, name="import_drop"),
    path("diary/bring-in/<uuid:run_id>/done/", importing.import_past, name="import_past"),
    path("diary/bring-in/<uuid:run_id>/undo/", importing.import_undo, name="import_undo"),
    path("diary/body/", body.body_map, name="body_map"),
    path("diary/body/maps/", body.body_maps, name="body_maps"),
    path("diary/how/", choice.diary_choice, name="diary_choice"),
    path("diary/does-it-help/", choice.harm_check, name="harm_check"),
    path("diary/questions/", questions.own_questions, name="own_questions"),
    path("diary/questions/<uuid:item_id>/", questions.own_question, name="own_question"),
]
