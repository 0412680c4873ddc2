"""The plans of a group: making and changing them, taking one from the library, following one at a meeting, and noting
what worked.
"""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit, Stale, is_stale
from waymark.common.writing import Gone, NothingWritten
from waymark.groups.library import plan_named, words_of
from waymark.groups.models import PlannedSession, SessionPlan, WorkedNote
from waymark.groups.operations.held import ahead
from waymark.groups.terms import GroupSeat
from waymark.groups.terms.plans import PlanWords
from waymark.people.models import Person


@transaction.atomic
def make_plan(*, by: Person, seat: GroupSeat, words: PlanWords, edit: Edit, at: datetime) -> UUID:
    """Make a plan. The same form sent twice makes one; sent again with other words it changes what it made.

    Raises `Gone` for who leads nothing, `Stale` where somebody changed the plan meanwhile.
    """
    _check_leads(seat)
    row, is_new = _made(seat.group_id, words, edit.client_id, by.pk, at)
    if not is_new:
        return _changed(by, row, words, edit, at)
    audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="SessionPlan", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def change_plan(*, by: Person, seat: GroupSeat, plan_id: UUID, words: PlanWords, edit: Edit, at: datetime) -> UUID:
    """Change a plan. Raises `Gone` where there is none for this seat, `Stale` where it was changed meanwhile."""
    return _changed(by, _own(seat, plan_id), words, edit, at)


@transaction.atomic
def copy_plan(*, by: Person, seat: GroupSeat, key: str, client_id: UUID, at: datetime) -> UUID:
    """Take a plan of the library into the group. The same form sent twice takes it once. Raises `Gone`."""
    _check_leads(seat)
    row, is_new = take_from_library(seat.group_id, key, client_id, by.pk, at)
    if is_new:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="SessionPlan", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def put_plan_aside(*, by: Person, seat: GroupSeat, plan_id: UUID, aside: bool, at: datetime) -> None:
    """Take a plan out of the list, or back into it. Meetings that follow it still do. Raises `Gone`."""
    row = _own(seat, plan_id)
    if (row.put_aside_at is not None) is aside:
        return
    row.put_aside_at = at if aside else None
    row.save(update_fields=["put_aside_at"])
    verb = "put aside" if aside else "brought back"
    audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="SessionPlan", thing_id=row.pk, at=at)


@transaction.atomic
def plan_meeting(*, by: Person, seat: GroupSeat, plan_id: UUID, series_id: UUID, on: date, at: datetime) -> None:
    """Let a meeting ahead follow this plan, instead of another if it had one. Raises `Gone`."""
    plan = _own(seat, plan_id)
    ahead(seat, series_id, on, at)
    row, is_new = PlannedSession.objects.get_or_create(series_id=series_id, on=on, defaults={"plan": plan, "at": at})
    if not is_new and row.plan_id == plan.pk:
        return
    PlannedSession.objects.filter(pk=row.pk).update(plan=plan, at=at)
    audit.record(by_id=by.pk, verb="planned", about_id=by.pk, thing="PlannedSession", thing_id=row.pk, at=at)


@transaction.atomic
def clear_meeting(*, by: Person, seat: GroupSeat, series_id: UUID, on: date, at: datetime) -> None:
    """Let a meeting ahead follow no plan. Raises `Gone` where it is no meeting of this group."""
    _check_leads(seat)
    ahead(seat, series_id, on, at)
    gone, _by_table = PlannedSession.objects.filter(series_id=series_id, on=on).delete()
    if gone:
        audit.record(by_id=by.pk, verb="cleared", about_id=by.pk, thing="PlannedSession", thing_id=series_id, at=at)


@transaction.atomic
def note_what_worked(*, by: Person, seat: GroupSeat, plan_id: UUID, words: str, client_id: UUID, at: datetime) -> UUID:
    """Write down how a plan went, for the next time. Any member may. The same form sent twice is one note.

    Raises `Gone` where the group has no such plan, `NothingWritten` without words.
    """
    plan = _of_group(seat, plan_id)
    if not words.strip():
        raise NothingWritten
    row, is_new = WorkedNote.objects.get_or_create(
        plan=plan,
        client_id=client_id,
        defaults={"membership_id": seat.membership_id, "words": words.strip(), "at": at},
    )
    if is_new:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="WorkedNote", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def remove_note(*, by: Person, seat: GroupSeat, plan_id: UUID, note_id: UUID, at: datetime) -> None:
    """Take a note of one's own away for good. Raises `Gone`."""
    gone, _by_table = WorkedNote.objects.filter(pk=note_id, plan_id=plan_id, membership_id=seat.membership_id).delete()
    if not gone:
        raise Gone(note_id)
    audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="WorkedNote", thing_id=note_id, at=at)


def take_from_library(group_id: UUID, key: str, client_id: UUID, by_id: UUID, at: datetime) -> tuple[SessionPlan, bool]:
    """A plan of the library as the group's own, and whether it is new. Inside operations. Raises `Gone`."""
    plan = plan_named(key)
    if plan is None:
        raise Gone(key)
    return _made(group_id, words_of(plan), client_id, by_id, at, from_key=key)


def _made(
    group_id: UUID, words: PlanWords, client_id: UUID, by_id: UUID, at: datetime, *, from_key: str = ""
) -> tuple[SessionPlan, bool]:
    fresh = {"last_client_id": client_id, "from_key": from_key, "by_id": by_id, "made_at": at, "changed_at": at}
    return SessionPlan.objects.get_or_create(
        group_id=group_id, client_id=client_id, defaults={**_columns(words), **fresh}
    )


def _changed(by: Person, row: SessionPlan, words: PlanWords, edit: Edit, at: datetime) -> UUID:
    said = _columns(words)
    if all(getattr(row, name) == value for name, value in said.items()):
        return row.pk
    if is_stale(edit, version=row.version, last_client_id=row.last_client_id):
        raise Stale(row.version)
    for name, value in said.items():
        setattr(row, name, value)
    row.version, row.last_client_id, row.by_id, row.changed_at = row.version + 1, edit.client_id, by.pk, at
    row.save()
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="SessionPlan", thing_id=row.pk, at=at)
    return row.pk


def _columns(words: PlanWords) -> dict[str, object]:
    parts = [{"minutes": part.minutes, "words": str(part.words), "is_break": part.is_break} for part in words.parts]
    return {
        "title": words.title,
        "kind": words.kind.value,
        "skill": words.skill,
        "content": {"why": words.why, "parts": parts, "materials": list(words.materials)},
    }


def _own(seat: GroupSeat, plan_id: UUID) -> SessionPlan:
    """The plan, held, for somebody who leads."""
    _check_leads(seat)
    return _of_group(seat, plan_id)


def _of_group(seat: GroupSeat, plan_id: UUID) -> SessionPlan:
    row = SessionPlan.objects.select_for_update().filter(pk=plan_id, group_id=seat.group_id).first()
    if row is None:
        raise Gone(plan_id)
    return row


def _check_leads(seat: GroupSeat) -> None:
    if not seat.leads:
        raise Gone(seat.group_id)
