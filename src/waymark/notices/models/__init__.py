"""Tables of notices."""

from waymark.notices.models.notices import Delivery, Notice
from waymark.notices.models.timetable import TimetablePiece
from waymark.notices.models.wishes import PushDevice, ReminderWishes

__all__ = ["Delivery", "Notice", "PushDevice", "ReminderWishes", "TimetablePiece"]
