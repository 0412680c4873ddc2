"""The vocabulary of programmes."""

from waymark.programmes.terms.programmes import (
    CohortState,
    Fidelity,
    LeaderKind,
    PlaceState,
    Shape,
    WaveKind,
)
from waymark.programmes.terms.seat import CohortSeat, ProgrammeSeat

__all__ = [
    "CohortSeat",
    "CohortState",
    "Fidelity",
    "LeaderKind",
    "PlaceState",
    "ProgrammeSeat",
    "Shape",
    "WaveKind",
]
