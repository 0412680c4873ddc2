"""Tables of what a person and a team do together. All of it hangs on the link between the two."""

from waymark.care.models.agreed_plan import (
    AgreedPlan,
    PlanDecision,
    PlanVersion,
)
from waymark.care.models.caseload import (
    CaseloadVisit,
)
from waymark.care.models.decisions import (
    Conversation,
    ConversationPart,
)
from waymark.care.models.hours import (
    Leave,
    ReadingHours,
    TeamReading,
)
from waymark.care.models.notes import (
    PractitionerNote,
)
from waymark.care.models.threads import (
    Message,
    ReadMark,
    Thread,
)
from waymark.care.models.visits import (
    SheetRead,
)

__all__ = [
    "AgreedPlan",
    "CaseloadVisit",
    "Conversation",
    "ConversationPart",
    "Leave",
    "Message",
    "PlanDecision",
    "PlanVersion",
    "PractitionerNote",
    "ReadMark",
    "ReadingHours",
    "SheetRead",
    "TeamReading",
    "Thread",
]
