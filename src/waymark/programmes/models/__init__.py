"""Tables of programmes."""

from waymark.programmes.models.cohort import (
    AdverseEvent,
    Cohort,
    Enrolment,
    FidelityCheck,
    HandOverLetter,
    Leader,
    LeaderCode,
    MakeUp,
    ProgrammeSession,
    UsedPass,
    WaitingCode,
    Wave,
)
from waymark.programmes.models.programme import Programme, TemplateSession

__all__ = [
    "AdverseEvent",
    "Cohort",
    "Enrolment",
    "FidelityCheck",
    "HandOverLetter",
    "Leader",
    "LeaderCode",
    "MakeUp",
    "Programme",
    "ProgrammeSession",
    "TemplateSession",
    "UsedPass",
    "WaitingCode",
    "Wave",
]
