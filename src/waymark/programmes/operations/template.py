"""Writing the sessions of a programme as planned: adding, changing, moving, removing."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Max

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Gone, Saved
from waymark.people.models import Person
from waymark.programmes.models import Programme, TemplateSession
from waymark.programmes.operations.rows import change
from waymark.programmes.rules.content import column_of
from waymark.programmes.terms.planning import MOST_SESSIONS, SessionWords
from waymark.programmes.terms.seat import ProgrammeSeat

_FAR = 10_000  # out of the way of every number while two sessions change places


class TooMany(ValueError):
    """A programme has so many sessions already."""


@transaction.atomic
def add_session(*, by: Person, seat: ProgrammeSeat, words: SessionWords, edit: Edit, at: datetime) -> Saved:
    """One more session, behind the others; sent twice it is one, with the words that came last. Raises `TooMany`."""
    Programme.objects.select_for_update().get(pk=seat.programme_id)
    rows = TemplateSession.objects.filter(programme_id=seat.programme_id)
    if row := rows.filter(client_id=edit.client_id).first():
        return _changed(by, row, words, edit, at)
    last = rows.aggregate(last=Max("number"))["last"] or 0
    if last >= MOST_SESSIONS:
        raise TooMany
    row = TemplateSession.objects.create(
        programme_id=seat.programme_id,
        client_id=edit.client_id,
        last_client_id=edit.client_id,
        number=last + 1,
        changed_at=at,
        **_columns(words),
    )
    audit.record(by_id=by.pk, verb="added", about_id=by.pk, thing="TemplateSession", thing_id=row.pk, at=at)
    return Saved(row.pk, row.version, is_change=True)


@transaction.atomic
def change_session(
    *, by: Person, seat: ProgrammeSeat, session_id: UUID, words: SessionWords, edit: Edit, at: datetime
) -> Saved:
    """Other words for a planned session. Raises `Stale`, `Gone`."""
    return _changed(by, _held(seat, session_id), words, edit, at)


@transaction.atomic
def move_session(*, by: Person, seat: ProgrammeSeat, session_id: UUID, earlier: bool, at: datetime) -> None:
    """Change places with the session before or behind. The days stay where they are; what is done on them changes."""
    row = _held(seat, session_id)
    beside = row.number - 1 if earlier else row.number + 1
    other = TemplateSession.objects.select_for_update().filter(programme_id=seat.programme_id, number=beside).first()
    if other is None:
        return
    mine, theirs = _place(row), _place(other)
    _put(other, {"number": _FAR}, at)
    _put(row, theirs, at)
    _put(other, mine, at)
    audit.record(by_id=by.pk, verb="moved", about_id=by.pk, thing="TemplateSession", thing_id=row.pk, at=at)


@transaction.atomic
def remove_session(*, by: Person, seat: ProgrammeSeat, session_id: UUID, at: datetime) -> None:
    """Take a session out of the plan; those behind move up in number and keep their days. Raises `Gone`."""
    row = _held(seat, session_id)
    number = row.number
    row.delete()
    behind = TemplateSession.objects.filter(programme_id=seat.programme_id, number__gt=number).order_by("number")
    for pk in list(behind.values_list("pk", flat=True)):  # one by one: a number is never there twice
        TemplateSession.objects.filter(pk=pk).update(number=F("number") - 1)
    audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="TemplateSession", thing_id=session_id, at=at)


def _changed(by: Person, row: TemplateSession, words: SessionWords, edit: Edit, at: datetime) -> Saved:
    saved = change(row, values=_columns(words), edit=edit, at=at)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="TemplateSession", thing_id=row.pk, at=at)
    return saved


def _held(seat: ProgrammeSeat, session_id: UUID) -> TemplateSession:
    """The row, with the whole programme held, so that numbers change in turn."""
    Programme.objects.select_for_update().get(pk=seat.programme_id)
    row = TemplateSession.objects.filter(pk=session_id, programme_id=seat.programme_id).first()
    if row is None:
        raise Gone(session_id)
    return row


def _place(row: TemplateSession) -> dict[str, Any]:
    return {"number": row.number, "day": row.day, "at_time": row.at_time}


def _put(row: TemplateSession, place: dict[str, Any], at: datetime) -> None:
    """A new version too: a form that was opened before shows the old day."""
    TemplateSession.objects.filter(pk=row.pk).update(**place, version=F("version") + 1, changed_at=at)


def _columns(words: SessionWords) -> dict[str, Any]:
    return {
        "title": words.title,
        "day": words.day,
        "at_time": words.at_time,
        "minutes": words.minutes,
        "content": column_of(words.content),
    }
