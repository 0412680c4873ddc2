"""The words of a Pain Management Programme: its shape, its cohorts, and where somebody stands in one."""

from enum import StrEnum

COHORT = "cohort"  # under which cohorts hold meetings


class Shape(StrEnum):
    WEEKLY = "weekly"
    RESIDENTIAL = "residential"
    ONLINE = "online"
    HYBRID = "hybrid"
    OTHER = "other"


class CohortState(StrEnum):
    """`OPEN`: places are being filled. `FINISHED`: the last session is over and said so."""

    OPEN = "open"
    RUNNING = "running"
    FINISHED = "finished"
    CALLED_OFF = "called-off"


class LeaderKind(StrEnum):
    """Somebody who lives with pain and leads, or a professional. They lead together."""

    LAY = "lay"
    PROFESSIONAL = "professional"


class PlaceState(StrEnum):
    """Where somebody stands: waiting for a programme, offered a place in a cohort, in it, or through it."""

    WAITING = "waiting"
    OFFERED = "offered"
    PLACED = "placed"
    FINISHED = "finished"
    LEFT = "left"


class Fidelity(StrEnum):
    """How a part of a session went, against the plan."""

    AS_PLANNED = "as-planned"
    CHANGED = "changed"
    LEFT_OUT = "left-out"


class WaveKind(StrEnum):
    """When questionnaires are asked: before, after, and months later. They come with a later part."""

    BEFORE = "before"
    AFTER = "after"
    SIX_MONTHS = "six-months"
    TWELVE_MONTHS = "twelve-months"
