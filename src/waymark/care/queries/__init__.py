"""Reading what a person and a team do together. Every read of the record is under an `Access`."""

from waymark.care.queries.decisions import decision_of, decisions_of, decisions_shown, decisions_waiting
from waymark.care.queries.seats import seat_of

__all__ = ["decision_of", "decisions_of", "decisions_shown", "decisions_waiting", "seat_of"]
