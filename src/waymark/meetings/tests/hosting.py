"""A host for tests of meetings alone: whoever is written down belongs, and who is written first leads."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.meetings import operations, queries
from waymark.meetings.operations import SeriesWords
from waymark.meetings.terms import Host, HostCard, Setting, Standing, hosts
from waymark.meetings.terms.pages import MeetingSeat
from waymark.meetings.terms.rhythm import Every, HolidayRule, Rhythm
from waymark.people.models import Person

CIRCLE = "circle"


@dataclass
class Circle:
    """Some people who meet. The first leads."""

    people: list[Person]
    id: UUID = field(default_factory=new_id)
    card: HostCard = field(default_factory=lambda: HostCard("Monday circle", "/today/", "Meeting, community hall"))

    def standing(self, person_id: UUID) -> Standing | None:
        ids = [person.pk for person in self.people]
        if person_id not in ids:
            return None
        return Standing.LEADER if ids.index(person_id) == 0 else Standing.MEMBER

    def seat(self, series_id: UUID, person: Person) -> MeetingSeat:
        return queries.seat_at(series_id, person)


@contextmanager
def known(*circles: Circle) -> Iterator[None]:
    """While this holds, these circles are hosts."""
    by_id = {circle.id: circle for circle in circles}

    def hosts_of(person_id: UUID) -> Mapping[UUID, Standing]:
        found = ((circle.id, circle.standing(person_id)) for circle in by_id.values())
        return {host_id: standing for host_id, standing in found if standing is not None}

    before = dict(hosts._hosts)
    hosts.describe(
        Host(
            kind=CIRCLE,
            standing=lambda host_id, person_id: by_id[host_id].standing(person_id) if host_id in by_id else None,
            hosts_of=hosts_of,
            card=lambda host_id: by_id[host_id].card if host_id in by_id else None,
            people_of=lambda host_id: {person.pk: person.username for person in by_id[host_id].people},
        )
    )
    try:
        yield
    finally:
        hosts._hosts.clear()
        hosts._hosts.update(before)


def fortnightly(**more) -> Rhythm:
    """Every second Tuesday at two, from 16 June 2026 on, in London."""
    said = {
        "every": Every.WEEK,
        "interval": 2,
        "weekday": 1,
        "nth": 0,
        "starts_on": date(2026, 6, 16),
        "at": time(14, 0),
        "minutes": 90,
        "zone": "Europe/London",
        "holidays": HolidayRule.SKIP,
        "region": "GB-ENG",
    }
    return Rhythm(**{**said, **more})


def words(**more) -> SeriesWords:
    return SeriesWords(**{"setting": Setting.HYBRID, "neutral_title": "Meeting, community hall", **more})


def series(circle: Circle, *, at: datetime = NOON, rhythm: Rhythm | None = None, **more) -> UUID:
    return operations.make_series(
        by=circle.people[0],
        host_kind=CIRCLE,
        host_id=circle.id,
        rhythm=rhythm or fortnightly(),
        words=words(**more),
        client_id=new_id(),
        at=at,
    )
