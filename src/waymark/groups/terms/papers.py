"""What the papers of a group are made of: read once, and exactly what whoever prints them may see."""

from dataclasses import dataclass
from enum import StrEnum

from waymark.groups.terms.groups import Eligibility, PlaceShownTo
from waymark.meetings.terms.pages import SeriesCard
from waymark.meetings.terms.rhythm import Occurrence


class Called(StrEnum):
    """How a poster calls the group."""

    NEUTRAL = "neutral"
    NAMED = "named"


class PlaceOn(StrEnum):
    """What a poster says of the place."""

    NOTHING = "nothing"
    NAME = "name"
    ADDRESS = "address"


@dataclass(frozen=True)
class PlaceFacts:
    """Where a group meets. Empty words are not known, or not for whoever looks."""

    name: str
    address: str = ""
    how_to_find: str = ""


@dataclass(frozen=True)
class SeriesFacts:
    """One series with its next dates, cancelled and moved ones as they stand."""

    card: SeriesCard
    next: tuple[Occurrence, ...]
    place: PlaceFacts | None


@dataclass(frozen=True)
class GroupFacts:
    """A group as its papers tell of it."""

    name: str
    neutral_title: str
    purpose: str
    who_for: str
    eligibility: Eligibility
    is_listed: bool
    pass_from: str
    place_shown_to: PlaceShownTo
    region: str
    zone: str
    safeguarding_name: str
    safeguarding_how: str
    series: tuple[SeriesFacts, ...]

    @property
    def place(self) -> PlaceFacts | None:
        """The first place: the one that an emergency card names."""
        return next((one.place for one in self.series if one.place), None)
