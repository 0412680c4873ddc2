"""What a person reads in their own record about each thing that was done here, part by part."""

from django.utils.functional import Promise

from waymark.moderation.happenings import cases, complaints, duty

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    **cases.HAPPENINGS,
    **complaints.HAPPENINGS,
    **duty.HAPPENINGS,
}
