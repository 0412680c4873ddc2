"""What pages of meetings are made of: frozen, and exactly what whoever looks may see."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from waymark.meetings.terms.answers import Answer, Place, Setting, Way
from waymark.meetings.terms.hosts import HostCard, Standing
from waymark.meetings.terms.rhythm import Occurrence, Rhythm, State

CONFIRM_HOURS = 48


@dataclass(frozen=True)
class HostSeat:
    """Who looks at what a host has, and as what. Only `queries` make one."""

    host_kind: str
    host_id: UUID
    person_id: UUID
    standing: Standing
    card: HostCard

    @property
    def leads(self) -> bool:
        return self.standing is Standing.LEADER


@dataclass(frozen=True)
class MeetingSeat(HostSeat):
    """Who looks at the meetings of a series, and as what. Only `queries.seats` makes one."""

    series_id: UUID


@dataclass(frozen=True)
class Seats:
    """How many seats there are in one way of coming; `all` is None where nobody counts them."""

    all: int | None
    taken: int

    @property
    def left(self) -> int | None:
        return None if self.all is None else max(0, self.all - self.taken)

    @property
    def is_full(self) -> bool:
        return self.left == 0


@dataclass(frozen=True)
class MyAnswer:
    """What I said, and what it came to. `ahead` is how many wait before me."""

    answer: Answer
    way: Way
    place: Place
    is_from_series: bool = False
    offer_until: datetime | None = None
    offer_lapsed_at: datetime | None = None
    ahead: int = 0


@dataclass(frozen=True)
class ComingMeeting:
    """One date as a list shows it."""

    series_id: UUID
    host_kind: str
    host_id: UUID
    occurrence: Occurrence
    zone: str
    setting: Setting
    venue_name: str
    is_confirmed: bool
    is_near: bool
    mine: MyAnswer | None
    room: Seats
    online: Seats

    @property
    def on(self) -> date:
        """The day by which the meeting is named, also where it was moved."""
        return self.occurrence.on

    @property
    def is_planned(self) -> bool:
        return self.occurrence.state is State.PLANNED

    @property
    def is_not_yet_confirmed(self) -> bool:
        """Fewer than 48 hours before, and nobody who leads has said that it takes place."""
        return self.is_planned and self.is_near and not self.is_confirmed


@dataclass(frozen=True)
class SeriesCard:
    """A series as its pages show it. `next` are the next dates, cancelled ones too."""

    id: UUID
    rhythm: Rhythm
    setting: Setting
    venue_id: UUID | None
    venue_name: str
    online_link: str
    dial_in: str
    room_seats: int | None
    online_seats: int | None
    neutral_title: str
    follows_id: UUID | None
    closed_at: datetime | None
    my_answer: Answer | None = None
    my_way: Way | None = None


@dataclass(frozen=True)
class PastMeeting:
    """One date that is over, with how many took part; `came` is None where nobody wrote it down."""

    series_id: UUID
    occurrence: Occurrence
    zone: str
    came: int | None
