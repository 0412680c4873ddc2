"""The rota: putting oneself down, giving a turn up, taking one over, and what is written at the end."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.moderation.models import Duty, DutyCare
from waymark.moderation.queries.rota import care_of, open_turns
from waymark.moderation.rules import rota
from waymark.moderation.terms.rota import Care
from waymark.notices import operations as notices
from waymark.people.models import Person

BEGINS = "moderation.duty_begins"


class OverTheCap(ValueError):
    """The turn would bring a week over the hours that the moderator set. Carries the hours of that week."""

    def __init__(self, hours: float, cap: int) -> None:
        super().__init__(hours, cap)
        self.hours, self.cap = hours, cap


class TwiceAtOnce(ValueError):
    """The moderator has a turn at that time already."""


@transaction.atomic
def put_down(*, by: Person, name: str, starts_at: datetime, ends_at: datetime, client_id: UUID, at: datetime) -> UUID:
    """Put oneself down for a turn. The same form sent twice makes one. Raises `OverTheCap` and `TwiceAtOnce`."""
    kept = Duty.objects.filter(client_id=client_id, person=by).first()
    return kept.pk if kept else _made(by, name, (starts_at, ends_at), client_id, at)


@transaction.atomic
def take_over(*, by: Person, turn_id: UUID, name: str, client_id: UUID, at: datetime) -> UUID:
    """Take a turn that was given up, or of which somebody asked for a swap; then they are free of it.

    Raises `Gone` where there is nothing to take any more, `OverTheCap` and `TwiceAtOnce`.
    """
    kept = Duty.objects.filter(client_id=client_id, person=by).first()
    if kept:
        return kept.pk
    row = Duty.objects.select_for_update().filter(pk=turn_id, ends_at__gt=at).first()
    if row is None:
        raise Gone(turn_id)
    if row.ended_at is None:
        return _swapped(by, row, name, client_id, at)
    near = Duty.objects.filter(ends_at__gt=at, starts_at__lt=row.ends_at).order_by("starts_at", "pk")
    left = [one for one in open_turns(near, at) if one.id == row.pk]
    if not left:
        raise Gone(turn_id)
    return _made(by, name, (left[0].starts_at, left[0].ends_at), client_id, at)


@transaction.atomic
def ask_for_swap(*, by: Person, turn_id: UUID, wants: bool, at: datetime) -> None:
    """Somebody else may have it; until one does, it stays with whoever asks. Raises `Gone`."""
    row = _own(by, turn_id, at)
    if (row.swap_asked_at is not None) is wants:
        return
    Duty.objects.filter(pk=row.pk).update(swap_asked_at=at if wants else None)
    verb = "asked for a swap" if wants else "took back"
    audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="Duty", thing_id=row.pk, at=at)


@transaction.atomic
def give_up(*, by: Person, turn_id: UUID, at: datetime) -> None:
    """Give a turn up, or end it early. What is left of it is shown as open. Raises `Gone`."""
    row = _own(by, turn_id, at)
    Duty.objects.filter(pk=row.pk).update(ended_at=at)
    notices.no_longer(kind=BEGINS, key=str(row.pk), at=at)
    audit.record(by_id=by.pk, verb="gave up", about_id=by.pk, thing="Duty", thing_id=row.pk, at=at)


@transaction.atomic
def write_note(*, by: Person, turn_id: UUID, handover: str, debrief: str, at: datetime) -> None:
    """What the next one should know, and what was heavy. May be written again. Raises `Gone` before the turn began."""
    row = Duty.objects.select_for_update().filter(pk=turn_id, person=by, starts_at__lte=at).first()
    if row is None:
        raise Gone(turn_id)
    if (row.handover, row.debrief) == (handover, debrief) and row.debrief_at:
        return
    Duty.objects.filter(pk=row.pk).update(handover=handover, debrief=debrief, debrief_at=at)
    audit.record(by_id=by.pk, verb="wrote", about_id=by.pk, thing="Duty", thing_id=row.pk, at=at)


@transaction.atomic
def look_after_myself(*, by: Person, care: Care, at: datetime) -> None:
    """Hours a week, what to be spared, and the next supervision. Another cap changes no turn that is there."""
    spared = sorted(topic.value for topic in care.spared)
    said = {"hours_a_week": care.hours_a_week, "spared": spared, "supervision_on": care.supervision_on}
    row, _is_new = DutyCare.objects.update_or_create(person=by, defaults={**said, "changed_at": at})
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="DutyCare", thing_id=row.pk, at=at)


def _own(by: Person, turn_id: UUID, at: datetime) -> Duty:
    row = Duty.objects.select_for_update().filter(pk=turn_id, person=by, ended_at=None, ends_at__gt=at).first()
    if row is None:
        raise Gone(turn_id)
    return row


def _swapped(by: Person, row: Duty, name: str, client_id: UUID, at: datetime) -> UUID:
    if row.swap_asked_at is None or row.person_id == by.pk:
        raise Gone(row.pk)
    Duty.objects.filter(pk=row.pk).update(ended_at=at)
    notices.no_longer(kind=BEGINS, key=str(row.pk), at=at)
    return _made(by, name, (max(row.starts_at, at), row.ends_at), client_id, at)


def _made(by: Person, name: str, span: rota.Span, client_id: UUID, at: datetime) -> UUID:
    Person.objects.select_for_update().get(pk=by.pk)  # two forms of the same person wait for each other
    _check_fits(by, span)
    row = Duty.objects.create(person=by, client_id=client_id, name=name, starts_at=span[0], ends_at=span[1])
    DutyCare.objects.update_or_create(person=by, defaults={"name": name, "changed_at": at})
    audit.record(by_id=by.pk, verb="put down", about_id=by.pk, thing="Duty", thing_id=row.pk, at=at)
    return row.pk


def _check_fits(by: Person, span: rota.Span) -> None:
    around = (span[0] - timedelta(days=8), span[1] + timedelta(days=8))
    rows = Duty.objects.filter(person=by, ended_at=None, ends_at__gt=around[0], starts_at__lt=around[1])
    mine = list(rows.values_list("starts_at", "ends_at"))
    if any(rota.overlap(one, span) for one in mine):
        raise TwiceAtOnce(span)
    days = {one.astimezone(ZoneInfo(by.zone)).date() for one in span}
    weeks = [rota.week_from(monday, by.zone) for monday in sorted({rota.monday_of(day) for day in days})]
    cap = care_of(by.pk).hours_a_week
    hours = rota.hours_over(span, mine, cap=cap, zone_weeks=weeks)
    if hours is not None:
        raise OverTheCap(hours, cap)
