"""The waiting list: letters with codes, asking, offers of places, answering them, leaving.

A place that is offered counts as taken until the offer is answered or lapses. It is taken by one conditional write on
the cohort, with the cohort held, and the database's own constraint stands behind it.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import F

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.notices import operations as notices
from waymark.notices.terms import Wanted
from waymark.people.models import Person
from waymark.programmes.codes import code_for, digest_of
from waymark.programmes.models import Cohort, Enrolment, ProgrammeSession, WaitingCode
from waymark.programmes.operations.cohorts import NotAllowed, count_again, held
from waymark.programmes.rules.offers import offer_until
from waymark.programmes.telling import OFFERED
from waymark.programmes.terms import CohortState, PlaceState
from waymark.programmes.terms.seat import CohortSeat, ProgrammeSeat

WAITING = "waiting"
CODE_LASTS = timedelta(days=90)
_ON_THE_LIST = [PlaceState.WAITING.value, PlaceState.OFFERED.value, PlaceState.PLACED.value]


class WrongCode(ValueError):
    """This code opens nothing: it was mistyped, used, ended or is too old. These are never told apart."""


class OfferLapsed(ValueError):
    """The place was kept until its time, and is not any more."""


@transaction.atomic
def make_waiting_code(*, by: Person, seat: ProgrammeSeat, client_id: UUID, at: datetime) -> str:
    """A code for a letter, shown once and good once. The same form sent twice shows the same code."""
    code = code_for(WAITING, client_id)
    _row, is_new = WaitingCode.objects.get_or_create(
        digest=digest_of(WAITING, code),
        defaults={"programme_id": seat.programme_id, "by_id": by.pk, "made_at": at, "ends_at": at + CODE_LASTS},
    )
    if is_new:
        audit.record(by_id=by.pk, verb="made", about_id=by.pk, thing="WaitingCode", at=at)
    return code


@transaction.atomic
def end_waiting_code(*, by: Person, seat: ProgrammeSeat, code_id: UUID, at: datetime) -> None:
    """A letter that got lost opens nothing any more."""
    rows = WaitingCode.objects.filter(pk=code_id, programme_id=seat.programme_id, used_at=None, ended_at=None)
    if rows.update(ended_at=at):
        audit.record(by_id=by.pk, verb="ended", about_id=by.pk, thing="WaitingCode", at=at)


@transaction.atomic
def join_waiting(*, by: Person, code: str, at: datetime) -> UUID:
    """Go onto the waiting list with the code of a letter. Who is on it already stays there, and the code stays good.

    Returns the enrolment. Raises `WrongCode`.
    """
    row = WaitingCode.objects.select_for_update().filter(digest=digest_of(WAITING, code)).first()
    if row is None or row.used_at or row.ended_at or row.ends_at <= at:
        raise WrongCode
    there = Enrolment.objects.filter(programme_id=row.programme_id, person=by, state__in=_ON_THE_LIST).first()
    if there:
        return there.pk
    row.used_at = at
    row.save(update_fields=["used_at"])
    made = Enrolment.objects.create(
        programme_id=row.programme_id, person=by, state=PlaceState.WAITING.value, waiting_since=at
    )
    audit.record(by_id=by.pk, verb="joined", about_id=by.pk, thing="Enrolment", thing_id=made.pk, at=at)
    return made.pk


@transaction.atomic
def offer_places(*, by: Person, seat: CohortSeat, at: datetime) -> int:
    """Offer the free places to who has waited longest, one by one. Returns how many were offered.

    Offers that lapsed go first. Nothing is offered once the cohort runs, or two days before it begins. Raises
    `NotAllowed`.
    """
    row = held(seat)
    _let_lapse(row, at)
    offered = _offer(row, at)
    if offered:
        audit.record(by_id=by.pk, verb="offered", about_id=by.pk, thing="places", thing_id=row.pk, at=at)
    return offered


@transaction.atomic
def let_offers_go(*, by: Person | None = None, cohort_id: UUID, at: datetime) -> int:
    """Let the offers of a cohort lapse whose time is over, and offer the places on. Returns how many lapsed.

    `by` is None where the timetable does it.
    """
    row = Cohort.objects.select_for_update().get(pk=cohort_id)
    lapsed = _let_lapse(row, at)
    if lapsed:
        _offer(row, at)
        audit.record(by_id=by.pk if by else None, verb="lapsed", about_id=None, thing="offers", thing_id=row.pk, at=at)
    return lapsed


@transaction.atomic
def accept_offer(
    *, by: Person, enrolment_id: UUID, name: str, on_roster: bool, may_contact: bool, at: datetime
) -> UUID:
    """Take the place that is offered, under the name one wants to be called. Returns the cohort; said twice, it holds.

    `on_roster`: those who lead see the name. `may_contact`: after the end, one may be asked about a group. Raises
    `OfferLapsed`, `Gone`.
    """
    row = _mine(by, enrolment_id)
    if row.state == PlaceState.PLACED.value and row.cohort_id:
        return row.cohort_id
    if row.state != PlaceState.OFFERED.value or row.cohort_id is None:
        raise OfferLapsed
    if row.offer_until is None or row.offer_until <= at:
        raise OfferLapsed
    row.state, row.offer_until, row.placed_at = PlaceState.PLACED.value, None, at
    row.name, row.roster_at, row.contact_at = name, at if on_roster else None, at if may_contact else None
    row.save()
    audit.record(by_id=by.pk, verb="accepted", about_id=by.pk, thing="Enrolment", thing_id=row.pk, at=at)
    return row.cohort_id


@transaction.atomic
def decline_offer(*, by: Person, enrolment_id: UUID, at: datetime) -> None:
    """Not this time. One stays on the list, waiting as long as before, and the place goes to the next."""
    row = _mine(by, enrolment_id)
    if row.state != PlaceState.OFFERED.value or row.cohort_id is None:
        return
    cohort = Cohort.objects.get(pk=row.cohort_id)  # held by `_mine`
    _back_to_the_list([row])
    _offer(cohort, at)
    audit.record(by_id=by.pk, verb="declined", about_id=by.pk, thing="Enrolment", thing_id=row.pk, at=at)


@transaction.atomic
def leave(*, by: Person, enrolment_id: UUID, at: datetime) -> None:
    """Leave the list, or the cohort, at once and without a reason. A free place goes to the next, while it is time.

    The name and every consent go with it. Who finished has finished, and cannot leave. Raises `Gone`.
    """
    row = _mine(by, enrolment_id)
    if row.state not in _ON_THE_LIST:
        return
    cohort_id = row.cohort_id
    row.state, row.left_at, row.offer_until = PlaceState.LEFT.value, at, None
    row.name, row.roster_at, row.contact_at = "", None, None
    row.save()
    if cohort_id:
        _offer(Cohort.objects.get(pk=cohort_id), at)
    audit.record(by_id=by.pk, verb="left", about_id=by.pk, thing="Enrolment", thing_id=row.pk, at=at)


def _mine(by: Person, enrolment_id: UUID) -> Enrolment:
    """The person's row, held; its cohort is held before, as everywhere here."""
    found = Enrolment.objects.filter(pk=enrolment_id, person=by).first()
    if found is None:
        raise Gone(enrolment_id)
    if found.cohort_id:
        Cohort.objects.select_for_update().get(pk=found.cohort_id)
    return Enrolment.objects.select_for_update().get(pk=enrolment_id)


