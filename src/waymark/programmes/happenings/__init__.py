"""What operations of programmes write into the audit, in the words of the person it is about."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("made", "completion pass"): _("You made a pass that says you finished a programme."),
    ("made", "Programme"): _("You set up a programme."),
    ("changed", "Programme"): _("You changed a programme."),
    ("put aside", "Programme"): _("You put a programme aside."),
    ("took up", "Programme"): _("You took a programme up again."),
    ("added", "TemplateSession"): _("You added a session to a programme."),
    ("changed", "TemplateSession"): _("You changed a session of a programme."),
    ("moved", "TemplateSession"): _("You moved a session of a programme."),
    ("removed", "TemplateSession"): _("You took a session out of a programme."),
    ("made", "Cohort"): _("You began a cohort of a programme."),
    ("started", "Cohort"): _("You said that a programme has started."),
    ("changed", "Cohort"): _("You changed the places of a programme."),
    ("called off", "Cohort"): _("You called a programme off."),
    ("finished", "Cohort"): _("You said that a programme is over, and who completed it."),
    ("became", "Cohort"): _("You started a group with the people of a programme."),
    ("made", "LeaderCode"): _("You made a code for somebody to lead with you."),
    ("took up", "Leader"): _("You said yes to leading a programme."),
    ("laid down", "Leader"): _("You stopped leading a programme."),
    ("made", "WaitingCode"): _("You made a code for a letter."),
    ("ended", "WaitingCode"): _("You ended the code of a letter."),
    ("offered", "places"): _("You offered places in a programme."),
    ("joined", "Enrolment"): _("You went onto a waiting list."),
    ("accepted", "Enrolment"): _("You took a place in a programme."),
    ("declined", "Enrolment"): _("You said no to a place, and stayed on the waiting list."),
    ("left", "Enrolment"): _("You left a waiting list or a programme."),
    ("changed", "Enrolment"): _("You changed what a programme sees of you."),
    ("changed", "ProgrammeSession"): _("You changed the plan of a session."),
    ("made up", "ProgrammeSession"): _("You went through a session that you had missed."),
    ("written", "FidelityCheck"): _("You wrote down how a session went."),
    ("written", "AdverseEvent"): _("Something that went wrong in a programme was written down about you."),
    ("written", "HandOverLetter"): _("A hand-over letter was written for you."),
}
