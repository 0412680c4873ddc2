"""Who reads a question now. Worked out each time it is asked; nothing has to run at the right moment for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from waymark.care.rules.hours import Hours, day_in, is_late, is_open, open_on

AHEAD = 90  # days that are looked through for the next time somebody reads


@dataclass(frozen=True)
class Leave:
    """Days on which somebody is away: from `first_on`, and here again on `back_on`. `cover` is a member's id."""

    first_on: date
    back_on: date
    cover: UUID | None = None


@dataclass(frozen=True)
class Reader:
    """One member of a team. `cover` reads what stays unread too long. `id` is that of the membership."""

    id: UUID
    name: str
    hours: Hours
    cover: UUID | None = None
    leaves: tuple[Leave, ...] = ()

    @property
    def says_when(self) -> bool:
        return bool(self.hours.spells)

    def leave_on(self, day: date) -> Leave | None:
        """The leave they are on, the one that lasts longest where several meet."""
        now = [one for one in self.leaves if one.first_on <= day < one.back_on]
        return max(now, key=lambda one: one.back_on, default=None)


@dataclass(frozen=True)
class Roster:
    """A team: its members who are there now, and within how many working days they answer."""

    zone: str
    within: int
    readers: Mapping[UUID, Reader]

    @property
    def who_may_be_asked(self) -> tuple[Reader, ...]:
        """Those who said when they read. Nobody else is asked anything."""
        return tuple(one for one in self.readers.values() if one.says_when)


@dataclass(frozen=True)
class Holding:
    """Who has a question now.

    `asked` is who was asked, None when they have left the team: then everybody in it has it. `reads` is who reads it,
    None when nobody does. `also` is the cover, who has it too because it stayed unread. `back_on` is when the one who
    was asked is here again, None when they are here.
    """

    asked: Reader | None
    reads: Reader | None
    also: Reader | None = None
    back_on: date | None = None

    def has(self, member_id: UUID) -> bool:
        """Whether it waits for this member."""
        if self.asked is None:
            return True
        return member_id in {one.id for one in (self.asked, self.reads, self.also) if one}

    @property
    def is_covered(self) -> bool:
        """Somebody reads in the place of the one who was asked."""
        return self.asked is not None and self.reads is not None and self.reads.id != self.asked.id


def holding(roster: Roster, asked_id: UUID, at: datetime, *, unread_since: datetime | None = None) -> Holding:
    """Who has it. `unread_since`: when the oldest words came in that nobody who had it has read."""
    asked = roster.readers.get(asked_id)
    if asked is None:
        return Holding(None, None)
    day = day_in(roster.zone, at)
    leave = asked.leave_on(day)
    reads = stand_in(roster, asked, day) if leave else asked
    also = None
    if reads and unread_since and is_late(reads.hours, unread_since, at, days=roster.within):
        also = _cover(roster, reads, day, besides={asked.id, reads.id})
    return Holding(asked, reads, also, leave.back_on if leave else None)


def stand_in(roster: Roster, reader: Reader, day: date) -> Reader | None:
    """Who reads on that day in the place of somebody: they themselves while they are here, or else their cover.

    Only who said when they read can cover. A cover who is away too is covered by theirs; None where that ends nowhere.
    """
    seen: set[UUID] = set()
    now: Reader | None = reader
    while now is not None and now.id not in seen:
        leave = now.leave_on(day)
        if leave is None:
            return now if now.says_when else None
        seen.add(now.id)
        now = roster.readers.get(leave.cover or now.cover or now.id)
    return None


def _cover(roster: Roster, reader: Reader, day: date, *, besides: set[UUID]) -> Reader | None:
    named = roster.readers.get(reader.cover) if reader.cover else None
    found = stand_in(roster, named, day) if named else None
    return found if found and found.id not in besides else None


@dataclass(frozen=True)
class NextTime:
    """Who reads next, and from when."""

    reader: Reader
    at: datetime


def reads_now(roster: Roster, held: Holding, at: datetime) -> bool:
    """Whether it is the hours of somebody who has it."""
    return any(one is not None and is_open(one.hours, at) for one in (held.reads, held.also))


def next_time(roster: Roster, asked_id: UUID, at: datetime) -> NextTime | None:
    """The next time that somebody reads for the one who was asked: leave and cover as they are written down now."""
    asked = roster.readers.get(asked_id)
    today = day_in(roster.zone, at)
    for ahead in range(AHEAD if asked else 0):
        day = today + timedelta(days=ahead)
        reader = stand_in(roster, asked, day) if asked else None
        opens = _opening_on(reader.hours, day, at) if reader else None
        if reader and opens:
            return NextTime(reader, opens)
    return None


def _opening_on(hours: Hours, day: date, at: datetime) -> datetime | None:
    return min((max(begins, at) for begins, ends in open_on(hours, day) if ends > at), default=None)
