"""The rota of moderators: the next two weeks, what is open, whose hours, and what was left for the next one."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from waymark.moderation.models import Duty, DutyCare
from waymark.moderation.rules import rota
from waymark.moderation.terms.rota import Care, Day, Note, OpenTurn, RotaPage, Spared, Turn
from waymark.people.models import Person

DAYS_AHEAD = 14
NOTES = 10
_LONGEST = timedelta(days=1)


def rota_page(person: Person, at: datetime) -> RotaPage:
    """The rota from today on, on the clock of whoever looks. Four queries, however many turns there are."""
    first = at.astimezone(ZoneInfo(person.zone)).date()
    rows = _rows(rota.week_from(rota.monday_of(first), person.zone)[0], at + timedelta(days=DAYS_AHEAD + 1))
    live = [row for row in rows if row.ended_at is None]
    ahead = [row for row in live if row.ends_at > at]
    dates = [first + timedelta(days=n) for n in range(DAYS_AHEAD)]
    free = open_turns(rows, at)
    days = tuple(_day(on, first, ahead, free, person) for on in dates)
    mine = [row for row in live if row.person_id == person.pk]
    weeks = sorted({rota.monday_of(on) for on in dates})
    return RotaPage(
        days=days,
        weeks=tuple((monday, rota.hours_in(rota.week_from(monday, person.zone), _spans(mine))) for monday in weeks),
        care=care_of(person.pk),
        handovers=notes(at - timedelta(days=3), at)[:3],
        to_write=tuple(_turn(row, person.pk) for row in _unwritten(person.pk, at)),
        now=tuple(_turn(row, person.pk) for row in ahead if row.starts_at <= at),
    )


def open_turns(rows: Iterable[Duty], at: datetime) -> list[OpenTurn]:
    """What was given up and nobody has taken over, from now on."""
    rows = list(rows)
    live = _spans(row for row in rows if row.ended_at is None)
    taken, found = list(live), []
    for row in rows:
        if row.ended_at is None or row.ends_at <= at:
            continue
        left = rota.without((max(row.starts_at, row.ended_at, at), row.ends_at), taken)
        found += [OpenTurn(row.pk, *span) for span in left]
        taken += left  # of two that were given up for the same hours, one is open
    return sorted(found, key=lambda one: one.starts_at)


def notes(since: datetime, until: datetime) -> tuple[Note, ...]:
    """What was written at the end of turns, newest first. One query."""
    rows = Duty.objects.filter(debrief_at__gte=since, debrief_at__lte=until).order_by("-debrief_at")[:NOTES]
    return tuple(Note(row.name, row.ended_at or row.ends_at, row.handover, row.debrief) for row in rows)


def care_of(person_id: UUID) -> Care:
    """One query."""
    row = DutyCare.objects.filter(person_id=person_id).first()
    if row is None:
        return Care()
    known = frozenset(Spared(one) for one in row.spared if one in set(Spared))
    return Care(row.name, row.hours_a_week, known, row.supervision_on)


def spared_by(person_id: UUID) -> frozenset[Spared]:
    """What this moderator asked to be spared. What a case is about is guessed by `rules.topics`. One query."""
    return care_of(person_id).spared


def turn_of(person_id: UUID, turn_id: UUID) -> Turn | None:
    """A turn of one's own, whatever became of it; None for anybody else's. One query."""
    row = Duty.objects.filter(pk=turn_id, person_id=person_id).first()
    return _turn(row, person_id) if row else None


def turn_to_take(person_id: UUID, turn_id: UUID, at: datetime) -> Turn | OpenTurn | None:
    """A turn that is open, or of which somebody else asked for a swap; None where there is nothing to take."""
    row = Duty.objects.filter(pk=turn_id, ends_at__gt=at).first()
    if row is None:
        return None
    if row.ended_at is None:
        may_swap = row.swap_asked_at is not None and row.person_id != person_id
        return _turn(row, person_id) if may_swap else None
    near = Duty.objects.filter(ends_at__gt=at, starts_at__lt=row.ends_at).order_by("starts_at", "pk")
    return next((one for one in open_turns(near, at) if one.id == turn_id), None)


def note_of(person_id: UUID, turn_id: UUID) -> Note | None:
    """What somebody wrote at the end of their own turn. One query."""
    row = Duty.objects.filter(pk=turn_id, person_id=person_id).first()
    return Note(row.name, row.ended_at or row.ends_at, row.handover, row.debrief) if row else None


def coming_turns(at: datetime, *, days: int = DAYS_AHEAD) -> tuple[Turn, ...]:
    """For everybody: the turns from now on, by the names that were chosen for it. One query."""
    rows = Duty.objects.filter(ended_at=None, ends_at__gt=at, starts_at__lt=at + timedelta(days=days))
    return tuple(
        Turn(row.pk, row.name, row.starts_at, row.ends_at, is_mine=False) for row in rows.order_by("starts_at", "pk")
    )


def beginning_turns(first_at: datetime, last_at: datetime) -> tuple[tuple[UUID, Turn], ...]:
    """Whose turn begins between these moments. One query."""
    rows = Duty.objects.filter(ended_at=None, starts_at__gte=first_at, starts_at__lt=last_at)
    return tuple((row.person_id, _turn(row, row.person_id)) for row in rows.iterator())


def _rows(since: datetime, until: datetime) -> list[Duty]:
    rows = Duty.objects.filter(ends_at__gt=since, starts_at__gte=since - _LONGEST, starts_at__lt=until)
    return list(rows.order_by("starts_at", "pk"))


def _spans(rows: Iterable[Duty]) -> list[rota.Span]:
    return [(row.starts_at, row.ends_at) for row in rows]


def _day(on: date, first: date, rows: Iterable[Duty], free: Iterable[OpenTurn], person: Person) -> Day:
    zone = ZoneInfo(person.zone)
    # What began yesterday and is not over stands on today: its owner can end it there.
    turns = tuple(_turn(row, person.pk) for row in rows if max(row.starts_at.astimezone(zone).date(), first) == on)
    return Day(on, turns, tuple(one for one in free if one.starts_at.astimezone(zone).date() == on))


def _turn(row: Duty, person_id: UUID) -> Turn:
    swaps = row.swap_asked_at is not None
    return Turn(row.pk, row.name, row.starts_at, row.ends_at, row.person_id == person_id, swaps)


def _unwritten(person_id: UUID, at: datetime) -> list[Duty]:
    """Turns of the last week that are over, or nearly, and have no note. Those that never began ask for none."""
    rows = Duty.objects.filter(person_id=person_id, debrief_at=None, ended_at=None, ends_at__gt=at - timedelta(days=7))
    return list(rows.filter(ends_at__lte=at + timedelta(minutes=30), starts_at__lte=at).order_by("ends_at"))
