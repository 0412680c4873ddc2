"""Bringing in a diary that was kept somewhere else: looked at first, then kept, and undone in one step."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.sealed import Box, Json
from waymark.diary.importing import Plan, PlannedEntry, print_mapping
from waymark.diary.models import Entry, ImportRun, OwnItem
from waymark.diary.operations.entries import seal
from waymark.diary.rules.answers import Answer
from waymark.people import queries as people
from waymark.people.models import Person

BATCH = 500
REFUSALS_KEPT = 5_000


class NoSuchImport(LookupError):
    """No such file of this person, or it was brought in or dropped already."""


@dataclass(frozen=True)
class Brought:
    """What an import did. `known` entries were here already, from the same file brought in before."""

    run_id: UUID
    new: int
    known: int


@transaction.atomic
def keep_import_file(*, by: Person, data: bytes, at: datetime) -> UUID:
    """Keep a file, sealed, until it is brought in or dropped. An earlier one that was only looked at is dropped."""
    ImportRun.objects.filter(person=by, brought_at=None).delete()
    run = ImportRun(person=by, begun_at=at)
    run.put(people.box_of(by.pk), file=b64encode(data).decode())
    run.save(force_insert=True)
    audit.record(by_id=by.pk, verb="added", about_id=by.pk, thing="ImportRun", thing_id=run.pk, at=at)
    return run.pk


@transaction.atomic
def keep_import_mapping(*, by: Person, run_id: UUID, mapping: str, at: datetime) -> None:
    """Remember how the columns of a file are read. Raises `NoSuchImport`."""
    run = _open_run(by, run_id)
    run.put(people.box_of(by.pk), mapping=mapping)
    run.save(update_fields=["mapping"])
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="ImportRun", thing_id=run.pk, at=at)


@transaction.atomic
def drop_import_file(*, by: Person, run_id: UUID, at: datetime) -> None:
    """Forget a file that was only looked at. Raises `NoSuchImport`."""
    _open_run(by, run_id).delete()
    audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="ImportRun", thing_id=run_id, at=at)


@transaction.atomic
def bring_in(*, by: Person, plan: Plan, refused: list[Json], run_id: UUID | None = None, at: datetime) -> Brought:
    """Keep every entry of a plan, all or none. The same file a second time adds nothing.

    `refused` is what is told the person about cells that were not taken. New questions of the person's own are made
    for what the diary has no question for; the check-in does not ask them. Raises `NoSuchImport`.
    """
    run = _open_run(by, run_id) if run_id else ImportRun(person=by, begun_at=at)
    box = people.box_of(by.pk)
    run.put(box, mapping=print_mapping(plan.mapping), refused=refused[:REFUSALS_KEPT])
    run.file, run.brought_at = None, at
    run.save()
    keys = _own_keys(by, box, plan, at)
    new = known = 0
    for batch in _batches(plan.entries):
        # The plan's ids are digests of the answers. Kept in clear they would tell them, so they are kept as marks.
        marked = {box.mark(str(entry.client_id)): entry for entry in batch}
        same = Entry.objects.filter(person=by, client_id__in=marked)
        there = set(same.values_list("client_id", flat=True))
        same.filter(removed_at__isnull=False).update(removed_at=None, import_run=run)
        fresh = [_entry(run, box, mark, entry, keys, at) for mark, entry in marked.items() if mark not in there]
        Entry.objects.bulk_create(fresh)
        new, known = new + len(fresh), known + len(there)
    ImportRun.objects.filter(pk=run.pk).update(entries=new)
    audit.record(by_id=by.pk, verb="brought in", about_id=by.pk, thing="ImportRun", thing_id=run.pk, at=at)
    return Brought(run.pk, new, known)


@transaction.atomic
def undo_import(*, by: Person, run_id: UUID, at: datetime) -> int:
    """Take out every entry that an import brought. Returns how many. Raises `NoSuchImport`."""
    run = ImportRun.objects.select_for_update().filter(pk=run_id, person=by, brought_at__isnull=False).first()
    if run is None or run.undone_at:
        raise NoSuchImport(run_id)
    taken = Entry.objects.filter(person=by, import_run=run, removed_at=None).update(removed_at=at)
    run.undone_at = at
    run.save(update_fields=["undone_at"])
    audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="ImportRun", thing_id=run.pk, at=at)
    return taken


def _open_run(by: Person, run_id: UUID) -> ImportRun:
    run = ImportRun.objects.select_for_update().filter(pk=run_id, person=by, brought_at=None).first()
    if run is None:
        raise NoSuchImport(run_id)
    return run


def _own_keys(by: Person, box: Box, plan: Plan, at: datetime) -> dict[str, str]:
    """The key of each own question of the plan: one the person has under that name and kind, else a new one."""
    mine = OwnItem.objects.filter(person=by)
    known = {(str(item.read(box, "label")).casefold(), item.kind): str(item.pk) for item in mine}
    keys, position = {}, len(known)
    for slot, target in plan.own_items.items():
        found = known.get((target.label.casefold(), target.kind))
        if found is None:
            item = OwnItem(person=by, kind=target.kind, better=target.better, asked=False, made_at=at)
            item.position, position = position, position + 1
            item.put(box, label=target.label)
            item.save(force_insert=True)
            found = str(item.pk)
        keys[slot] = found
    return keys


def _entry(run: ImportRun, box: Box, mark: UUID, planned: PlannedEntry, keys: dict[str, str], at: datetime) -> Entry:
    entry = Entry(person_id=run.person_id, on=planned.on, client_id=mark, import_run=run, source=Entry.Source.IMPORT)
    entry.written_at = planned.written_at or at
    answers: dict[str, Answer] = {keys.get(slot, slot): answer for slot, answer in planned.values.items()}
    seal(entry, box, answers | dict(planned.words))
    return entry


def _batches(entries: tuple[PlannedEntry, ...]) -> Iterator[list[PlannedEntry]]:
    rest = iter(entries)
    while batch := list(islice(rest, BATCH)):
        yield batch
