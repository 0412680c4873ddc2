"""Tables of this app."""

from waymark.talks.models.hours import GuestHour, GuestLink, HourJoined
from waymark.talks.models.questions import HourQuestion, SameQuestion

__all__ = ["GuestHour", "GuestLink", "HourJoined", "HourQuestion", "SameQuestion"]
