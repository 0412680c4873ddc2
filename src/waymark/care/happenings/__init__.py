"""What happened at the table, in the words of the person it is about, part by part."""

from django.utils.functional import Promise

from waymark.care.happenings import agreed_plan, decisions, messages, visits

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    **agreed_plan.HAPPENINGS,
    **decisions.HAPPENINGS,
    **messages.HAPPENINGS,
    **visits.HAPPENINGS,
}
