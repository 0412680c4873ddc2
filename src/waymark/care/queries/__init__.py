"""Reading what a person and a team do together. Every read of the record is under an `Access`."""

from waymark.care.queries.seats import seat_of

__all__ = ["seat_of"]
