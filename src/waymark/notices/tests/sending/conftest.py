"""A worker whose clock we hold, a real mail server, and a push service of our own."""

from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from django.conf import settings as project

from tests.support.mail import mail_server
from waymark.notices import operations
from waymark.notices.sending.push import Pusher
from waymark.notices.worker import Worker
from waymark.people import operations as people

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
MEETING = datetime(2026, 6, 2, 13, 0, tzinfo=UTC)  # 14:00 in London
EVENING = datetime(2026, 6, 1, 17, 0, tzinfo=UTC)  # 18:00 the day before


class Clock:
    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def worker(clock) -> Worker:
    return Worker(Pusher(Path(project.PUSH_KEY_FILE), "waymark@localhost"), clock, Event())


@pytest.fixture
def mails(settings):
    """A mail server, and an installation that sends by it."""
    with mail_server() as box:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", box.port
        settings.DEFAULT_FROM_EMAIL = "hello@example.org"
        settings.BASE_URL = "https://waymark.example.org"
        settings.SENDS_MAIL = True
        yield box


def by_mail(person, address: str) -> None:
    """They gave an address and typed in the number that came to it."""
    people.change_email(by=person, email=address, at=NOW)
    number = operations.ask_for_number(by=person, at=NOW)
    operations.confirm_mail(by=person, number=number, at=NOW)
