"""How something is said to a person, and how far that has come."""

from enum import StrEnum


class Channel(StrEnum):
    """`APP`: the list of notices inside Waymark, which nobody sees who is not signed in."""

    APP = "app"
    MAIL = "mail"
    PUSH = "push"


class State(StrEnum):
    """`FAILED`: tried as often as is sensible. `ENDED`: not wanted any more, too late, or no way to the person."""

    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"
    ENDED = "ended"


class Outcome(StrEnum):
    """What came of one try. `GONE`: the address or device is no more, and never will be."""

    SENT = "sent"
    LATER = "later"
    GONE = "gone"
