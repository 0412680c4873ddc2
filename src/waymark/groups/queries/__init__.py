"""Reading groups. The first argument is the seat it happens under."""

from waymark.groups.queries.jobs import job_of, jobs_at, jobs_of, my_jobs_soon, rota_of
from waymark.groups.queries.seats import NotThere, group_exists, seat_in, seats_of

__all__ = [
    "NotThere",
    "group_exists",
    "job_of",
    "jobs_at",
    "jobs_of",
    "my_jobs_soon",
    "rota_of",
    "seat_in",
    "seats_of",
]
