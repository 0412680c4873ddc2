"""Writing programmes as they are planned. Whoever is in a care team of the organisation may."""

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Gone, Saved
from waymark.people.models import Person
from waymark.programmes.models import Programme, TemplateSession
from waymark.programmes.operations.rows import change
from waymark.programmes.queries.seats import organisations_of
from waymark.programmes.rules.content import column_of
from waymark.programmes.terms.planning import ProgrammeWords, SessionWords
from waymark.programmes.terms.seat import ProgrammeSeat


@transaction.atomic
def make_programme(
    *,
    by: Person,
    organisation_id: UUID,
    words: ProgrammeWords,
    sessions: tuple[SessionWords, ...] = (),
    client_id: UUID,
    at: datetime,
) -> UUID:
    """Begin a programme, empty or with sessions to start from. The same form sent twice makes one.

    Raises `Gone` where the person works for no team of this organisation.
    """
    if organisation_id not in organisations_of(by):
        raise Gone(organisation_id)
    row, is_new = Programme.objects.get_or_create(
        organisation_id=organisation_id,
        client_id=client_id,
        defaults={**_columns(words), "last_client_id": client_id, "made_at": at, "changed_at": at},
    )
    if is_new:
        TemplateSession.objects.bulk_create(_planned(row, number, one, at) for number, one in enumerate(sessions, 1))
        audit.record(by_id=by.pk, verb="made", about_id=by.pk, thing="Programme", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def change_programme(*, by: Person, seat: ProgrammeSeat, words: ProgrammeWords, edit: Edit, at: datetime) -> Saved:
    """Other words for a programme. Cohorts that have begun stay as they are. Raises `Stale`."""
    row = Programme.objects.select_for_update().get(pk=seat.programme_id)
    saved = change(row, values=_columns(words), edit=edit, at=at)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="Programme", thing_id=row.pk, at=at)
    return saved


@transaction.atomic
def put_programme_aside(*, by: Person, seat: ProgrammeSeat, aside: bool, at: datetime) -> None:
    """Take a programme out of the list, or back into it. Nothing of it is lost, and who waits goes on waiting."""
    moved = Programme.objects.filter(pk=seat.programme_id, put_aside_at__isnull=aside)
    if moved.update(put_aside_at=at if aside else None):
        verb = "put aside" if aside else "took up"
        audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="Programme", thing_id=seat.programme_id, at=at)


def _columns(words: ProgrammeWords) -> dict[str, Any]:
    return asdict(words) | {"shape": words.shape.value, "starter_skills": list(words.starter_skills)}


def _planned(row: Programme, number: int, words: SessionWords, at: datetime) -> TemplateSession:
    client_id = uuid5(row.client_id, f"session {number}")
    return TemplateSession(
        programme=row,
        client_id=client_id,
        last_client_id=client_id,
        number=number,
        changed_at=at,
        title=words.title,
        day=words.day,
        at_time=words.at_time,
        minutes=words.minutes,
        content=column_of(words.content),
    )
