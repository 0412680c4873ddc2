"""A diary as a table that a spreadsheet opens and that can be brought in again."""

import csv
import io
from collections.abc import Sequence

from waymark.diary import terms
from waymark.diary.queries import EntryPart
from waymark.diary.rules.answers import Answer

# A spreadsheet takes a cell that begins so for a formula and may run it (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def diary_csv(entries: Sequence[EntryPart], items: Sequence[terms.Item]) -> str:
    """One line an entry, oldest first: the day, when it was written (UTC), and a column for each question.

    Words that look like a formula begin with an apostrophe. A gap is an empty cell.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    used = {key for entry in entries for key in entry.answers}
    columns = [item for item in items if item.key in used]
    writer.writerow(["day", "written", *(item.key if item.is_standard else _safe(str(item.label)) for item in columns)])
    for entry in entries:
        written = entry.written_at.isoformat(timespec="seconds")
        writer.writerow([entry.on.isoformat(), written, *(_cell(entry.answers.get(item.key)) for item in columns)])
    return out.getvalue()


def _cell(answer: Answer | None) -> str:
    if answer is None:
        return ""
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    return _safe(answer) if isinstance(answer, str) else f"{answer:g}"


def _safe(words: str) -> str:
    return f"'{words}" if words.startswith(_FORMULA) else words
