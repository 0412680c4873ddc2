"""People for tests, made the way people are made: by joining."""

from datetime import UTC, datetime, timedelta

from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client
from django.urls import reverse

from waymark.common import clock
from waymark.people import operations
from waymark.people.models import Person

NOON = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)
PASSWORD = "waymark-demo"


def join(username: str = "ash-heron-42", *, at: datetime = NOON, zone: str = "Europe/London", start: int = 0) -> Person:
    """A person who joined with `PASSWORD`."""
    person = Person(username=username, zone=zone, day_start_hour=start)
    operations.join(person=person, password=PASSWORD, at=at)
    return person


def app_code(secret: str, at: datetime) -> str:
    """What an authenticator app shows at that moment."""
    return str(format_hotp_value(hotp_value(secret, int(at.timestamp()) // 30)))


def add_app(person: Person, at: datetime) -> str:
    """An authenticator app of this person, set up a while before `at`. Returns its secret."""
    secret, before = str(generate_totp_secret()), at - timedelta(hours=1)
    operations.add_app(by=person, secret=secret, code=app_code(secret, before), at=before)
    return secret


def step_up(client: Client, person: Person) -> None:
    """Give the second step in the browser of somebody who is signed in, through the page; with a new app if needed."""
    at = clock.now()
    operations.remove_app(by=person, at=at)
    code = app_code(add_app(person, at), at)
    answer = client.post(reverse("me_second_step_confirm"), {"code": code, "next": reverse("me")})
    assert (answer.status_code, answer["Location"]) == (303, reverse("me")), answer.content
