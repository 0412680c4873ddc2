"""Whether something that is written waits for a person before others see it."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from waymark.moderation.models import Case
from waymark.moderation.queries.holds import hold_rules
from waymark.moderation.queries.standing import duty_now
from waymark.moderation.rules import holding
from waymark.moderation.terms import CaseKind, HoldReason

FIRST_POSTS = 3
"""So many posts of a newcomer wait for a first look each (our own choice; Beyond Blue holds first posts until they
were verified)."""


def first_look(*, words: str, shown_before: int, at: datetime, links_are_fine: bool = False) -> Sequence[HoldReason]:
    """Why it waits; empty where it is shown at once. `shown_before`: how many posts of theirs others could ever see.

    One query, and once a minute one more. What the words themselves give reason for is asked of `rules.holding`, with
    the patterns that operators keep.
    """
    reasons = list(holding.reasons_in(words, hold_rules(at), links_are_fine=links_are_fine))
    if shown_before < FIRST_POSTS:
        is_anybody = duty_now(at).is_anybody
        reasons.insert(0, HoldReason.NEWCOMER if is_anybody else HoldReason.NOBODY_ON_DUTY)
    return reasons


def first_look_at(kind: str, thing_id: UUID) -> UUID | None:
    """The case in which this waits for a first look; None where it waits for none. One query."""
    waits = Case.objects.filter(kind=CaseKind.FIRST_LOOK.value, thing_kind=kind, thing_id=thing_id, decided_at=None)
    return waits.values_list("pk", flat=True).first()
