"""What happened to somebody's skills, in the words of the person they belong to."""

from django.utils.functional import Promise

HAPPENINGS: dict[tuple[str, str], str | Promise] = {}
