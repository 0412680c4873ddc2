"""The vocabulary of notices.

What another app needs: `kinds.describe(Kind(…))`, `finders.describe(Finder(…))` and `timetable.every(…)` when it
starts, and `operations.tell` for what is said at once.
"""

from waymark.notices.terms.delivery import Channel, Outcome, State
from waymark.notices.terms.finders import SENT_WITHIN, Finder, Params, Wanted
from waymark.notices.terms.kinds import NEW_FOR_YOU, Kind, always, kind_named
from waymark.notices.terms.mine import Device, MailWay, MyNotice, MyWishes, Target, Ways
from waymark.notices.terms.timetable import Piece

__all__ = [
    "NEW_FOR_YOU",
    "SENT_WITHIN",
    "Channel",
    "Device",
    "Finder",
    "Kind",
    "MailWay",
    "MyNotice",
    "MyWishes",
    "Outcome",
    "Params",
    "Piece",
    "State",
    "Target",
    "Wanted",
    "Ways",
    "always",
    "kind_named",
]
