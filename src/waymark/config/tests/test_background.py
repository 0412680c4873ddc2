"""Mail and the work in the background: what `check` and `/readyz` say of them, and the worker beside the server."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse

from tests.support import prepared, server
from tests.support.people import join
from waymark.common import clock
from waymark.config.checks import web
from waymark.config.mail_url import MailServer
from waymark.notices import operations
from waymark.notices.models import Delivery, Notice
from waymark.notices.own_kinds import DEVICE_LOST
from waymark.notices.terms import Wanted

SAFE = MailServer("mail.example.org", 587, "hello@example.org", starttls=True, tls=False)
PLAIN = MailServer("mail.example.org", 25, "hello@example.org", starttls=False, tls=False)
TELLING = MailServer("mail.example.org", 587, "hello@pain.example.org", starttls=True, tls=False)


@pytest.mark.parametrize(
    ("mail", "said", "is_wrong"),
    [
        (None, "sends no e-mail", False),
        (PLAIN, "on a line that others can read", True),
        (TELLING, "the address in WAYMARK_MAIL_URL", False),
    ],
)
def test_what_check_says_of_mail(settings, mail, said, is_wrong):
    settings.MAIL, settings.BASE_URL = mail, "https://waymark.example.org"
    (finding,) = web.mail()
    assert said in finding.what
    assert finding.wrong is is_wrong


def test_mail_as_it_should_be(settings):
    settings.MAIL, settings.BASE_URL = SAFE, "https://waymark.example.org"
    assert web.mail() == []
    settings.WAYMARK_NAME = "Riverside pain group"
    assert "WAYMARK_NAME" in web.mail()[0].what


@pytest.fixture
def waiting(db, settings):
    """A mail that should have gone out an hour ago."""
    settings.SENDS_MAIL = True
    at = clock.now() - timedelta(hours=1)
    person = join(at=at)
    operations.tell(wanted=[Wanted(person.pk, DEVICE_LOST.name, "x", at, at + timedelta(days=1))], at=at)
    return Delivery.objects.create(notice=Notice.objects.get(), channel="mail", about_at=at, due_at=at)


def test_where_nobody_sends_it_is_said(client, waiting):
    assert "wait to be sent since" in web.background()[0].what
    answer = client.get(reverse("ready"))
    assert (answer.status_code, answer.content) == (200, b"ready; messages wait to be sent\n")


def test_where_all_is_sent_nothing_is(client, waiting):
    Delivery.objects.update(state="sent")
    assert web.background() == []
    assert client.get(reverse("ready")).content == b"ready\n"


def children(process: int) -> list[int]:
    """The processes that this one has started (Linux)."""
    found = [one.read_text().split() for one in Path(f"/proc/{process}/task").glob("*/children")]
    return [int(child) for each in found for child in each]


def worker_of(process: int) -> int | None:
    for child in children(process):
        if b"worker" in Path(f"/proc/{child}/cmdline").read_bytes():
            return child
    return None


def wait_for(found, *, within: float = 30):
    until = time.monotonic() + within
    while not (one := found()):
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.05)
    return one


def is_gone(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes as Linux shows them")
def test_a_worker_runs_beside_the_server_comes_back_and_goes_with_it(tmp_path):
    with (
        prepared.installation(tmp_path) as database,
        server.serving(tmp_path, {**database, "WAYMARK_NO_WORKER": "0"}) as site,
    ):
        first = wait_for(lambda: worker_of(site.process.pid))
        os.kill(first, signal.SIGKILL)
        again = wait_for(lambda: (found := worker_of(site.process.pid)) != first and found)
        assert site.stop() == 0
        wait_for(lambda: is_gone(again))


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes as Linux shows them")
def test_it_goes_with_a_server_that_is_killed(tmp_path):
    with (
        prepared.installation(tmp_path) as database,
        server.serving(tmp_path, {**database, "WAYMARK_NO_WORKER": "0"}) as site,
    ):
        worker = wait_for(lambda: worker_of(site.process.pid))
        os.kill(site.process.pid, signal.SIGKILL)
        wait_for(lambda: is_gone(worker))
        os.killpg(site.process.pid, signal.SIGKILL)


@pytest.mark.slow
def test_without_a_database_once_is_a_mistake_and_otherwise_it_waits(tmp_path):
    with server.own_database() as database:
        env = server.environment(tmp_path, **database)
        done = server.command("worker", "--once", env=env)
        assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
        assert "not ready yet" in done.stderr
        waits = subprocess.Popen(
            [sys.executable, "-P", "-m", "waymark.config", "worker"], env=env, stderr=subprocess.PIPE, text=True
        )
        try:
            assert "Waiting for the database" in waits.stderr.readline()
            waits.terminate()
            assert waits.wait(30) == 0
        finally:
            waits.kill()
            waits.communicate()
