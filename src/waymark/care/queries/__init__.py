"""Reading what a person and a team do together. Every read of the record is under an `Access`."""

from waymark.care.queries.agreed_plan import (
    agreed_plan_of,
    plan_in_force,
    plan_waiting,
    plans_in_force,
    plans_waiting,
)
from waymark.care.queries.caseload import (
    opened_at,
)
from waymark.care.queries.decisions import (
    decision_of,
    decisions_of,
    decisions_shown,
    decisions_waiting,
    decisions_waiting_on,
)
from waymark.care.queries.for_me import ForMe, has_new_answer, waiting_for_me
from waymark.care.queries.hours import (
    leaves_of,
    roster_of,
    rosters_of,
)
from waymark.care.queries.notes import (
    notes_of,
)
from waymark.care.queries.seats import (
    seat_of,
)
from waymark.care.queries.threads import (
    thread_of,
    threads_of,
)
from waymark.care.queries.visits import (
    unread_sheets,
    visit_of,
    visits_of,
    visits_waiting,
)
from waymark.care.queries.waiting import (
    questions_waiting,
)

__all__ = [
    "ForMe",
    "agreed_plan_of",
    "decision_of",
    "decisions_of",
    "decisions_shown",
    "decisions_waiting",
    "decisions_waiting_on",
    "has_new_answer",
    "leaves_of",
    "notes_of",
    "opened_at",
    "plan_in_force",
    "plan_waiting",
    "plans_in_force",
    "plans_waiting",
    "questions_waiting",
    "roster_of",
    "rosters_of",
    "seat_of",
    "thread_of",
    "threads_of",
    "unread_sheets",
    "visit_of",
    "visits_of",
    "visits_waiting",
    "waiting_for_me",
]
