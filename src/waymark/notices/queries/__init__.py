"""Reading notices, and how people want to be reminded."""

from waymark.notices.queries.wishes import ways_of

__all__ = ["ways_of"]
