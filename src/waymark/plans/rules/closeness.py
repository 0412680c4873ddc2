"""How close somebody lives to what matters to them. Pure.

A mark is a whole number from 1 (far from it) to 7 (right at the heart of it). The seven steps, and marking again after
four weeks, are those of the values compass (after Lundgren and others), in words and a drawing of our own. A mark is
neither good nor bad, nothing is added up, and what was not marked stays a gap.
"""

from datetime import date, timedelta

FAR, HEART = 1, 7
STEPS = tuple(range(FAR, HEART + 1))
MARK_AGAIN_AFTER = timedelta(weeks=4)


def is_closeness(value: object) -> bool:
    """Whether this is a mark: a whole number from 1 to 7, and no truth value."""
    return isinstance(value, int) and not isinstance(value, bool) and FAR <= value <= HEART


def may_mark_again(last: date | None, today: date) -> bool:
    """Whether to suggest marking: never marked, or four weeks ago or longer."""
    return last is None or today - last >= MARK_AGAIN_AFTER
