"""Every reading of moderation."""

from waymark.moderation.queries.case import NoCase, case_page
from waymark.moderation.queries.claims import claim, claims
from waymark.moderation.queries.desk import desk_of
from waymark.moderation.queries.first_look import FIRST_POSTS, first_look
from waymark.moderation.queries.mine import case_of_report, my_case, my_decision, my_file, my_report, my_reports
from waymark.moderation.queries.queue import queue, waiting
from waymark.moderation.queries.seen import help_at_once, seen_by
from waymark.moderation.queries.standing import duty_now, is_on_duty, people_on_duty, standing_of
from waymark.moderation.queries.times import times
from waymark.moderation.queries.ways_in import ways_in

__all__ = [
    "FIRST_POSTS",
    "NoCase",
    "case_of_report",
    "case_page",
    "claim",
    "claims",
    "desk_of",
    "duty_now",
    "first_look",
    "help_at_once",
    "is_on_duty",
    "my_case",
    "my_decision",
    "my_file",
    "my_report",
    "my_reports",
    "people_on_duty",
    "queue",
    "seen_by",
    "standing_of",
    "times",
    "waiting",
    "ways_in",
]
