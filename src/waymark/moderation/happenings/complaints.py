"""Complaints about how the site acted."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("complained", "Complaint"): _("You complained about how this site acted."),
    ("answered", "Complaint"): _("Somebody who runs the site answered your complaint."),
    ("noted", "Complaint"): _("You wrote a note into the log of complaints."),
}
