"""Every change to a diary."""

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
from waymark.diary.operations.own_items import add_own_item, arrange_own_item

__all__ = [
    "Brought",
    "EntryGone",
    "NoSuchImport",
    "NotThatDay",
    "NothingWritten",
    "Overtaken",
    "Recorded",
    "WrongAnswer",
    "add_own_item",
    "answer_harm_check",
    "arrange_own_item",
    "ask_fewer",
    "ask_in_full",
    "bring_back",
    "bring_in",
    "drop_import_file",
    "edit",
    "keep_body_map",
    "keep_import_file",
    "keep_import_mapping",
    "put_off_fewer",
    "put_off_harm_check",
    "record_check_in",
    "remove",
    "rest",
    "start",
    "stop",
    "undo_import",
]
