"""Every reading of guest hours."""

from waymark.talks.queries.hours import hour, hours, may_organise, runs_groups
from waymark.talks.queries.questions import answering, hour_page, links_of, shown_before

__all__ = [
    "answering",
    "hour",
    "hour_page",
    "hours",
    "links_of",
    "may_organise",
    "runs_groups",
    "shown_before",
]
