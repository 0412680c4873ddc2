"""Tables of meetings."""

from waymark.meetings.models.answers import Attendance, MeetingAnswer, SeriesAnswer
from waymark.meetings.models.calendar import CalendarFeed
from waymark.meetings.models.series import Meeting, Series
from waymark.meetings.models.venue import Venue, VenueDetail

__all__ = ["Attendance", "CalendarFeed", "Meeting", "MeetingAnswer", "Series", "SeriesAnswer", "Venue", "VenueDetail"]
