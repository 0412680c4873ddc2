"""People for tests, made the way people are made: by joining."""

from datetime import UTC, datetime

from waymark.people import operations
from waymark.people.models import Person

NOON = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)
PASSWORD = "waymark-demo"


def join(username: str = "ash-heron-42", *, at: datetime = NOON, zone: str = "Europe/London", start: int = 0) -> Person:
    """A person who joined with `PASSWORD`."""
    person = Person(username=username, zone=zone, day_start_hour=start)
    operations.join(person=person, password=PASSWORD, at=at)
    return person
