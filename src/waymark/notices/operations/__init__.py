"""Every change to notices, and to how people want to be reminded."""

from waymark.notices.operations.telling import UnknownKind, end, sweep, tell
from waymark.notices.operations.timetable import take_turn

__all__ = ["UnknownKind", "end", "sweep", "take_turn", "tell"]
