"""Decisions of the pages that put the others together. Pure."""

from enum import StrEnum


class PartOfDay(StrEnum):
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


def part_of_day(hour: int) -> PartOfDay:
    """The part of the day at a local hour, 0 to 23. Night has no greeting that fits, so it is a part of its own."""
    if 5 <= hour < 12:
        return PartOfDay.MORNING
    if 12 <= hour < 18:
        return PartOfDay.AFTERNOON
    return PartOfDay.EVENING if 18 <= hour < 23 else PartOfDay.NIGHT
