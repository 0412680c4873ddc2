"""Tables of peer groups."""

from waymark.groups.models.group import GroupAgreement, KitDraft, PeerGroup, RiskSheet
from waymark.groups.models.jobs import Job, RoleTaken, StandIn
from waymark.groups.models.members import HandOver, InviteCode, Membership, RoleHeld, SetbackSignal
from waymark.groups.models.sessions import (
    GuestAsk,
    GuestQuestion,
    GuestSpeaker,
    PlannedSession,
    SessionPlan,
    WorkedNote,
)

__all__ = [
    "GroupAgreement",
    "GuestAsk",
    "GuestQuestion",
    "GuestSpeaker",
    "HandOver",
    "InviteCode",
    "Job",
    "KitDraft",
    "Membership",
    "PeerGroup",
    "PlannedSession",
    "RiskSheet",
    "RoleHeld",
    "RoleTaken",
    "SessionPlan",
    "SetbackSignal",
    "StandIn",
    "WorkedNote",
]
