"""Addresses of this app."""

from django.urls import path

from waymark.stories.views import deciding, editing, mine, telling, told, withdrawing

MINE = "stories/mine/"
ONE = f"{MINE}<uuid:story_id>/"
EDITING = "stories/editing/"
EDITED = f"{EDITING}<uuid:story_id>/"
USE = f"{EDITING}use/<uuid:use_id>/"

urlpatterns = [
    path("stories/", told.stories, name="stories"),
    path("stories/<uuid:story_id>/", told.story, name="story"),
    path("stories/<uuid:story_id>/picture/", told.picture, name="story_picture"),
    path("stories/<uuid:story_id>/sound/", told.sound, name="story_sound"),
    path("stories/community/", told.community, name="stories_community"),
    path("stories/teams/", told.teams, name="stories_teams"),
    path("stories/sheet/<str:token>/", told.sheet, name="story_sheet"),
    path("stories/sheet/<str:token>/picture/", told.sheet_picture, name="story_sheet_picture"),
    path(MINE, mine.stories_mine, name="stories_mine"),
    path(f"{MINE}new/", telling.new, name="story_new"),
    path(ONE, mine.story_mine, name="story_mine"),
    path(f"{ONE}write/", telling.write, name="story_write"),
    path(f"{ONE}picture/", telling.picture, name="story_picture_keep"),
    path(f"{ONE}picture/file/", telling.picture_file, name="story_picture_mine"),
    path(f"{ONE}sound/", telling.sound, name="story_sound_keep"),
    path(f"{ONE}sound/file/", telling.sound_file, name="story_sound_mine"),
    path(f"{ONE}uses/", deciding.uses, name="story_uses"),
    path(f"{ONE}preview/", mine.preview, name="story_preview"),
    path(f"{ONE}send/", deciding.send, name="story_send"),
    path(f"{ONE}changes/", deciding.changes, name="story_changes"),
    path(f"{ONE}day-after/", deciding.day_after, name="story_day_after"),
    path(f"{ONE}again/", deciding.again, name="story_again"),
    path(f"{ONE}take-back/", withdrawing.take_back, name="story_take_back"),
    path(f"{ONE}gone/", withdrawing.gone, name="story_gone"),
    path(f"{ONE}draft/", mine.draft_again, name="story_draft"),
    path(f"{ONE}delete/", mine.delete, name="story_delete"),
    path(EDITING, editing.stories_editing, name="stories_editing"),
    path(EDITED, editing.story_editing, name="story_editing"),
    path(f"{EDITED}suggest/", editing.story_suggest, name="story_suggest"),
    path(f"{EDITED}publish/", editing.story_publish, name="story_publish"),
    path(f"{EDITED}picture/", editing.editing_picture, name="story_editing_picture"),
    path(f"{EDITED}sound/", editing.editing_sound, name="story_editing_sound"),
    path(f"{USE}end/", editing.story_use_end, name="story_use_end"),
    path(f"{USE}asked/", editing.story_use_asked, name="story_use_asked"),
]
