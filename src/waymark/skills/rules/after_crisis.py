"""What is not offered after somebody said that a thought is about dying, or about hurting themselves."""

from datetime import datetime, timedelta

KEPT_BACK = timedelta(days=7)
"""How long a skill that asks to let a thought pass is kept back after such an answer. Seven days is a choice of ours,
not a number from a study: long enough that the worst days lie behind, short enough that nobody is shut out for good.
It says nothing about how safe somebody is, and nothing is counted from it (NICE NG225: no scale predicts risk)."""


def may_offer(offered_after_crisis: bool, crisis_at: datetime | None, at: datetime | None) -> bool:  # noqa: FBT001
    """Whether a skill may be listed, suggested and opened at the moment `at`.

    Where the moment is not known, any earlier answer counts as a fresh one.
    """
    if offered_after_crisis or crisis_at is None:
        return True
    return at is not None and at >= crisis_at + KEPT_BACK
