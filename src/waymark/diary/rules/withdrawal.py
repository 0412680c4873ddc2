"""Whether the diary should offer to ask less, because nothing is changing.

A question whose answer is known is a burden without a gain, and long symptom diaries may do harm. The offer is made
to the person; nothing is taken away without them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from waymark.diary.rules.bursts import Burst
from waymark.diary.rules.importance import MIN_DAYS
from waymark.diary.rules.numbers import quartiles
from waymark.diary.rules.series import Days, values_between


class Withdrawal(StrEnum):
    """What the last two bursts say."""

    CANNOT_TELL_YET = "cannot_tell_yet"
    KEEP_ASKING = "keep_asking"
    OFFER_FEWER = "offer_fewer"


@dataclass(frozen=True)
class Asked:
    """A question on a scale that is being asked: its days, and its smallest important change."""

    key: str
    days: Days
    important: float


def withdrawal_of(questions: Iterable[Asked], last_two: list[Burst]) -> Withdrawal:
    """Whether to offer the short set, from the two latest bursts that are over.

    Offered when no question's median moved by its smallest important change, and no question's middle half of days grew
    wider by as much. Cannot tell with fewer than two bursts, without questions, or while any question has fewer than
    four days in either burst and none is seen to change.
    """
    asked = list(questions)
    if len(last_two) < 2 or not asked:
        return Withdrawal.CANNOT_TELL_YET
    verdicts = {_verdict(question, *last_two[-2:]) for question in asked}
    for verdict in (Withdrawal.KEEP_ASKING, Withdrawal.CANNOT_TELL_YET):
        if verdict in verdicts:
            return verdict
    return Withdrawal.OFFER_FEWER


def _verdict(question: Asked, earlier: Burst, later: Burst) -> Withdrawal:
    before = values_between(question.days, earlier.first, earlier.last)
    now = values_between(question.days, later.first, later.last)
    if min(len(before), len(now)) < MIN_DAYS:
        return Withdrawal.CANNOT_TELL_YET
    was, became = quartiles(before), quartiles(now)
    moved = abs(became.middle - was.middle) >= question.important
    widened = (became.high - became.low) - (was.high - was.low) >= question.important
    return Withdrawal.KEEP_ASKING if moved or widened else Withdrawal.OFFER_FEWER
