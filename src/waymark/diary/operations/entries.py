"""Giving, changing and taking away a diary day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.sealed import Box
from waymark.diary import terms
from waymark.diary.models import Entry, EntryVersion, OwnItem
from waymark.diary.rules import late
from waymark.diary.rules.answers import Answer, Kind, takes
from waymark.people import queries as people
from waymark.people.models import Person

Answers = Mapping[str, Answer]


class NotThatDay(ValueError):
    """The day is in the future, or more than two days back; `args[0]` is the `late.Refusal`."""


class NothingWritten(ValueError):
    """No question was answered, so there is nothing to keep."""


class WrongAnswer(ValueError):
    """An answer that its question does not take; `args[0]` is the key."""


class EntryGone(LookupError):
    """No such entry of this person."""


class Overtaken(ValueError):
    """The entry was changed meanwhile, in another tab or on another phone; `args[0]` is the version it has now."""


@dataclass(frozen=True)
class Recorded:
    """What became of a check-in. `is_new` is False when the same one had arrived before."""

    entry_id: UUID
    on: date
    is_new: bool


@transaction.atomic
def record_check_in(*, by: Person, on: date, answers: Answers, client_id: UUID, at: datetime) -> Recorded:
    """Keep one check-in. Sending the same `client_id` again changes nothing and is no error.

    `answers` holds numbers, words and yes/no by item key; unanswered questions are left out. Several a day are welcome.
    Raises `NotThatDay`, `NothingWritten`, `WrongAnswer`.
    """
    before = Entry.objects.filter(person=by, client_id=client_id).first()
    if before:
        return Recorded(before.pk, before.on, is_new=False)
    rule = people.day_rule_of(by)
    if refusal := late.refusal_of(rule, on=on, at=at):
        raise NotThatDay(refusal)
    check_answers(by, answers)
    fresh = Entry(person=by, on=on, written_at=at, client_id=client_id)
    fresh.late = late.is_late(rule, on=on, written_at=at)
    seal(fresh, people.box_of(by.pk), answers)
    entry, is_new = Entry.objects.get_or_create(
        person=by,
        client_id=client_id,
        defaults={
            "id": fresh.pk,
            "on": on,
            "written_at": at,
            "late": fresh.late,
            "answers": fresh.answers,
            "words": fresh.words,
        },
    )
    if is_new:
        audit.record(by_id=by.pk, verb="recorded", about_id=by.pk, thing="Entry", thing_id=entry.pk, at=at)
    return Recorded(entry.pk, entry.on, is_new)


@transaction.atomic
def edit(*, by: Person, entry_id: UUID, answers: Answers, version: int, at: datetime) -> None:
    """Change an entry. How it stood before is kept. `version` is the one the person was looking at.

    Raises `EntryGone`, `Overtaken`, `NothingWritten`, `WrongAnswer`.
    """
    entry = _mine(by, entry_id)
    if entry.version != version:
        raise Overtaken(entry.version)
    check_answers(by, answers)
    box = people.box_of(by.pk)
    old = EntryVersion(entry=entry, version=entry.version, replaced_at=at)
    old.put(box, answers=entry.read(box, "answers"), words=entry.read(box, "words"))
    old.save(force_insert=True)
    seal(entry, box, answers)
    entry.version += 1
    entry.save(update_fields=["answers", "words", "version"])
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="Entry", thing_id=entry.pk, at=at)


@transaction.atomic
def remove(*, by: Person, entry_id: UUID, at: datetime) -> None:
    """Take an entry out of the diary. It can be brought back. Raises `EntryGone`."""
    entry = _mine(by, entry_id)
    entry.removed_at = at
    entry.save(update_fields=["removed_at"])
    audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="Entry", thing_id=entry.pk, at=at)


@transaction.atomic
def bring_back(*, by: Person, entry_id: UUID, at: datetime) -> None:
    """Put a removed entry back. Raises `EntryGone`."""
    if not Entry.objects.filter(pk=entry_id, person=by, removed_at__isnull=False).update(removed_at=None):
        raise EntryGone(entry_id)
    audit.record(by_id=by.pk, verb="brought back", about_id=by.pk, thing="Entry", thing_id=entry_id, at=at)


def _mine(by: Person, entry_id: UUID) -> Entry:
    entry = Entry.objects.select_for_update().filter(pk=entry_id, person=by, removed_at=None).first()
    if entry is None:
        raise EntryGone(entry_id)
    return entry


def check_answers(by: Person, answers: Answers) -> None:
    """Raises `NothingWritten` for no answers and `WrongAnswer` for one that its question does not take."""
    if not answers:
        raise NothingWritten
    kinds = {key: item.kind for key, item in terms.BY_KEY.items()}
    if set(answers) - set(kinds):
        kinds |= {str(pk): Kind(kind) for pk, kind in OwnItem.objects.filter(person=by).values_list("pk", "kind")}
    for key, answer in answers.items():
        if key not in kinds or not takes(kinds[key], answer):
            raise WrongAnswer(key)


def seal(entry: Entry, box: Box, answers: Answers) -> None:
    """Words are sealed apart from the rest, so that a chart of years opens only what it draws."""
    words = {key: answer for key, answer in answers.items() if _is_words(key)}
    numbers = {key: answer for key, answer in answers.items() if not _is_words(key)}
    entry.put(box, answers=numbers)
    entry.words = None
    if words:
        entry.put(box, words=words)


def _is_words(key: str) -> bool:
    return key in terms.BY_KEY and terms.BY_KEY[key].kind is Kind.WORDS
