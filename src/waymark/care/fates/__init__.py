"""The fate of every column of care, part by part."""

from waymark.care.fates import messages, notes
from waymark.common.fates import Fate

FATES: dict[str, Fate] = messages.FATES | notes.FATES
