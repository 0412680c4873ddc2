"""What happened in a diary, in the words of the person it belongs to."""

from django.utils.translation import gettext_lazy as _

HAPPENINGS = {
    ("recorded", "Entry"): _("You wrote a diary entry."),
    ("changed", "Entry"): _("You changed a diary entry."),
    ("removed", "Entry"): _("You took a diary entry out."),
    ("brought back", "Entry"): _("You brought a diary entry back."),
    ("recorded", "BodyMap"): _("You saved a body map."),
    ("recorded", "HarmCheck"): _("You said whether the diary helps you."),
    ("started", "DiaryChoice"): _("You turned the diary on."),
    ("stopped", "DiaryChoice"): _("You turned the diary off."),
    ("asked for fewer questions", "DiaryChoice"): _("You chose fewer questions."),
    ("asked for all questions", "DiaryChoice"): _("You chose all questions."),
    ("kept all questions", "DiaryChoice"): _("You kept all questions."),
    ("put off the check of the diary", "DiaryChoice"): _("You put off the question whether the diary helps."),
    ("rested", "DiaryRest"): _("You gave the diary a rest."),
    ("added", "OwnItem"): _("You added a question of your own."),
    ("changed", "OwnItem"): _("You changed a question of your own."),
    ("added", "ImportRun"): _("You chose a diary file to look at."),
    ("changed", "ImportRun"): _("You said how a diary file is to be read."),
    ("brought in", "ImportRun"): _("A diary file was brought in."),
    ("removed", "ImportRun"): _("A diary file was dropped, or its entries were taken out again."),
}
