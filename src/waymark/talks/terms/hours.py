"""The words of guest hours."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from waymark.moderation.terms import Shown
from waymark.talks.rules.hours import Phase, phase_of, takes_questions

QUESTION = "guest-question"
TITLE, ABOUT, NAME, INTEREST, LINK, QUESTION_LENGTH, ANSWER = 120, 1200, 120, 400, 300, 800, 4000


@dataclass(frozen=True)
class HourWords:
    """What an organiser writes. `interest` says what the guest sells or is paid for; "none" is said in words too.

    Moments are UTC; `zone` is the one in which they were planned. `group_id`: for the members of one group alone.
    """

    title: str
    about: str
    guest_name: str
    profession: str
    organisation: str
    interest: str
    starts_at: datetime
    minutes: int
    zone: str
    link: str
    asks_from_at: datetime
    asks_until_at: datetime
    group_id: UUID | None = None

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True)
class Question:
    """A question as somebody sees it. `answer` is empty where there is none, or none for them."""

    id: UUID
    words: str
    name: str
    at: datetime
    to_guest_only: bool = False
    is_mine: bool = False
    shown: Shown = Shown.OPEN
    shown_why: str = ""
    same: int = 0
    asks_same: bool = False
    answer: str = ""
    answered_at: datetime | None = None
    is_answer_public: bool = False


@dataclass(frozen=True)
class Hour:
    """One guest hour as somebody sees it. `words.link` is empty for who has not said that they come."""

    id: UUID
    version: int
    words: HourWords
    at: datetime
    changed_at: datetime
    is_cancelled: bool = False
    is_joined: bool = False
    may_change: bool = False

    @property
    def phase(self) -> Phase:
        return phase_of(self.words.starts_at, self.words.ends_at, self.at)

    @property
    def takes_questions(self) -> bool:
        asks = takes_questions(self.words.asks_from_at, self.words.asks_until_at, self.at)
        return asks and not self.is_cancelled


@dataclass(frozen=True)
class HourPage:
    """An hour with the questions that whoever looks may see: those that many ask first."""

    hour: Hour
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class HourLists:
    """What is ahead, nearest first, and what is over, newest first."""

    ahead: tuple[Hour, ...]
    over: tuple[Hour, ...]
