"""How many come, as far as anybody outside may know it. Pure."""

from enum import StrEnum

# A band over one or two meetings would tell of those very meetings.
FEWEST_MEETINGS = 3


class Band(StrEnum):
    """Bands of people at a meeting. Below five nothing finer is ever said: the usual floor of small numbers."""

    FEW = "fewer-than-5"
    FIVE = "5-to-9"
    TEN = "10-to-19"
    MANY = "20-or-more"


def band_of(meetings: int, came: int) -> Band | None:
    """The band of the mean, rounded to the nearest person; None for fewer than three meetings."""
    if meetings < FEWEST_MEETINGS:
        return None
    usual = (2 * came + meetings) // (2 * meetings)
    for least, band in ((20, Band.MANY), (10, Band.TEN), (5, Band.FIVE)):
        if usual >= least:
            return band
    return Band.FEW
