"""The fate of every column of this app, part by part."""

from waymark.common.fates import Fate
from waymark.moderation.fates import cases, complaints, duty

FATES: dict[str, Fate] = {**cases.FATES, **complaints.FATES, **duty.FATES}
