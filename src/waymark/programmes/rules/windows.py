"""When the questionnaires of a cohort are asked: before, after, six and twelve months later. Pure."""

from datetime import date, timedelta

from waymark.programmes.terms.programmes import WaveKind

# The time points are those of registries (facts, services B: before, after, 6 and 12 months). How long a window is open
# is our own choice: four weeks, and six where people are asked out of the blue.
OPEN, OPEN_LATER = timedelta(weeks=4), timedelta(weeks=6)
SIX_MONTHS, TWELVE_MONTHS = timedelta(days=183), timedelta(days=365)


def windows(first_on: date, last_on: date) -> dict[WaveKind, tuple[date, date]]:
    """From when to when each wave is open, both days included, for a cohort with this first and last session."""
    return {
        WaveKind.BEFORE: (first_on - OPEN, first_on),
        WaveKind.AFTER: (last_on, last_on + OPEN),
        WaveKind.SIX_MONTHS: (last_on + SIX_MONTHS, last_on + SIX_MONTHS + OPEN_LATER),
        WaveKind.TWELVE_MONTHS: (last_on + TWELVE_MONTHS, last_on + TWELVE_MONTHS + OPEN_LATER),
    }
