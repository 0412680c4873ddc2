"""What a person reads in their own record about each thing that was done here."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.moderation.happenings import duty

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("waits", "Case"): _("Something you wrote waits for a person to look at it first."),
    **duty.HAPPENINGS,
}
