"""What operations of programmes write into the audit, in the words of the person it is about."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("made", "completion pass"): _("You made a pass that says you finished a programme."),
}
