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
from waymark.diary.queries.series import ItemSeries, ends_of, series_of

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
    "days_written",
    "ends_of",
    "entry_page",
    "items_asked",
    "latest_body_map",
    "open_import",
    "own_items",
    "past_import",
    "past_imports",
    "removed_entries",
    "series_of",
    "today_of",
    "words_between",
]
