"""Pacing: what is paced, what was measured or done, and whether steps are offered."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Draft, NothingWritten, Saved, change, make, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import PacingActivity, PacingAmount, PacingChoice
from waymark.plans.rules import pacing_kept as kept
from waymark.plans.rules.pacing_steps import Energy


@transaction.atomic
def write_activity(
    *, by: Person, words: kept.ActivityWords, activity_id: UUID | None = None, edit: Edit, at: datetime
) -> Saved:
    """Keep what is paced: something new, or (with `activity_id`) other words about it.

    Sending the same form again changes nothing. Raises `NothingWritten` without a name, `Gone`, `Stale`.
    """
    if not words.name.strip():
        raise NothingWritten
    draft = Draft(people.box_of(by.pk), sealed={"content": kept.activity_to_kept(words)}, plain={})
    if activity_id:
        saved = change(mine(PacingActivity, by, activity_id), edit=edit, draft=draft, at=at)
    else:
        saved = make(PacingActivity, by=by, edit=edit, draft=draft, at=at)
    _told(saved, "written", by, "PacingActivity", at)
    return saved


@transaction.atomic
def stop_activity(*, by: Person, activity_id: UUID, at: datetime) -> None:
    """It is not paced for now. Everything stays. Raises `Gone`."""
    _rest(by, activity_id, at, stopped_at=at, verb="put aside")


@transaction.atomic
def take_up_activity(*, by: Person, activity_id: UUID, at: datetime) -> None:
    """It is paced again. Raises `Gone`."""
    _rest(by, activity_id, at, stopped_at=None, verb="taken up")


def _rest(by: Person, activity_id: UUID, at: datetime, *, stopped_at: datetime | None, verb: str) -> None:
    row = mine(PacingActivity, by, activity_id)
    if (row.stopped_at is None) != (stopped_at is None):
        row.stopped_at = stopped_at
        row.save(update_fields=["stopped_at"])
        audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="PacingActivity", thing_id=row.pk, at=at)


@transaction.atomic
def write_amounts(
    *, by: Person, activity_id: UUID, amounts: Mapping[int, tuple[date, kept.AmountSaid]], edit: Edit, at: datetime
) -> None:
    """Keep one or more days of one form, by their row in it.

    Sending the form again changes nothing, or corrects what it wrote. Raises `NothingWritten` for no day, `Gone`.
    """
    if not amounts:
        raise NothingWritten
    activity, box = mine(PacingActivity, by, activity_id), people.box_of(by.pk)
    for place, (on, said) in amounts.items():
        each = Edit(row_client_id(edit, place), edit.based_on)
        draft = Draft(box, sealed={"content": kept.amount_to_kept(said)}, plain={"on": on})
        _told(
            make(PacingAmount, by=by, edit=each, draft=draft, at=at, activity=activity),
            "written",
            by,
            "PacingAmount",
            at,
        )


def row_client_id(edit: Edit, place: int) -> UUID:
    """Under which id a row of a form with several days is kept."""
    return uuid5(edit.client_id, str(place)) if place else edit.client_id


@transaction.atomic
def change_amount(*, by: Person, amount_id: UUID, on: date, said: kept.AmountSaid, edit: Edit, at: datetime) -> Saved:
    """Another amount or day for one that is kept. Raises `Gone`, `Stale`."""
    draft = Draft(people.box_of(by.pk), sealed={"content": kept.amount_to_kept(said)}, plain={"on": on})
    saved = change(mine(PacingAmount, by, amount_id), edit=edit, draft=draft, at=at)
    _told(saved, "written", by, "PacingAmount", at)
    return saved


@transaction.atomic
def take_amount_out(*, by: Person, amount_id: UUID, at: datetime) -> UUID:
    """It counts no more; it can be put back. Returns the id of its activity. Raises `Gone`."""
    return _remove(by, amount_id, at, removed_at=at, verb="removed")


@transaction.atomic
def put_amount_back(*, by: Person, amount_id: UUID, at: datetime) -> UUID:
    """It counts again. Returns the id of its activity. Raises `Gone`."""
    return _remove(by, amount_id, at, removed_at=None, verb="put back")


def _remove(by: Person, amount_id: UUID, at: datetime, *, removed_at: datetime | None, verb: str) -> UUID:
    row = mine(PacingAmount, by, amount_id)
    if (row.removed_at is None) != (removed_at is None):
        row.removed_at = removed_at
        row.save(update_fields=["removed_at"])
        audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="PacingAmount", thing_id=row.pk, at=at)
    return row.activity_id


@transaction.atomic
def choose_energy(*, by: Person, energy: Energy, at: datetime) -> None:
    """What the person says about ME/CFS and getting worse after doing more. The same answer again changes nothing."""
    box = people.box_of(by.pk)
    content = {"answer": energy.value}
    fresh = PacingChoice(person=by, changed_at=at)
    fresh.put(box, content=content)
    first = {"id": fresh.pk, "content": fresh.content, "changed_at": at}
    row, is_new = PacingChoice.objects.select_for_update().get_or_create(person=by, defaults=first)
    if not is_new:
        if row.read(box, "content") == content:
            return
        row.put(box, content=content)
        row.changed_at = at
        row.save(update_fields=["content", "changed_at"])
    audit.record(by_id=by.pk, verb="chosen", about_id=by.pk, thing="PacingChoice", thing_id=row.pk, at=at)


def _told(saved: Saved, verb: str, by: Person, thing: str, at: datetime) -> None:
    if saved.is_change:
        audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing=thing, thing_id=saved.id, at=at)
