"""Tables of moderation."""

from waymark.moderation.models.cases import (
    Appeal,
    Case,
    CaseContent,
    CaseNote,
    CasePicture,
    CaseReply,
    ClaimAnswer,
    Decision,
    Report,
    Restriction,
)
from waymark.moderation.models.complaints import Complaint, ComplaintWords
from waymark.moderation.models.duty import Duty, DutyCare
from waymark.moderation.models.holds import HoldList
from waymark.moderation.models.register import Assessment

__all__ = [
    "Appeal",
    "Assessment",
    "Case",
    "CaseContent",
    "CaseNote",
    "CasePicture",
    "CaseReply",
    "ClaimAnswer",
    "Complaint",
    "ComplaintWords",
    "Decision",
    "Duty",
    "DutyCare",
    "HoldList",
    "Report",
    "Restriction",
]
