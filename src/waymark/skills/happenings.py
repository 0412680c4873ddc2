"""What happened to somebody's skills, in the words of the person they belong to."""

from django.utils.translation import gettext_lazy as _

HAPPENINGS = {
    ("written", "Practice"): _("You wrote about practising a skill."),
    ("removed", "Practice"): _("You took out a practice."),
    ("brought back", "Practice"): _("You brought back a practice."),
    ("changed", "SkillChoice"): _("You changed something about your skills."),
}