def _offer(cohort: Cohort, at: datetime) -> int:
    """The cohort is held. Who waits longest is offered first; nobody is offered what they did not take."""
    count_again(cohort.pk)
    until = _until(cohort, at)
    if cohort.state != CohortState.OPEN.value or until is None:
        return 0
    waiting = Enrolment.objects.select_for_update().filter(
        programme_id=cohort.programme_id, state=PlaceState.WAITING.value
    )
    offered = []
    for row in waiting.order_by("waiting_since", "pk"):
        if row.passed_by_id == cohort.pk:
            continue
        if not Cohort.objects.filter(pk=cohort.pk, taken__lt=F("seats")).update(taken=F("taken") + 1):
            break
        row.state, row.cohort_id, row.offer_until = PlaceState.OFFERED.value, cohort.pk, until
        row.save(update_fields=["state", "cohort", "offer_until"])
        offered.append(row)
    _tell(offered, until, at)
    return len(offered)


def _until(cohort: Cohort, at: datetime) -> datetime | None:
    first = ProgrammeSession.objects.filter(cohort=cohort).select_related("series").order_by("on", "number").first()
    if first is None:
        return None
    starts_at = datetime.combine(first.on, first.series.at_time, ZoneInfo(cohort.zone))
    return offer_until(at, starts_at)


def _let_lapse(cohort: Cohort, at: datetime) -> int:
    offered = Enrolment.objects.select_for_update().filter(cohort=cohort, state=PlaceState.OFFERED.value)
    lapsed = list(offered.filter(offer_until__lte=at))
    _back_to_the_list(lapsed)
    return len(lapsed)


def _back_to_the_list(rows: Iterable[Enrolment]) -> None:
    for row in rows:
        row.state, row.passed_by_id = PlaceState.WAITING.value, row.cohort_id
        row.cohort_id, row.offer_until = None, None
        row.save(update_fields=["state", "passed_by", "cohort", "offer_until"])


def _tell(rows: Iterable[Enrolment], until: datetime, at: datetime) -> None:
    """In the transaction of whatever made the offer: what is taken back is not told."""
    notices.tell(
        wanted=[
            Wanted(row.person_id, OFFERED, f"{row.pk} {row.cohort_id}", until, until, {"enrolment_id": str(row.pk)})
            for row in rows
        ],
        at=at,
    )


__all__ = [
    "NotAllowed",
    "OfferLapsed",
    "WrongCode",
    "accept_offer",
    "decline_offer",
    "end_waiting_code",
    "join_waiting",
    "leave",
    "let_offers_go",
    "make_waiting_code",
    "offer_places",
]
