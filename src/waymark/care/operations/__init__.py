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
from waymark.care.operations.decisions import (
    NotNow,
    begin_decision,
    put_decision_aside,
    take_up_decision,
    write_part,
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
from waymark.common.writing import (
    Gone,
    NothingWritten,
    Saved,
)

__all__ = [
    "AlreadyRead",
    "Closed",
    "Gone",
    "NotNow",
    "NothingWritten",
    "OtherWords",
    "SameWords",
    "Saved",
    "SheetChanged",
    "begin_decision",
    "close_thread",
    "come_back",
    "decide_on_plan",
    "go_away",
    "leave_read_line",
    "mark_read",
    "note_visit",
    "open_thread",
    "propose_plan",
    "put_decision_aside",
    "say",
    "say_hours",
    "say_within",
    "step_back",
    "take_up_decision",
    "write_note",
    "write_part",
]
