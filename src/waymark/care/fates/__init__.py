"""The fate of every column of care, part by part."""

from waymark.care.fates import decisions
from waymark.common.fates import Fate

FATES: dict[str, Fate] = {**decisions.FATES}
