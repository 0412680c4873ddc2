"""Every write of what a person and a team do together."""

from waymark.care.operations.agreed_plan import (
    OtherWords,
    SameWords,
    decide_on_plan,
    propose_plan,
    step_back,
)
from waymark.care.operations.caseload import (
    note_visit,
)
from waymark.care.operations.hours import (
    come_back,
    go_away,
    say_hours,
    say_within,
)
from waymark.care.operations.notes import (
    write_note,
)
from waymark.care.operations.threads import (
    Closed,
    close_thread,
    mark_read,
    open_thread,
    say,
)
from waymark.care.operations.visits import (
    AlreadyRead,
    SheetChanged,
    leave_read_line,
)

__all__ = [
    "AlreadyRead",
    "Closed",
    "OtherWords",
    "SameWords",
    "SheetChanged",
    "close_thread",
    "come_back",
    "decide_on_plan",
    "go_away",
    "leave_read_line",
    "mark_read",
    "note_visit",
    "open_thread",
    "propose_plan",
    "say",
    "say_hours",
    "say_within",
    "step_back",
    "write_note",
]
