"""Reading groups. The first argument is the seat it happens under."""

from waymark.groups.queries.guests import guest_expected, guest_of, guests_elsewhere, guests_of
from waymark.groups.queries.jobs import free_dates, job_of, jobs_at, jobs_of, my_jobs_soon, rota_of
from waymark.groups.queries.plans import agenda, plan_for, plan_of, planned, plans_of
from waymark.groups.queries.seats import NotThere, group_exists, seat_in, seats_of

__all__ = [
    "NotThere",
    "agenda",
    "free_dates",
    "group_exists",
    "guest_expected",
    "guest_of",
    "guests_elsewhere",
    "guests_of",
    "job_of",
    "jobs_at",
    "jobs_of",
    "my_jobs_soon",
    "plan_for",
    "plan_of",
    "planned",
    "plans_of",
    "rota_of",
    "seat_in",
    "seats_of",
]
