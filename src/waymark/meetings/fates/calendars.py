"""The fate of every column of calendar addresses."""

from waymark.common.fates import Fate, dated, technical

FATES: dict[str, Fate] = {
    "CalendarFeed.id": technical(),
    "CalendarFeed.person": technical(),
    "CalendarFeed.digest": technical(),
    "CalendarFeed.name": dated(),
    "CalendarFeed.made_at": dated(),
    "CalendarFeed.ended_at": dated(),
}
