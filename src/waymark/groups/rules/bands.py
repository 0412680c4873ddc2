"""How many come to a group, as a band: all that a service is told of it."""

from collections.abc import Iterable
from enum import StrEnum

MEETINGS = 4


class Band(StrEnum):
    """Facts on services A3: counts under 5 to 8 are hidden, since with few people a number is nearly a name."""

    UNKNOWN = "unknown"
    FEW = "few"
    SOME = "some"
    MANY = "many"


FEW_UNDER = 8
SOME_UNDER = 16


def band_of(came: Iterable[int | None]) -> Band:
    """The band of the mean of the last meetings at which somebody wrote down who came."""
    known = [number for number in came if number is not None][:MEETINGS]
    if not known:
        return Band.UNKNOWN
    mean = sum(known) / len(known)
    if mean < FEW_UNDER:
        return Band.FEW
    return Band.SOME if mean < SOME_UNDER else Band.MANY
