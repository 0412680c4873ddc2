"""What a person reads in their own record about each thing that was done here."""

from django.utils.functional import Promise

HAPPENINGS: dict[tuple[str, str], str | Promise] = {}
