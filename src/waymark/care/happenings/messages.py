"""What happened to questions between visits, hours and notes."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("opened", "Thread"): _("A question between visits was begun."),
    ("written", "Message"): _("Something was written in a question between visits."),
    ("read", "Thread"): _("A question between visits was read."),
    ("closed", "Thread"): _("A question between visits was closed."),
    ("written", "PractitionerNote"): _("A practitioner wrote a note that you can read."),
    ("opened", "CaseloadVisit"): _("A practitioner opened the page your care team has about you."),
    ("written", "ReadingHours"): _("Your reading hours in a care team were written down."),
    ("written", "Leave"): _("It was written down that you are away from a care team."),
    ("removed", "Leave"): _("It was taken out that you are away from a care team."),
}
