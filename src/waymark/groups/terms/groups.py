"""The words of a peer group: how one gets in, what state it is in, who does what in it."""

from enum import StrEnum

GROUP = "group"  # under which groups hold meetings


class Eligibility(StrEnum):
    """How somebody comes in. `COMPLETED`: with a pass that proves a finished programme, and
    nothing else."""

    OPEN = "open"
    REQUEST = "request"
    CODE = "code"
    COMPLETED = "completed"


class GroupState(StrEnum):
    LIVING = "living"
    PAUSED = "paused"
    CLOSING = "closing"
    CLOSED = "closed"


GOES_ON = frozenset({GroupState.LIVING, GroupState.PAUSED})
"""The group needs somebody to run it, and may let people in."""


class MemberState(StrEnum):
    ASKED = "asked"
    IN = "in"
    LEFT = "left"
    DECLINED = "declined"


class CameBy(StrEnum):
    """How a membership began."""

    BEGAN = "began"
    OPEN = "open"
    REQUEST = "request"
    CODE = "code"
    COMPLETED = "completed"
    COHORT = "cohort"


class LeadRole(StrEnum):
    """Who runs the group, and who leads a meeting."""

    COORDINATOR = "coordinator"
    FACILITATOR = "facilitator"


class Energy(StrEnum):
    """What a small job takes. Jobs are chosen by energy, not by importance."""

    FIVE_MINUTES = "five-minutes"
    SEATED = "seated"
    AT_HOME = "at-home"
    ON_FEET = "on-feet"


class PlaceShownTo(StrEnum):
    """Who may read the address of the venue."""

    MEMBERS = "members"
    COMING = "coming"
    LEADERS = "leaders"


class PlanKind(StrEnum):
    """What a session is built around."""

    SKILL = "skill"
    ROUND = "round"
    DISCUSSION = "discussion"
    GUEST = "guest"
    SOCIAL = "social"
    BEST_HOPES = "best-hopes"


class GuestState(StrEnum):
    INVITED = "invited"
    COMING = "coming"
    DECLINED = "declined"
    CAME = "came"


class SignalTo(StrEnum):
    """Who sees that somebody has a setback."""

    GROUP = "group"
    COORDINATORS = "coordinators"


class Keep(StrEnum):
    """What a member wants to happen with the group's words when it closes."""

    KEEP = "keep"
    ERASE = "erase"
