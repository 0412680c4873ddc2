"""The fate of read lines."""

from waymark.common.fates import Fate, dated, sealed, technical

FATES: dict[str, Fate] = {
    "SheetRead.id": technical(),
    "SheetRead.link": technical(),
    "SheetRead.sheet": technical(),
    "SheetRead.sheet_mark": technical(),
    "SheetRead.by_id": technical(),
    "SheetRead.words": sealed("conversation-sheets"),
    "SheetRead.at": dated("conversation-sheets"),
}
