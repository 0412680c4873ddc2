"""What an import would bring, in words: for the page and for the command."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.utils.translation import gettext as _

from waymark.diary import terms
from waymark.diary.importing import Plan, Refusal, say
from waymark.diary.importing.mapping import OWN, Target


@dataclass(frozen=True)
class Column:
    """One column, or one item of a long table, with what it becomes and how many answers it brings."""

    source: str
    becomes: terms.Text
    answers: int


@dataclass(frozen=True)
class Report:
    """The counts of a plan (every row is in exactly one of the three), what was assumed, and what is refused."""

    rows: int
    entries: int
    days: int
    first: date | None
    last: date | None
    accepted: int
    empty: int
    refused: int
    columns: list[Column]
    skipped: list[str]
    assumed: list[str]
    refusals: list[str]
    more_refusals: int


def report_of(found: Plan, shown: int) -> Report:
    """The report, with at most `shown` refusals."""
    first, last = found.days or (None, None)
    counts: dict[str, int] = {}
    for entry in found.entries:
        for slot in (*entry.values, *entry.words):
            counts[slot] = counts.get(slot, 0) + 1
    return Report(
        rows=found.rows,
        entries=len(found.entries),
        days=len({entry.on for entry in found.entries}),
        first=first,
        last=last,
        accepted=len(found.accepted_rows),
        empty=len(found.empty_rows),
        refused=len(found.refused_rows),
        columns=[Column(source, becomes(target), counts.get(target.slot, 0)) for source, target in found.mapping.items],
        skipped=list(found.mapping.skip),
        assumed=[str(say(remark)) for remark in found.remarks],
        refusals=list(islice(refusal_sentences(found), shown)),
        more_refusals=max(0, len(found.refusals) - shown),
    )


def becomes(target: Target) -> terms.Text:
    """What a column turns into, as the person knows it."""
    return target.label if target.key == OWN else terms.BY_KEY[target.key].label


def refusal_sentences(found: Plan) -> Iterator[str]:
    """One line for every cell or row that was not taken, in the order of the file."""
    return (_line(refusal) for refusal in found.refusals)


def _line(refusal: Refusal) -> str:
    facts = {"row": refusal.row, "column": refusal.column, "stood": refusal.stood, "why": say(refusal.remark)}
    if refusal.column and refusal.stood:
        return _("Row %(row)s, %(column)s, “%(stood)s”: %(why)s") % facts
    if refusal.column:
        return _("Row %(row)s, %(column)s: %(why)s") % facts
    return _("Row %(row)s: %(why)s") % facts
