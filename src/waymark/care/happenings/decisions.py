"""What happened to a decision, in the words of the person it is about."""

from django.utils.translation import gettext_lazy as _

HAPPENINGS = {
    ("begun", "Conversation"): _("A decision was begun that you and a care team prepare together."),
    ("written", "Conversation"): _("Something was written in a decision that you and a care team prepare together."),
    ("put aside", "Conversation"): _("A decision that you and a care team prepared was put aside."),
    ("taken up", "Conversation"): _("A decision that you and a care team prepared was taken up again."),
}
