"""Beginning a cohort from a programme, and what becomes of it: running, called off. The end is in `finishing`."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.meetings import operations as meetings
from waymark.meetings.operations import SeriesWords
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.programmes.models import Cohort, Enrolment, Leader, Programme, ProgrammeSession, TemplateSession, Wave
from waymark.programmes.rules.dates import Planned, Run, runs
from waymark.programmes.rules.windows import windows
from waymark.programmes.terms import CohortState, LeaderKind, PlaceState, Shape
from waymark.programmes.terms.planning import CohortWords
from waymark.programmes.terms.programmes import COHORT
from waymark.programmes.terms.seat import CohortSeat, ProgrammeSeat


class NotAllowed(PermissionError):
    """This is for those who lead."""


class NoSessions(ValueError):
    """The programme has no sessions yet, so nothing can begin."""


class WrongState(ValueError):
    """A cohort that is over, or called off, is not changed like this."""


@transaction.atomic
def make_cohort(*, by: Person, seat: ProgrammeSeat, words: CohortWords, client_id: UUID, at: datetime) -> UUID:
    """Begin a cohort: its sessions as meetings, the windows of its questionnaires, and whoever begins it as a leader.

    The same form sent twice makes one. Raises `Gone` where the team is not one the person is in, or not of this
    organisation; `NoSessions`; `meetings.operations.WrongRhythm`.
    """
    member = people.member_in(by.pk, words.team_id)
    if member is None or member.organisation_id != seat.organisation_id:
        raise Gone(words.team_id)
    programme = Programme.objects.get(pk=seat.programme_id)
    plan = list(TemplateSession.objects.filter(programme=programme).order_by("day", "at_time", "number"))
    if not plan:
        raise NoSessions
    row, is_new = Cohort.objects.get_or_create(
        programme=programme, client_id=client_id, defaults={**_columns(words), "made_at": at}
    )
    if not is_new:
        return row.pk
    Leader.objects.create(cohort=row, person=by, kind=LeaderKind.PROFESSIONAL.value, name=member.name, joined_at=at)
    held = runs(
        Shape(programme.shape),
        [Planned(one.day, one.at_time, one.minutes) for one in plan],
        starts_on=words.starts_on,
        usual=words.usual,
        zone=words.zone,
        region=words.region,
    )
    for run in held:
        _hold(by, row, run, plan, words, at)
    _open_waves(row, held)
    audit.record(by_id=by.pk, verb="made", about_id=by.pk, thing="Cohort", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def start_cohort(*, by: Person, seat: CohortSeat, at: datetime) -> None:
    """The first session has come: no more places are offered by themselves. Raises `NotAllowed`, `WrongState`."""
    row = held(seat)
    if row.state != CohortState.OPEN.value:
        raise WrongState
    _set_state(row, CohortState.RUNNING)
    audit.record(by_id=by.pk, verb="started", about_id=by.pk, thing="Cohort", thing_id=row.pk, at=at)


@transaction.atomic
def call_off(*, by: Person, seat: CohortSeat, at: datetime) -> None:
    """Call a cohort off. Who had a place waits again, and has waited since they first asked. No more meetings.

    Raises `NotAllowed`, `WrongState`.
    """
    row = held(seat)
    if row.state not in {CohortState.OPEN.value, CohortState.RUNNING.value}:
        raise WrongState
    _set_state(row, CohortState.CALLED_OFF)
    Cohort.objects.filter(pk=row.pk).update(taken=0)
    there = Enrolment.objects.filter(cohort=row, state__in=[PlaceState.OFFERED.value, PlaceState.PLACED.value])
    there.update(state=PlaceState.WAITING.value, cohort=None, offer_until=None, placed_at=None)
    meetings.end_host(host_kind=COHORT, host_id=row.pk, last_on=at.date(), at=at)
    audit.record(by_id=by.pk, verb="called off", about_id=by.pk, thing="Cohort", thing_id=row.pk, at=at)


@transaction.atomic
def change_seats(*, by: Person, seat: CohortSeat, seats: int, at: datetime) -> None:
    """More or fewer places; never fewer than are taken. Raises `NotAllowed`, `WrongState`."""
    row = held(seat)
    if not Cohort.objects.filter(pk=row.pk, taken__lte=seats).update(seats=seats):
        raise WrongState
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="Cohort", thing_id=row.pk, at=at)


def held(seat: CohortSeat) -> Cohort:
    """The cohort, held, for a leader of it. Raises `NotAllowed`."""
    if not seat.leads:
        raise NotAllowed
    return Cohort.objects.select_for_update().get(pk=seat.cohort_id)


def count_again(cohort_id: UUID) -> None:
    """Write how many places are offered, taken or finished. The cohort is held, so nobody takes one meanwhile.

    Counted, not reckoned: somebody whose account was erased is gone without having left.
    """
    there = [PlaceState.OFFERED.value, PlaceState.PLACED.value, PlaceState.FINISHED.value]
    Cohort.objects.filter(pk=cohort_id).update(
        taken=Enrolment.objects.filter(cohort_id=cohort_id, state__in=there).count()
    )


def _set_state(row: Cohort, state: CohortState) -> None:
    row.state = state.value
    row.save(update_fields=["state"])


def _columns(words: CohortWords) -> dict[str, object]:
    return {
        "team_id": words.team_id,
        "name": words.name,
        "neutral_title": words.neutral_title,
        "starts_on": words.starts_on,
        "zone": words.zone,
        "region": words.region,
        "seats": words.seats,
        "state": CohortState.OPEN.value,
    }


def _hold(by: Person, row: Cohort, run: Run, plan: Sequence[TemplateSession], words: CohortWords, at: datetime) -> None:
    """One series of meetings, and the sessions that are held in it. All of it is new, so nobody waits for it."""
    series_id = meetings.make_series(
        by=by,
        host_kind=COHORT,
        host_id=row.pk,
        rhythm=run.rhythm,
        words=SeriesWords(
            setting=words.setting,
            neutral_title=words.neutral_title,
            online_link=words.online_link,
            dial_in=words.dial_in,
        ),
        client_id=uuid5(row.client_id, f"series {run.places[0]}"),
        at=at,
    )
    ProgrammeSession.objects.bulk_create(
        ProgrammeSession(
            cohort=row,
            number=place + 1,
            title=plan[place].title,
            content=plan[place].content,
            series_id=series_id,
            on=on,
            last_client_id=row.client_id,
            changed_at=at,
        )
        for place, on in zip(run.places, run.days, strict=True)
    )


def _open_waves(row: Cohort, held: Sequence[Run]) -> None:
    days = [day for run in held for day in run.days]
    Wave.objects.bulk_create(
        Wave(cohort=row, kind=kind.value, opens_on=opens, closes_on=closes)
        for kind, (opens, closes) in windows(min(days), max(days)).items()
    )
