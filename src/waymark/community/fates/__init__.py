"""The fate of every column of this app."""

from waymark.common.fates import Fate

FATES: dict[str, Fate] = {}
