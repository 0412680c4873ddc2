"""What operations of this app write into the audit, in plain words."""

from django.utils.functional import Promise

HAPPENINGS: dict[tuple[str, str], str | Promise] = {}
