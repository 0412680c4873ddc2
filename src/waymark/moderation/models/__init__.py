"""Tables of moderation."""

from waymark.moderation.models.cases import (
    Appeal,
    Case,
    CaseContent,
    CaseNote,
    CaseReply,
    ClaimAnswer,
    Decision,
    Report,
    Restriction,
)
from waymark.moderation.models.duty import Duty

__all__ = [
    "Appeal",
    "Case",
    "CaseContent",
    "CaseNote",
    "CaseReply",
    "ClaimAnswer",
    "Decision",
    "Duty",
    "Report",
    "Restriction",
]
