"""Reading groups. The first argument is the seat it happens under."""

from waymark.groups.queries.seats import NotThere, group_exists, seat_in, seats_of

__all__ = ["NotThere", "group_exists", "seat_in", "seats_of"]
