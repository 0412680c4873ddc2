"""Every reading of moderation."""

from waymark.moderation.queries.first_look import FIRST_POSTS, first_look
from waymark.moderation.queries.holds import forget_hold_rules, hold_card, hold_cards, hold_rules
from waymark.moderation.queries.register import assessment, assessments, assessments_wanted, versions_of
from waymark.moderation.queries.rota import (
    care_of,
    coming_turns,
    note_of,
    notes,
    rota_page,
    spared_by,
    turn_of,
    turn_to_take,
)
from waymark.moderation.queries.standing import duty_now, is_on_duty, standing_of

__all__ = [
    "FIRST_POSTS",
    "assessment",
    "assessments",
    "assessments_wanted",
    "care_of",
    "coming_turns",
    "duty_now",
    "first_look",
    "forget_hold_rules",
    "hold_card",
    "hold_cards",
    "hold_rules",
    "is_on_duty",
    "note_of",
    "notes",
    "rota_page",
    "spared_by",
    "standing_of",
    "turn_of",
    "turn_to_take",
    "versions_of",
]
