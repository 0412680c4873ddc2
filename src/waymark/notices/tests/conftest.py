"""A made-up app that has things to tell, and people to tell them to."""

from dataclasses import dataclass, field
from datetime import datetime

import pytest

from tests.support.people import join
from waymark.notices.terms import Finder, Kind, Wanted, finders, kinds
from waymark.people.models import Person

PLANNED, AT_ONCE = "made-up.date", "made-up.news"


@dataclass
class MadeUp:
    """Dates that somebody wants to be reminded of, and whether they still take place."""

    wanted: list[Wanted] = field(default_factory=list)
    cancelled: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)
    asked: list[tuple] = field(default_factory=list)

    def date(self, person: Person, at: datetime, key: str = "a date", **params) -> Wanted:
        one = Wanted(person.pk, PLANNED, key, at, at, params or {"place": "community hall"})
        self.wanted.append(one)
        return one

    def news(self, person: Person, at: datetime, stale_at: datetime, key: str = "some news") -> Wanted:
        return Wanted(person.pk, AT_ONCE, key, at, stale_at, {"place": "community hall"})

    def due(self, first_at: datetime, last_at: datetime) -> list[Wanted]:
        return [one for one in self.wanted if first_at <= one.at < last_at and one.key not in self.cancelled]

    def still_holds(self, person_id, key, at) -> bool:
        if key in self.broken:
            raise KeyError(key)
        self.asked.append((person_id, key, at))
        return key not in self.cancelled

    @property
    def finder(self) -> Finder:
        return Finder("made-up", (PLANNED,), self.due)


@pytest.fixture
def made_up(monkeypatch) -> MadeUp:
    """The app, known as if it had been there when Waymark started."""
    app = MadeUp()
    monkeypatch.setattr(kinds, "_kinds", dict(kinds._kinds))
    monkeypatch.setattr(finders, "_finders", {})
    title, body = "Date: %(when)s", "At the %(place)s."
    planned, news = "Something is planned for %(when)s.", "There is an answer."
    kinds.describe(
        Kind(PLANNED, title, body, planned, "me", still_holds=app.still_holds),
        Kind(AT_ONCE, title, body, news, "me", still_holds=app.still_holds, is_planned=False),
    )
    finders.describe(app.finder)
    return app


@pytest.fixture
def ash(db) -> Person:
    return join("ash-heron-42")


@pytest.fixture
def stranger(db) -> Person:
    return join("stranger")
