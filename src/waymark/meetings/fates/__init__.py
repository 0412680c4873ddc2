"""The fate of every column of this app, part by part."""

from waymark.common.fates import Fate
from waymark.meetings.fates import answers, calendars, series, venues

FATES: dict[str, Fate] = {
    **answers.FATES,
    **calendars.FATES,
    **series.FATES,
    **venues.FATES,
}
