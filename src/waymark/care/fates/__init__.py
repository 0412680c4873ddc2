"""The fate of every column of care, part by part."""

from waymark.care.fates import agreed_plan, messages, notes, visits
from waymark.common.fates import Fate

FATES: dict[str, Fate] = {
    **agreed_plan.FATES,
    **visits.FATES,
    **messages.FATES,
    **notes.FATES,
}
