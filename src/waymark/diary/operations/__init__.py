"""Every change to a diary."""

from waymark.common.writing import Gone, Saved
from waymark.diary.operations.body_maps import keep_body_map
from waymark.diary.operations.choices import (
    answer_harm_check,
    ask_fewer,
    ask_in_full,
    put_off_fewer,
    put_off_harm_check,
    rest,
    start,
    stop,
)
from waymark.diary.operations.entries import (
    EntryGone,
    NothingWritten,
    NotThatDay,
    Overtaken,
    Recorded,
    WrongAnswer,
    bring_back,
    edit,
    record_check_in,
    remove,
)
from waymark.diary.operations.imports import (
    Brought,
    NoSuchImport,
    bring_in,
    drop_import_file,
    keep_import_file,
    keep_import_mapping,
    undo_import,
)
from waymark.diary.operations.medicines import put_medicine_away, put_medicine_back, write_medicine
from waymark.diary.operations.medicines_taken import (
    Noted,
    NotThen,
    bring_back_taken,
    change_taken,
    note_taken,
    remove_taken,
)
from waymark.diary.operations.own_items import add_own_item, arrange_own_item
from waymark.diary.operations.sleep import NightOdd, NightThere, bring_back_night, remove_night, write_night

__all__ = [
    "Brought",
    "EntryGone",
    "Gone",
    "NightOdd",
    "NightThere",
    "NoSuchImport",
    "NotThatDay",
    "NotThen",
    "Noted",
    "NothingWritten",
    "Overtaken",
    "Recorded",
    "Saved",
    "WrongAnswer",
    "add_own_item",
    "answer_harm_check",
    "arrange_own_item",
    "ask_fewer",
    "ask_in_full",
    "bring_back",
    "bring_back_night",
    "bring_back_taken",
    "bring_in",
    "change_taken",
    "drop_import_file",
    "edit",
    "keep_body_map",
    "keep_import_file",
    "keep_import_mapping",
    "note_taken",
    "put_medicine_away",
    "put_medicine_back",
    "put_off_fewer",
    "put_off_harm_check",
    "record_check_in",
    "remove",
    "remove_night",
    "remove_taken",
    "rest",
    "start",
    "stop",
    "undo_import",
    "write_medicine",
    "write_night",
]
