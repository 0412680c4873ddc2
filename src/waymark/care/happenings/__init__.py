"""What happened at the table, in the words of the person it is about, part by part."""

from django.utils.functional import Promise

from waymark.care.happenings import decisions

HAPPENINGS: dict[tuple[str, str], str | Promise] = {**decisions.HAPPENINGS}
