"""The fate of every column of care, part by part."""

from waymark.common.fates import Fate

FATES: dict[str, Fate] = {}
