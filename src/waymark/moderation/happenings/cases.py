"""Reports, worries, claims, decisions and appeals."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("waits", "Case"): _("Something you wrote waits for a person to look at it first."),
    ("reported", "Report"): _("You reported something."),
    ("worried", "Report"): _("You said that you are worried about somebody."),
    ("asked", "Report"): _("You asked for a claim to be checked."),
    ("hidden", "Case"): _("Something you wrote was hidden from others until a person looks at it."),
    ("taken", "Case"): _("You began to look at something that waits in the queue."),
    ("given back", "Case"): _("You gave back something that waits in the queue."),
    ("written", "CaseNote"): _("You wrote a note for others who look after the community."),
    ("written", "CaseReply"): _("You wrote to somebody whom others are worried about."),
    ("answered", "CaseReply"): _("You answered somebody who looks after the community."),
    ("decided", "Decision"): _("Somebody decided about something you wrote."),
    ("agreed", "Decision"): _("A second person agreed to a decision about you."),
    ("not agreed", "Decision"): _("A second person did not agree to a decision about you, and it does not hold."),
    ("appealed", "Appeal"): _("You asked for another look at a decision."),
    ("upheld", "Appeal"): _("A decision about you was looked at again, and stays."),
    ("lifted", "Appeal"): _("A decision about you was looked at again, and does not hold any more."),
    ("answered", "ClaimAnswer"): _("You said what is known about a claim."),
}
