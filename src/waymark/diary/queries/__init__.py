"""Every read of a diary. Each takes an `Access` first and says which topic it needs."""

from waymark.diary.queries.body_maps import BodyMapPage, body_maps, latest_body_map
from waymark.diary.queries.choices import DiaryToday, OwnQuestion, all_items, items_asked, own_items, today_of
from waymark.diary.queries.entries import (
    DayPage,
    EntryPage,
    EntryPart,
    VersionPart,
    all_entries,
    day_page,
    days_written,
    entry_page,
    removed_entries,
    words_between,
)
from waymark.diary.queries.imports import OpenImport, PastImport, open_import, past_import, past_imports
from waymark.diary.queries.medicines import (
    first_taken_on,
    medicine_of,
    medicines,
    removed_taken,
    taken_between,
    taken_of,
)
from waymark.diary.queries.series import ItemSeries, ends_of, series_of
from waymark.diary.queries.sleep import (
    days_with_night,
    night_ends,
    night_even_removed,
    night_of,
    night_on,
    nights_between,
    removed_nights,
)

__all__ = [
    "BodyMapPage",
    "DayPage",
    "DiaryToday",
    "EntryPage",
    "EntryPart",
    "ItemSeries",
    "OpenImport",
    "OwnQuestion",
    "PastImport",
    "VersionPart",
    "all_entries",
    "all_items",
    "body_maps",
    "day_page",
    "days_with_night",
    "days_written",
    "ends_of",
    "entry_page",
    "first_taken_on",
    "items_asked",
    "latest_body_map",
    "medicine_of",
    "medicines",
    "night_ends",
    "night_even_removed",
    "night_of",
    "night_on",
    "nights_between",
    "open_import",
    "own_items",
    "past_import",
    "past_imports",
    "removed_entries",
    "removed_nights",
    "removed_taken",
    "series_of",
    "taken_between",
    "taken_of",
    "today_of",
    "words_between",
]
