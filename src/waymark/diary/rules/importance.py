"""How large a change must be before the diary speaks of it, and how many days it needs to say anything.

Important is not the same as beyond chance: these are the smallest changes that people in studies called a change.
"""

from waymark.diary.rules.answers import Kind

# One rating is unreliable, ratings over four days are adequate (Pain 1993;55:195).
MIN_DAYS = 4

# Average pain: 10 % of the scale is the smallest step that counts as a change (ePPOC, Australia and New Zealand).
# Interference: 1 point on the Brief Pain Inventory's 0-10 (ePPOC).
PUBLISHED = {"pain": 1.0, "in_the_way": 1.0}

# Our own convention, by the yardstick of the two above: 1 point of 0-10, or one step between none, some and most.
# Yes-or-no and counted questions have none, so no change is ever claimed for them.
BY_CONVENTION = {Kind.SCALE: 1.0, Kind.PARTS: 1.0}


def important_change(key: str, kind: Kind) -> float | None:
    """The smallest important change of a question in its own points; `None` where there is no yardstick."""
    return PUBLISHED.get(key, BY_CONVENTION.get(kind))


def is_published(key: str) -> bool:
    """Whether the yardstick for this question comes from a study (else it is our own convention)."""
    return key in PUBLISHED
