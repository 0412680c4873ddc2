"""From the bytes of a file to its text: encodings, byte-order marks, line ends, stray NUL bytes."""

import codecs

from waymark.diary.importing.limits import MAX_BYTES
from waymark.diary.importing.remarks import ImportProblem, Remark, Why

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Zip (xlsx, ods, numbers) and the old Excel format.
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_LOOKED_AT = 4096


def decode(data: bytes) -> tuple[str, list[Remark]]:
    """The text of a file with `\\n` line ends, and what had to be assumed.

    UTF-8 is tried first, then Windows-1252, which spreadsheets on Windows still write. Raises `ImportProblem` for a
    file that is empty, too big, a spreadsheet or not text.
    """
    if len(data) > MAX_BYTES:
        raise ImportProblem(Why.FILE_TOO_BIG, limit=MAX_BYTES // (1024 * 1024))
    if data.startswith(_SPREADSHEETS):
        raise ImportProblem(Why.FILE_IS_A_SPREADSHEET)
    text, remarks = _text(data)
    text = text.replace("\x00", "").removeprefix("\ufeff")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ImportProblem(Why.FILE_EMPTY)
    if _looks_binary(text[:_LOOKED_AT]):
        raise ImportProblem(Why.FILE_IS_NOT_TEXT)
    return text, remarks


def _text(data: bytes) -> tuple[str, list[Remark]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with_losses(data[len(mark) :], encoding)
    wide = _unmarked_utf_16(data[:_LOOKED_AT])
    if wide:
        return _with_losses(data, wide)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _damaged_or_windows(data)


def _with_losses(data: bytes, encoding: str) -> tuple[str, list[Remark]]:
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    return text, [Remark(Why.SOME_LETTERS_LOST, {"count": lost})] if lost else []


def _damaged_or_windows(data: bytes) -> tuple[str, list[Remark]]:
    """UTF-8 with some damage where most of its special letters are whole; else Windows-1252."""
    text, remarks = _with_losses(data, "utf-8")
    lost = text.count("\ufffd")
    whole = len(text) - lost - sum(map(text.count, map(chr, range(128))))
    if whole > lost:
        return text, remarks
    text, remarks = _with_losses(data, "cp1252")
    return text, [Remark(Why.READ_AS, {"encoding": "Windows-1252"}), *remarks]


def _unmarked_utf_16(start: bytes) -> str:
    """UTF-16 without a mark shows as a NUL in every second byte; a few NULs are only dirt."""
    pairs = len(start) // 2
    if not pairs:
        return ""
    for first, encoding in ((0, "utf-16-be"), (1, "utf-16-le")):
        if start[first::2].count(0) > 0.7 * pairs and start[1 - first :: 2].count(0) < 0.1 * pairs:
            return encoding
    return ""


def _looks_binary(start: str) -> bool:
    odd = sum(1 for letter in start if (letter < " " and letter not in "\t\n\x0b\x0c\x1f") or letter == "\ufffd")
    return odd > 0.1 * len(start)
