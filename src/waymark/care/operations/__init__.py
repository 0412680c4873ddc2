"""Every write of what a person and a team do together."""

from waymark.care.operations.caseload import note_visit
from waymark.care.operations.hours import come_back, go_away, say_hours, say_within
from waymark.care.operations.notes import write_note
from waymark.care.operations.threads import Closed, close_thread, mark_read, open_thread, say

__all__ = [
    "Closed",
    "close_thread",
    "come_back",
    "go_away",
    "mark_read",
    "note_visit",
    "open_thread",
    "say",
    "say_hours",
    "say_within",
    "write_note",
]
