"""What happened to a sheet that was handed over."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("read", "SheetRead"): _("A practitioner wrote that they read a sheet of yours."),
}
