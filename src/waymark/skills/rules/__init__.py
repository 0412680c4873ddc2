"""Decisions about skills and practices. Pure: no clock, no database."""

from waymark.skills.rules.after_crisis import KEPT_BACK, may_offer
from waymark.skills.rules.practices import EARLIEST, NEVER_SHOWN, is_a_day, is_open, moment_of, shown_answers

__all__ = ["EARLIEST", "KEPT_BACK", "NEVER_SHOWN", "is_a_day", "is_open", "may_offer", "moment_of", "shown_answers"]
