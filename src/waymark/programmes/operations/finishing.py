"""The end of a cohort: who completed it, which a human decides, and the letter that goes with each of them."""

from collections.abc import Mapping, Set
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from waymark.audit import operations as audit
from waymark.common.writing import Gone, NothingWritten
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.programmes.models import Cohort, Enrolment, HandOverLetter
from waymark.programmes.operations.cohorts import NotAllowed, WrongState, count_again, held
from waymark.programmes.terms import CohortState, PlaceState
from waymark.programmes.terms.cohorts import LETTER_PARTS
from waymark.programmes.terms.seat import CohortSeat

_THERE = [PlaceState.PLACED.value, PlaceState.FINISHED.value, PlaceState.LEFT.value]


@transaction.atomic
def finish_cohort(*, by: Person, seat: CohortSeat, completed: Set[UUID], at: datetime) -> None:
    """Say that the last session is over, and who completed the programme. The others have left it, and may wait for
    another one. Offers that nobody answered go back to the list. Raises `NotAllowed`, `WrongState`, `Gone` where
    somebody who completed it has no place here.
    """
    row = held(seat)
    if row.state not in {CohortState.OPEN.value, CohortState.RUNNING.value}:
        raise WrongState
    there = Enrolment.objects.select_for_update().filter(cohort=row)
    placed = {one.pk: one for one in there.filter(state=PlaceState.PLACED.value)}
    if not completed <= placed.keys():
        raise Gone(seat.cohort_id)
    there.filter(state=PlaceState.OFFERED.value).update(state=PlaceState.WAITING.value, cohort=None, offer_until=None)
    Enrolment.objects.filter(pk__in=completed).update(state=PlaceState.FINISHED.value, finished_at=at)
    Enrolment.objects.filter(pk__in=placed.keys() - completed).update(state=PlaceState.LEFT.value, left_at=at)
    row.state, row.finished_at = CohortState.FINISHED.value, at
    row.save(update_fields=["state", "finished_at"])
    count_again(row.pk)
    audit.record(by_id=by.pk, verb="finished", about_id=by.pk, thing="Cohort", thing_id=row.pk, at=at)


@transaction.atomic
def write_letter(
    *, by: Person, seat: CohortSeat, enrolment_id: UUID, parts: Mapping[str, str], client_id: UUID, at: datetime
) -> int:
    """Write the hand-over letter of somebody, by the parts of `LETTER_PARTS`. Sealed with their key; they read it and
    decide who else does. Written again it is a new version, and the older ones stay. Returns its number.

    Raises `NotAllowed`, `Gone`, `NothingWritten`.
    """
    if not seat.leads:
        raise NotAllowed
    about = (
        Enrolment.objects.select_for_update()
        .filter(pk=enrolment_id, cohort_id=seat.cohort_id, state__in=_THERE)
        .first()
    )
    if about is None:
        raise Gone(enrolment_id)
    if not any(text.strip() for text in parts.values()):
        raise NothingWritten
    rows = HandOverLetter.objects.filter(enrolment=about)
    if sent := rows.filter(client_id=client_id).first():
        return sent.number
    number = (rows.aggregate(last=Max("number"))["last"] or 0) + 1
    row = HandOverLetter(enrolment=about, client_id=client_id, number=number, by_id=by.pk, at=at)
    row.put(people.box_of(about.person_id), content={part: parts.get(part, "") for part in LETTER_PARTS})
    row.save()
    audit.record(by_id=by.pk, verb="written", about_id=about.person_id, thing="HandOverLetter", thing_id=row.pk, at=at)
    return number


def hold_for_group(seat: CohortSeat) -> str:
    """Hold the cohort inside an operation that begins its group. Returns the group it became already, or ""."""
    return Cohort.objects.select_for_update().get(pk=seat.cohort_id).group_slug


def note_group(seat: CohortSeat, slug: str) -> None:
    """Remember which group this cohort became, inside the operation that begins it: its people are invited on their
    page. The first one holds.
    """
    Cohort.objects.filter(pk=seat.cohort_id, group_slug="").update(group_slug=slug)
