"""Writing about sessions: the plan of this cohort, how it went, what was made up, what went wrong for somebody."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Gone, NothingWritten, Saved
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.programmes.models import AdverseEvent, Enrolment, FidelityCheck, MakeUp, ProgrammeSession
from waymark.programmes.operations.cohorts import NotAllowed
from waymark.programmes.operations.rows import change
from waymark.programmes.rules.content import column_of
from waymark.programmes.terms import PlaceState
from waymark.programmes.terms.cohorts import PartWent
from waymark.programmes.terms.content import Content
from waymark.programmes.terms.seat import CohortSeat

_THERE = [PlaceState.PLACED.value, PlaceState.FINISHED.value, PlaceState.LEFT.value]


@transaction.atomic
def change_cohort_session(
    *, by: Person, seat: CohortSeat, number: int, title: str, content: Content, edit: Edit, at: datetime
) -> Saved:
    """Another plan for one session of this cohort; the programme stays. Raises `NotAllowed`, `Gone`, `Stale`."""
    row = _session(seat, number, held=True)
    saved = change(row, values={"title": title, "content": column_of(content)}, edit=edit, at=at)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="ProgrammeSession", thing_id=row.pk, at=at)
    return saved


@transaction.atomic
def check_fidelity(
    *, by: Person, seat: CohortSeat, number: int, parts: Sequence[PartWent], client_id: UUID, at: datetime
) -> None:
    """How a session went against its plan, part by part. Written again, the newest holds; sent twice, it is one.

    Raises `NotAllowed`, `Gone`, `NothingWritten`.
    """
    row = _session(seat, number)
    if not parts:
        raise NothingWritten
    content = [{"part": one.part, "how": one.how.value, "words": one.words} for one in parts]
    made, is_new = FidelityCheck.objects.get_or_create(
        session=row, client_id=client_id, defaults={"content": content, "by_id": by.pk, "at": at}
    )
    if is_new:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="FidelityCheck", thing_id=made.pk, at=at)


@transaction.atomic
def mark_made_up(*, by: Person, seat: CohortSeat, number: int, at: datetime) -> None:
    """Say that one went through the short form of a session one missed. Raises `Gone`."""
    row = ProgrammeSession.objects.filter(cohort_id=seat.cohort_id, number=number).first()
    if row is None or seat.enrolment_id is None:
        raise Gone(number)
    _made, is_new = MakeUp.objects.get_or_create(enrolment_id=seat.enrolment_id, session=row, defaults={"at": at})
    if is_new:
        audit.record(by_id=by.pk, verb="made up", about_id=by.pk, thing="ProgrammeSession", thing_id=row.pk, at=at)


@transaction.atomic
def write_event(
    *,
    by: Person,
    seat: CohortSeat,
    enrolment_id: UUID,
    happened_on: date,
    happened: str,
    done: str,
    client_id: UUID,
    number: int | None = None,
    at: datetime,
) -> UUID:
    """Write down that something went wrong for somebody of the cohort, and what was done. Sealed with that person's
    key; the person reads it, and nothing of it is ever taken away. Sent twice it is one.

    Raises `NotAllowed`, `Gone` where they have no place here, `NothingWritten`.
    """
    if not seat.leads:
        raise NotAllowed
    about = Enrolment.objects.filter(pk=enrolment_id, cohort_id=seat.cohort_id, state__in=_THERE).first()
    if about is None:
        raise Gone(enrolment_id)
    if not happened.strip():
        raise NothingWritten
    session = _session(seat, number) if number is not None else None
    row = AdverseEvent(
        enrolment=about, session=session, client_id=client_id, happened_on=happened_on, by_id=by.pk, at=at
    )
    row.put(people.box_of(about.person_id), content={"happened": happened, "done": done})
    values = {field.attname: getattr(row, field.attname) for field in AdverseEvent._meta.concrete_fields}
    made, is_new = AdverseEvent.objects.get_or_create(enrolment=about, client_id=client_id, defaults=values)
    if is_new:
        about_id = about.person_id
        audit.record(by_id=by.pk, verb="written", about_id=about_id, thing="AdverseEvent", thing_id=made.pk, at=at)
    return made.pk


def _session(seat: CohortSeat, number: int, *, held: bool = False) -> ProgrammeSession:
    if not seat.leads:
        raise NotAllowed
    rows = ProgrammeSession.objects.select_for_update() if held else ProgrammeSession.objects
    row = rows.filter(cohort_id=seat.cohort_id, number=number).first()
    if row is None:
        raise Gone(number)
    return row
