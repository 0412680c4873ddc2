"""Reading what a person and a team do together. Every read of the record is under an `Access`."""

from waymark.care.queries.seats import seat_of
from waymark.care.queries.visits import visit_of, visits_of, visits_waiting

__all__ = ["seat_of", "visit_of", "visits_of", "visits_waiting"]
