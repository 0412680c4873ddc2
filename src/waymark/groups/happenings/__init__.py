"""What operations of groups write into the audit, in the words of the person who did it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.groups.happenings import guests, jobs, kit, people, plans

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("began", "PeerGroup"): _("You started a group."),
    **people.HAPPENINGS,
    **guests.HAPPENINGS,
    **jobs.HAPPENINGS,
    **plans.HAPPENINGS,
    **kit.HAPPENINGS,
}
