"""Tables of moderation."""

from waymark.moderation.models.cases import Appeal, Case, CaseContent, CaseNote, Decision, Report, Restriction
from waymark.moderation.models.duty import Duty

__all__ = ["Appeal", "Case", "CaseContent", "CaseNote", "Decision", "Duty", "Report", "Restriction"]
