"""What may be said about a goal beyond its words: when, how sure, what might get in the way. Pure."""

from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from waymark.plans.rules.goals import GoalWords, Size
from waymark.plans.rules.sides import Side, sides_in

# Below this confidence (0-10) a smaller size is offered. Action plans are commonly made smaller below 7; that habit is
# known from memory and not from a paper that was read, so this number is a choice of design.
SURE_ENOUGH = 7
# A day to look again that lies further away than this is more likely a slip of the finger.
FURTHEST_REVIEW_YEARS = 10


@dataclass(frozen=True)
class GoalDetails:
    """All of it may be left out. `importance` and `confidence` are whole numbers from 0 to 10."""

    when: str = ""
    importance: int | None = None
    confidence: int | None = None
    obstacle: str = ""
    if_then: str = ""
    support: str = ""
    sides: tuple[Side, ...] = ()

    @property
    def is_blank(self) -> bool:
        return self == GoalDetails()

    @property
    def is_unsure(self) -> bool:
        """Whether a smaller size may fit better. Unanswered is not unsure."""
        return self.confidence is not None and self.confidence < SURE_ENOUGH


NOTHING_SAID = GoalDetails()


def to_kept(details: GoalDetails) -> dict[str, Any] | None:
    """As it is kept; None where nothing was said."""
    return None if details.is_blank else asdict(details) | {"sides": [side.value for side in details.sides]}


def from_kept(content: object) -> GoalDetails:
    """What was kept. Parts that are missing or are none of ours are left out."""
    found = content if isinstance(content, dict) else {}
    return GoalDetails(
        when=str(found.get("when") or ""),
        importance=_number(found.get("importance")),
        confidence=_number(found.get("confidence")),
        obstacle=str(found.get("obstacle") or ""),
        if_then=str(found.get("if_then") or ""),
        support=str(found.get("support") or ""),
        sides=sides_in(found.get("sides")),
    )


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 10 else None


def smaller_sizes(words: GoalWords, size: Size) -> tuple[Size, ...]:
    """The sizes that have words and are smaller than the one that is shown for `size`, the next smaller one first."""
    shown = words.nearest(size)
    order = tuple(Size)
    return tuple(one for one in words.sizes if shown is not None and order.index(one) > order.index(shown))


class ReviewFault(StrEnum):
    PAST = "past"
    FAR = "far"


def review_fault(on: date | None, *, kept: date | None, today: date) -> ReviewFault | None:
    """What is odd about a day to look again. The day that is kept already may have come and gone."""
    if on is None or on == kept:
        return None
    if on < today:
        return ReviewFault.PAST
    return ReviewFault.FAR if on.year - today.year > FURTHEST_REVIEW_YEARS else None


def is_due(review_on: date | None, today: date) -> bool:
    """Whether the day to look at a goal again has come."""
    return review_on is not None and review_on <= today
