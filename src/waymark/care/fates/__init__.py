"""The fate of every column of care, part by part."""

from waymark.care.fates import messages, notes, visits
from waymark.common.fates import Fate

FATES: dict[str, Fate] = {
    **visits.FATES,
    **messages.FATES,
    **notes.FATES,
}
