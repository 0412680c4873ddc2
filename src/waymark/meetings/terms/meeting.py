"""What the page of one meeting is made of."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from waymark.meetings.terms.answers import Came
from waymark.meetings.terms.pages import ComingMeeting, MeetingSeat
from waymark.meetings.terms.rhythm import Rhythm
from waymark.meetings.terms.venue import FACT_WORDS, FactWords, VenueFact

# Our own choice: a hall is done up, a lift breaks; after a year nobody relies on what was said.
FACT_LASTS = timedelta(days=365)


@dataclass(frozen=True)
class FactShown:
    """One fact about a venue, with who confirmed it last and when."""

    fact: VenueFact
    metres: int | None
    words: str
    confirmed_at: datetime
    by_name: str

    @property
    def terms(self) -> FactWords:
        return FACT_WORDS[self.fact]

    def is_old(self, at: datetime) -> bool:
        """Nobody confirmed it for over a year."""
        return at - self.confirmed_at > FACT_LASTS


@dataclass(frozen=True)
class VenueCard:
    """A place with what is known of it. `facts` are in the order in which they are asked for."""

    id: UUID
    host_kind: str
    host_id: UUID
    name: str
    address: str
    how_to_find: str
    facts: tuple[FactShown, ...]

    @property
    def unknown(self) -> tuple[FactWords, ...]:
        """What nobody wrote down yet."""
        known = {one.fact for one in self.facts}
        return tuple(FACT_WORDS[fact] for fact in VenueFact if fact not in known)


@dataclass(frozen=True)
class Coming:
    """How many said what, for those who lead."""

    yes_room: int = 0
    yes_online: int = 0
    depends: int = 0
    no: int = 0
    waiting: int = 0


@dataclass(frozen=True)
class MeetingPage:
    """One date for whoever looks. What they may not see is not in it: name and address of a place that is only for
    those who come, the link before they said that they come.

    `venue` has its facts in any case, because a body has to know them before it says yes.
    """

    seat: MeetingSeat
    meeting: ComingMeeting
    rhythm: Rhythm
    venue: VenueCard | None
    is_place_shown: bool
    has_link: bool
    online_link: str
    dial_in: str
    has_begun: bool
    is_over: bool
    came: Came | None
    is_late: bool
    attendance_taken_at: datetime | None
    is_own_place: bool
    coming: Coming | None = None
