"""The vocabulary of groups."""

from waymark.groups.terms.groups import (
    CameBy,
    Eligibility,
    Energy,
    GroupState,
    GuestState,
    Keep,
    LeadRole,
    MemberState,
    PlaceShownTo,
    PlanKind,
    SignalTo,
)
from waymark.groups.terms.seat import GroupSeat

__all__ = [
    "CameBy",
    "Eligibility",
    "Energy",
    "GroupSeat",
    "GroupState",
    "GuestState",
    "Keep",
    "LeadRole",
    "MemberState",
    "PlaceShownTo",
    "PlanKind",
    "SignalTo",
]
