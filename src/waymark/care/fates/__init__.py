"""The fate of every column of care, part by part."""

from waymark.care.fates import agreed_plan, decisions, messages, notes, visits
from waymark.common.fates import Fate

FATES: dict[str, Fate] = {
    **agreed_plan.FATES,
    **decisions.FATES,
    **messages.FATES,
    **visits.FATES,
    **notes.FATES,
}
