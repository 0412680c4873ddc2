"""Real workers in processes of their own: several at once, one killed in the middle, one asked to stop."""

import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack, contextmanager
from datetime import time as clock_time
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings as project
from django.db import connection

from tests.support import server
from tests.support.people import join
from waymark.common import clock
from waymark.notices import operations
from waymark.notices.models import Delivery
from waymark.notices.operations import Chosen
from waymark.notices.rules import Quiet
from waymark.notices.tests.sending.conftest import by_mail

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PROGRAM = Path(server.__file__).with_name("made_up_worker.py")
PEOPLE, EACH = 20, 10
NOTICES = PEOPLE * EACH
PATIENCE = 90


def database_url() -> str:
    """The database of this test, for another process."""
    said = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite://{said['NAME']}"
    return f"postgres://{said['USER']}:{said['PASSWORD']}@{said['HOST']}:{said['PORT']}/{said['NAME']}"


@contextmanager
def a_worker(box, *arguments: str):
    """A worker over the database of this test. It is killed in the end, if it still runs."""
    env = server.environment(
        project.DATA,
        WAYMARK_DATABASE_URL=database_url(),
        WAYMARK_MAIL_URL=f"smtp://127.0.0.1:{box.port}?from=hello@example.org",
        WAYMARK_BASE_URL="http://localhost:8000",
    )
    process = subprocess.Popen(
        [sys.executable, "-P", str(PROGRAM), *arguments], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def to_be_sent(made_up, mails):
    """Two hundred mails that are due now. Nobody has quiet hours: it may be night where this runs."""
    now = clock.now()
    for number in range(PEOPLE):
        person = join(f"person-{number}", at=now)
        operations.choose(by=person, chosen=_no_quiet_hours(), at=now)
        by_mail(person, f"{number}@example.org")
        wanted = [made_up.news(person, now, now + timedelta(days=1), key=str(n)) for n in range(EACH)]
        operations.tell(wanted=wanted, at=now)
    assert Delivery.objects.filter(state="waiting", channel="mail").count() == NOTICES
    return mails


def _no_quiet_hours():
    never, eight = Quiet(clock_time(8), clock_time(8)), clock_time(8)
    return Chosen(frozenset(), eight, eight, never, says_more=False, is_paused=False)


def ids_of(box) -> Counter:
    return Counter(str(mail["Message-ID"]) for mail in box.mails)


def wait_until(is_so) -> None:
    until = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.02)


def test_three_workers_at_once_send_each_of_two_hundred_once(to_be_sent):
    with ExitStack() as stack:
        workers = [stack.enter_context(a_worker(to_be_sent, "--once")) for _number in range(3)]
        assert [worker.wait(PATIENCE) for worker in workers] == [0, 0, 0]
    assert set(ids_of(to_be_sent).values()) == {1}
    assert len(to_be_sent.mails) == NOTICES
    assert Counter(Delivery.objects.values_list("state", flat=True)) == {"sent": NOTICES}


def test_killed_in_the_middle_again_and_again_everything_is_sent_in_the_end(to_be_sent):
    to_be_sent.slow = 0.02
    kills = 4
    for kill in range(kills):
        with a_worker(to_be_sent) as worker:
            wait_until(lambda mails=20 * (kill + 1): len(to_be_sent.mails) >= mails)
            worker.send_signal(signal.SIGKILL)
            assert worker.wait(PATIENCE) == -signal.SIGKILL
    held = Delivery.objects.exclude(taken_until=None)
    assert held.count() <= kills
    assert len(to_be_sent.mails) < NOTICES, "nothing was left to send after the kills"
    # What the dead workers held is free when their time is over: as if three minutes had gone by.
    held.update(taken_until=clock.now() - timedelta(seconds=1))
    to_be_sent.slow = 0
    with a_worker(to_be_sent, "--once") as worker:
        assert worker.wait(PATIENCE) == 0
    assert Counter(Delivery.objects.values_list("state", flat=True)) == {"sent": NOTICES}
    said = ids_of(to_be_sent)
    assert len(said) == NOTICES
    assert sum(said.values()) - NOTICES <= kills, "only what was in a dead worker's hands may come twice"


def test_asked_to_stop_it_ends_what_is_in_its_hands_and_no_more(to_be_sent):
    to_be_sent.slow = 0.05
    with a_worker(to_be_sent) as worker:
        wait_until(lambda: len(to_be_sent.mails) >= 3)
        worker.terminate()
        assert worker.wait(PATIENCE) == 0
        said = worker.stderr.read().decode()
    assert said.splitlines() == ["Working in the background.", "Stopped."]
    sent = Delivery.objects.filter(state="sent").count()
    assert sent == len(to_be_sent.mails) < NOTICES
    assert not Delivery.objects.exclude(taken_until=None).exists()


def test_nothing_of_anybody_stands_in_its_log(to_be_sent):
    to_be_sent.answer = "451 not now, person-1 at 1@example.org"
    with a_worker(to_be_sent, "--once") as worker:
        assert worker.wait(PATIENCE) == 0
        said = worker.stderr.read().decode()
    assert "person-" not in said
    assert "@example.org" not in said
