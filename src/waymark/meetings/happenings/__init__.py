"""What operations of meetings write into the audit, in the words of the person who did it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("began", "Series"): _("You set up meetings that come back."),
    ("changed", "Series"): _("You changed where or how meetings take place."),
    ("split", "Series"): _("You changed the rhythm of meetings, from one date on."),
    ("ended", "Series"): _("You ended meetings that came back."),
    ("answered", "Series"): _("You said for all meetings whether you come."),
    ("took back", "Series"): _("You took back your answer for all meetings."),
    ("answered", "Meeting"): _("You said whether you come to a meeting."),
    ("lapsed", "Meeting"): _("A seat that was offered to you went to the next person."),
    ("skipped", "Meeting"): _("You left out a meeting."),
    ("cancelled", "Meeting"): _("You cancelled a meeting."),
    ("moved", "Meeting"): _("You moved a meeting."),
    ("put back", "Meeting"): _("You put a meeting back on its own day."),
    ("changed", "Meeting"): _("You changed where a meeting takes place."),
    ("confirmed", "Meeting"): _("You confirmed that a meeting takes place."),
    ("resized", "Meeting"): _("You changed how many places a meeting has."),
    ("wrote down", "Meeting"): _("You wrote down who came to a meeting."),
    ("wrote down", "Attendance"): _("It was written down how you took part in a meeting."),
    ("added", "Venue"): _("You wrote down a place to meet."),
    ("changed", "Venue"): _("You changed where a place is."),
    ("wrote down", "VenueDetail"): _("You wrote down what a place is like."),
    ("confirmed", "VenueDetail"): _("You confirmed something about a place."),
    ("made", "CalendarFeed"): _("You made an address for your own calendar."),
    ("ended", "CalendarFeed"): _("You ended an address for your calendar."),
}
