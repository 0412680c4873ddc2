"""Whether the diary should ask if it does harm, and what it does with the answer.

In two small studies of people without persistent pain, keeping a symptom diary went along with more symptoms
remembered and slower recovery (J Rheumatol 2010, n = 35; acute back sprain, n = 58: recovered 52 % with a diary, 79 %
without). Other studies found no harm. It is not known who is harmed, so the diary asks, and acts.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

# Monthly, as whole weeks: our own convention. Putting it off holds for a week.
EVERY = timedelta(days=28)
PUT_OFF_FOR = timedelta(days=7)


class HarmAnswer(StrEnum):
    """Does the diary help, do nothing, or keep me on my pain?"""

    HELPS = "helps"
    NOTHING = "nothing"
    KEEPS_ME_ON_IT = "keeps_me_on_it"


class DiaryAction(StrEnum):
    """What the diary does next."""

    GO_ON = "go_on"
    ASK_FEWER = "ask_fewer"
    REST = "rest"
    TURN_OFF = "turn_off"


@dataclass(frozen=True)
class Answered:
    """`does` has happened at once when the person answers; `offers` are buttons beside it, the person's to choose."""

    does: DiaryAction
    offers: tuple[DiaryAction, ...] = ()


CONSEQUENCES = {
    HarmAnswer.HELPS: Answered(DiaryAction.GO_ON),
    HarmAnswer.NOTHING: Answered(DiaryAction.ASK_FEWER, (DiaryAction.REST, DiaryAction.TURN_OFF, DiaryAction.GO_ON)),
    # Off at once and nothing deleted; the person can turn it on again.
    HarmAnswer.KEEPS_ME_ON_IT: Answered(DiaryAction.TURN_OFF),
}


def answered(answer: HarmAnswer) -> Answered:
    """What follows from an answer. Every answer has a consequence; none needs a second question first."""
    return CONSEQUENCES[answer]


def is_due(
    *,
    today: date,
    began_on: date | None,
    last_check_on: date | None,
    last_entry_on: date | None,
    put_off_on: date | None = None,
) -> bool:
    """Whether to ask today.

    Due when the diary is on (`began_on` is the day it was last turned on), 28 days or more have passed since then and
    since the last check, and there was an entry in between. Once put off, not again for seven days.
    """
    if began_on is None or last_entry_on is None:
        return False
    since = max(began_on, last_check_on or began_on)
    if put_off_on is not None and today < put_off_on + PUT_OFF_FOR:
        return False
    return today >= since + EVERY and last_entry_on >= since
