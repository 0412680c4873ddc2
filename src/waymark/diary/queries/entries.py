"""Single days and entries, with their words and their history."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice
from uuid import UUID

from waymark.common.sealed import Box
from waymark.diary import terms
from waymark.diary.models import Entry, EntryVersion
from waymark.diary.rules.answers import Answer
from waymark.people import queries as people
from waymark.sharing.terms import Access, Topic

KEPT_AFTER_REMOVAL = timedelta(days=30)
REMOVED_SHOWN = 100
IN_WORDS = tuple(key for key, item in terms.BY_KEY.items() if item.is_words)


@dataclass(frozen=True)
class EntryPart:
    """One entry as a page shows it. `answers` holds numbers and words by item key."""

    id: UUID
    on: date
    written_at: datetime
    late: bool
    imported: bool
    version: int
    answers: dict[str, Answer]
    removed_at: datetime | None = None


@dataclass(frozen=True)
class DayPage:
    """One day: its entries in the order they were written, and the nearest days around it that have any."""

    on: date
    entries: list[EntryPart]
    before: date | None
    after: date | None


@dataclass(frozen=True)
class VersionPart:
    """How an entry stood until `replaced_at`."""

    version: int
    answers: dict[str, Answer]
    replaced_at: datetime


@dataclass(frozen=True)
class EntryPage:
    """One entry with its earlier versions, newest first."""

    entry: EntryPart
    history: list[VersionPart]


def day_page(access: Access, on: date) -> DayPage:
    """What was written about one day. Four queries."""
    access.require_own(Topic.DIARY)
    mine = Entry.objects.filter(person_id=access.subject_id, removed_at=None)
    box = people.box_of(access.subject_id)
    return DayPage(
        on,
        [_part(row, box) for row in mine.filter(on=on).order_by("written_at", "id")],
        mine.filter(on__lt=on).order_by("-on").values_list("on", flat=True).first(),
        mine.filter(on__gt=on).order_by("on").values_list("on", flat=True).first(),
    )


def words_between(access: Access, first: date, last: date, *, limit: int = 200) -> list[EntryPart]:
    """Entries with words from `first` to `last`, newest first: what mattered, and notes. Two queries.

    Others read the answers to those of the two questions that are shared with them, and nothing else of an entry.
    Raises `NotAllowed` where neither is.
    """
    shared = [key for key in IN_WORDS if access.allows_item(Topic.DIARY, key)]
    access.require_items(Topic.DIARY, shared or IN_WORDS)
    rows = (
        Entry.objects.filter(person_id=access.subject_id, removed_at=None, on__gte=first, on__lte=last)
        .exclude(words=None)
        .order_by("-on", "-written_at")
    )
    box = people.box_of(access.subject_id)
    if access.is_own:
        return [_part(row, box) for row in rows[:limit]]
    found = (_only(_part(row, box), shared) for row in rows.iterator(chunk_size=limit))
    return list(islice((part for part in found if part.answers), limit))


def _only(part: EntryPart, keys: Iterable[str]) -> EntryPart:
    answers = {key: part.answers[key] for key in keys if part.answers.get(key)}
    return replace(part, answers=answers, late=False, imported=False, version=1)


def answers_changed_at(access: Access, *, newest: int = 200) -> datetime | None:
    """When one of the questions that may be read was answered last, among the newest entries. Two queries.

    What was asked is sealed, so the entries are opened from the latest back until one has such an answer.
    """
    access.require_any(Topic.DIARY)
    keys = access.items(Topic.DIARY)
    rows = Entry.objects.filter(person_id=access.subject_id, removed_at=None).order_by("-written_at", "-id")[:newest]
    box = people.box_of(access.subject_id)
    return next((row.written_at for row in rows if access.is_own or keys & _answers(row, box).keys()), None)


def all_entries(access: Access) -> list[EntryPart]:
    """Every entry, oldest first, to be taken away. Opens all of them: not for pages."""
    access.require_own(Topic.DIARY)
    box = people.box_of(access.subject_id)
    mine = Entry.objects.filter(person_id=access.subject_id, removed_at=None)
    return [_part(row, box) for row in mine.order_by("on", "written_at", "id")]


def days_written(access: Access, first: date, last: date) -> list[date]:
    """The days from `first` to `last` that have an entry, in order."""
    access.require_own(Topic.DIARY)
    mine = Entry.objects.filter(person_id=access.subject_id, removed_at=None, on__gte=first, on__lte=last)
    return list(mine.order_by("on").values_list("on", flat=True).distinct())


def entry_page(access: Access, entry_id: UUID) -> EntryPage | None:
    """One entry with its history; `None` where this person has no such entry."""
    access.require_own(Topic.DIARY)
    row = Entry.objects.filter(pk=entry_id, person_id=access.subject_id, removed_at=None).first()
    if row is None:
        return None
    box = people.box_of(access.subject_id)
    versions = EntryVersion.objects.filter(entry=row).order_by("-version")
    return EntryPage(
        _part(row, box), [VersionPart(old.version, _answers(old, box), old.replaced_at) for old in versions]
    )


def removed_entries(access: Access, *, at: datetime) -> list[EntryPart]:
    """Entries taken out in the last thirty days, which can still be brought back: the latest hundred."""
    access.require_own(Topic.DIARY)
    rows = Entry.objects.filter(person_id=access.subject_id, removed_at__gte=at - KEPT_AFTER_REMOVAL)
    box = people.box_of(access.subject_id)
    return [_part(row, box) for row in rows.order_by("-removed_at", "-on")[:REMOVED_SHOWN]]


def _part(row: Entry, box: Box) -> EntryPart:
    return EntryPart(
        row.pk,
        row.on,
        row.written_at,
        row.late,
        row.source == Entry.Source.IMPORT,
        row.version,
        _answers(row, box),
        row.removed_at,
    )


def _answers(row: Entry | EntryVersion, box: Box) -> dict[str, Answer]:
    opened: dict[str, Answer] = {}
    for column in ("answers", "words"):
        value = row.read(box, column)
        if isinstance(value, dict):
            opened |= value
    return opened
