"""Every reading of moderation."""

from waymark.moderation.queries.case import NoCase, case_page, picture_of
from waymark.moderation.queries.claims import claim, claims
from waymark.moderation.queries.complaints import (
    NoComplaint,
    complaint,
    complaint_by_link,
    complaints,
    complaints_waiting,
    my_complaints,
)
from waymark.moderation.queries.desk import desk_of
from waymark.moderation.queries.first_look import FIRST_POSTS, first_look, first_look_at
from waymark.moderation.queries.holds import forget_hold_rules, hold_card, hold_cards, hold_rules
from waymark.moderation.queries.kept import kept_pictures
from waymark.moderation.queries.mine import case_of_report, my_case, my_decision, my_file, my_report, my_reports
from waymark.moderation.queries.queue import queue, waiting
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
from waymark.moderation.queries.seen import help_at_once, saw, seen_by, seen_or_saw
from waymark.moderation.queries.standing import duty_now, is_on_duty, people_on_duty, standing_of
from waymark.moderation.queries.times import times
from waymark.moderation.queries.ways_in import ways_in
from waymark.moderation.queries.yearly import year, years

__all__ = [
    "FIRST_POSTS",
    "NoCase",
    "NoComplaint",
    "assessment",
    "assessments",
    "assessments_wanted",
    "care_of",
    "case_of_report",
    "case_page",
    "claim",
    "claims",
    "coming_turns",
    "complaint",
    "complaint_by_link",
    "complaints",
    "complaints_waiting",
    "desk_of",
    "duty_now",
    "first_look",
    "first_look_at",
    "forget_hold_rules",
    "help_at_once",
    "hold_card",
    "hold_cards",
    "hold_rules",
    "is_on_duty",
    "kept_pictures",
    "my_case",
    "my_complaints",
    "my_decision",
    "my_file",
    "my_report",
    "my_reports",
    "note_of",
    "notes",
    "people_on_duty",
    "picture_of",
    "queue",
    "rota_page",
    "saw",
    "seen_by",
    "seen_or_saw",
    "spared_by",
    "standing_of",
    "times",
    "turn_of",
    "turn_to_take",
    "versions_of",
    "waiting",
    "ways_in",
    "year",
    "years",
]
