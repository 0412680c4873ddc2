"""The vocabulary of meetings."""

from waymark.meetings.terms.answers import Answer, Came, Place, Setting, Way
from waymark.meetings.terms.hosts import Host, HostCard, Part, Seen, Split, Standing
from waymark.meetings.terms.venue import FACT_WORDS, FactWords, VenueFact

__all__ = [
    "FACT_WORDS",
    "Answer",
    "Came",
    "FactWords",
    "Host",
    "HostCard",
    "Part",
    "Place",
    "Seen",
    "Setting",
    "Split",
    "Standing",
    "VenueFact",
    "Way",
]
