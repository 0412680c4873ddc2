"""Reading what a person and a team do together. Every read of the record is under an `Access`."""

from waymark.care.queries.agreed_plan import (
    agreed_plan_of,
    plan_in_force,
    plan_waiting,
    plans_in_force,
    plans_waiting,
)
from waymark.care.queries.seats import seat_of

__all__ = [
    "agreed_plan_of",
    "plan_in_force",
    "plan_waiting",
    "plans_in_force",
    "plans_waiting",
    "seat_of",
]
