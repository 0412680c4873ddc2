"""The vocabulary of moderation."""

from waymark.moderation.terms.cases import CaseKind, CaseState, HoldReason, Outcome, Step, Worry
from waymark.moderation.terms.standing import OnDuty, Standing
from waymark.moderation.terms.things import Place, SeenPicture, Shown, Snapshot, Thing

__all__ = [
    "CaseKind",
    "CaseState",
    "HoldReason",
    "OnDuty",
    "Outcome",
    "Place",
    "SeenPicture",
    "Shown",
    "Snapshot",
    "Standing",
    "Step",
    "Thing",
    "Worry",
]
