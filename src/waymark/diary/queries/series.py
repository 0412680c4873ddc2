"""Numbers over time, for charts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Max, Min, QuerySet

from waymark.common.sealed import place
from waymark.diary import terms
from waymark.diary.models import Entry
from waymark.diary.rules.answers import READERS, Answer, Reader
from waymark.diary.rules.series import Days, daily
from waymark.people import queries as people
from waymark.sharing.terms import Access, Topic


@dataclass(frozen=True)
class ItemSeries:
    """One question and its days: one number a day, gaps left out."""

    item: terms.Item
    days: Days


def ends_of(access: Access) -> tuple[date, date] | None:
    """The days of the earliest and the latest entry; `None` for an empty diary."""
    access.require_own(Topic.DIARY)
    ends = _entries(access.subject_id).aggregate(first=Min("on"), last=Max("on"))
    return (ends["first"], ends["last"]) if ends["first"] else None


def series_of(
    access: Access, items: Iterable[terms.Item], *, first: date | None = None, last: date | None = None
) -> list[ItemSeries]:
    """The days of each question from `first` to `last` (both included; all of them where none is given).

    Two queries: the key, and the entries. Questions without a single answer are left out. Raises `NotAllowed` for a
    question that is not shared with this access.
    """
    access.require_any(Topic.DIARY)
    items = list(items)
    access.require_items(Topic.DIARY, (item.key for item in items))
    entries = _entries(access.subject_id)
    if first is not None:
        entries = entries.filter(on__gte=first)
    if last is not None:
        entries = entries.filter(on__lte=last)
    asked = [item for item in items if item.is_drawn]
    opened = _opened(
        access.subject_id, entries.order_by("on", "written_at").values_list("id", "on", "answers").iterator()
    )
    found = _numbers(asked, opened)
    return [
        ItemSeries(item, daily(zip(days, numbers, strict=True), item.kind))
        for item, (days, numbers) in zip(asked, found, strict=True)
        if days
    ]


def _entries(person_id: UUID) -> QuerySet[Entry]:
    return Entry.objects.filter(person_id=person_id, removed_at=None)


def _opened(
    person_id: UUID, rows: Iterable[tuple[UUID, date, bytes | memoryview | None]]
) -> Iterator[tuple[date, dict[str, Answer]]]:
    box, where = people.box_of(person_id), place(Entry, "answers")
    for row_id, on, sealed in rows:
        answers = box.open(where, row_id, sealed) if sealed else None
        if isinstance(answers, dict):
            yield on, answers


def _numbers(
    items: Iterable[terms.Item], opened: Iterable[tuple[date, dict[str, Answer]]]
) -> list[tuple[list[date], list[float]]]:
    """For each question the days and the numbers of its answers, side by side.

    Goes through the entries once and keeps none of them: fifty thousand small objects would send Python's collector
    through the whole process, which takes longer than all the rest.
    """
    columns: list[tuple[str, Reader, list[date], list[float]]] = [
        (item.key, READERS[item.kind], [], []) for item in items
    ]
    for on, answers in opened:
        for key, read, days, numbers in columns:
            if (number := read(answers.get(key))) is not None:
                days.append(on)
                numbers.append(number)
    return [(days, numbers) for _key, _read, days, numbers in columns]
