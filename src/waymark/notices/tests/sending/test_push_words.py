"""Pushing to browsers: sealed for the browser, signed as ours, neutral, and never led to our own network."""

import json
import socket
import ssl
import threading
import time
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings as project
from py_vapid import Vapid02

from tests.support.pushing import Browser, push_service
from waymark.audit import queries as audit
from waymark.notices import operations, queries
from waymark.notices.models import Delivery, PushDevice
from waymark.notices.sending import fence
from waymark.notices.sending.fence import Fence, NotAllowed
from waymark.notices.sending.push import Pusher
from waymark.notices.terms import Outcome
from waymark.notices.tests.sending.conftest import EVENING, MEETING, NOW
from waymark.notices.tests.sending.test_worker_rounds import choose
from waymark.people import operations as people

DAY = timedelta(days=1)


@pytest.fixture
def service(tmp_path):
    with push_service(tmp_path) as made:
        yield made


@pytest.fixture
def pusher(service):
    return Pusher(project.PUSH_KEY_FILE, "hello@example.org", service.fence)


@pytest.fixture
def browser(service):
    return Browser(f"{service.url}one")


def test_only_the_browser_can_open_it(service, pusher, browser):
    said = {"title": "A reminder you asked for", "body": "Später – “14:00”"}
    assert pusher.send(browser.target, said, lasts=DAY) is Outcome.SENT
    ((path, headers, body),) = service.came
    assert path == "/push/one"
    assert b"reminder" not in body
    assert json.loads(browser.opened(body)) == said
    assert (headers["TTL"], headers["Content-Encoding"], headers["Urgency"]) == ("86400", "aes128gcm", "normal")


def test_it_is_signed_with_the_key_that_browsers_know_this_site_by(service, pusher, browser):
    pusher.send(browser.target, {}, lasts=DAY)
    authorization = service.came[0][1]["Authorization"]
    assert Vapid02.verify(authorization)
    assert authorization.rpartition("k=")[2] == queries.push_key()


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Outcome.SENT),
        (202, Outcome.SENT),
        (404, Outcome.GONE),
        (410, Outcome.GONE),
        (302, Outcome.LATER),
        (400, Outcome.LATER),
        (429, Outcome.LATER),
        (503, Outcome.LATER),
    ],
)
def test_what_the_service_answers(service, pusher, browser, status, outcome):
    service.status = status
    assert pusher.send(browser.target, {}, lasts=DAY) is outcome


def test_nothing_follows_where_it_leads(service, pusher, browser):
    service.status, service.more = 307, {"Location": f"{service.url}elsewhere"}
    pusher.send(browser.target, {}, lasts=DAY)
    assert [path for path, *_ in service.came] == ["/push/one"]


def test_our_own_network_is_never_spoken_to(service, browser):
    """The name is looked up when it is sent: here it has come to mean this machine."""
    guarded = Pusher(project.PUSH_KEY_FILE, "hello@example.org", Fence(context=service.fence.context))
    assert guarded.send(browser.target, {}, lasts=DAY) is Outcome.LATER
    assert service.came == []
    with pytest.raises(NotAllowed):
        Fence().post("http://push.example.org/one", b"", {})


def test_keys_that_are_none_are_gone(pusher, service):
    broken = Browser(f"{service.url}one").target
    for p256dh in ("AAAA", "B" * 87):
        assert pusher.send(replace(broken, p256dh=p256dh), {}, lasts=DAY) is Outcome.GONE
    assert service.came == []


def test_an_answer_that_never_ends_is_cut_off(monkeypatch, tmp_path):
    """One letter at a time would keep a worker for ever."""
    monkeypatch.setattr(fence, "WHOLE", 0.6)
    with push_service(tmp_path) as made, socket.create_server(("127.0.0.1", 0)) as plug:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(made.certificate)
        threading.Thread(target=_drip, args=(plug, context), daemon=True).start()
        began = time.monotonic()
        with pytest.raises(ConnectionError):
            made.fence.post(f"https://127.0.0.1:{plug.getsockname()[1]}/", b"", {})
        assert time.monotonic() - began < 5


def _drip(plug, context):
    line, _address = plug.accept()
    try:
        with context.wrap_socket(line, server_side=True) as safe:
            safe.recv(1000)
            safe.sendall(b"HTTP/1.1 ")
            while True:
                safe.sendall(b"x")
                time.sleep(0.05)
    except OSError:
        return


@pytest.fixture
def pushed(worker, clock, made_up, ash, pusher, browser):
    """Somebody with one device, and a meeting tomorrow."""
    worker.postman.pusher = pusher
    operations.add_device(by=ash, target=browser.target, device="Firefox|Linux", at=NOW)
    made_up.date(ash, MEETING)
    worker.round()
    clock.at = EVENING
    return worker


@pytest.mark.django_db
@time_machine.travel(EVENING)
def test_the_worker_pushes_neutral_words(pushed, service, browser):
    pushed.round()
    ((_path, headers, body),) = service.came
    said = json.loads(browser.opened(body))
    assert set(said) == {"title", "body", "tag"}
    assert (said["title"], said["body"]) == ("A reminder you asked for", "Open it to read what it is.")
    assert headers["TTL"] == str(20 * 3600)


@pytest.mark.django_db
def test_who_wants_more_reads_when(pushed, ash, service, browser):
    choose(ash, "evening", says_more=True)
    pushed.round()
    assert json.loads(browser.opened(service.came[0][2]))["body"] == "Something is planned for tomorrow at 14:00."


@pytest.mark.django_db
def test_a_browser_that_is_gone_is_forgotten_and_the_person_is_told(pushed, ash, clock, service):
    service.status = 410
    pushed.round()
    assert "A device of yours is not reminded any more" in {one.title for one in queries.said_to(ash, clock.at)}
    assert not PushDevice.objects.exists()
    assert not Delivery.objects.filter(channel="push").exists()
    assert ("lost", "PushDevice") in {(line.verb, line.thing) for line in audit.lines_about(ash.pk, limit=9)}


@pytest.mark.django_db
def test_each_device_is_tried_by_itself(pushed, ash, made_up, clock, service):
    other = Browser(f"{service.url}two")
    operations.add_device(by=ash, target=other.target, device="", at=NOW)
    pushed.round()
    assert sorted(path for path, *_ in service.came) == ["/push/one", "/push/two"]


@pytest.mark.django_db
def test_the_same_browser_twice_is_one_device_and_only_the_newest_ten_stay(ash, browser):
    for _time in range(2):
        operations.add_device(by=ash, target=browser.target, device="", at=NOW)
    assert PushDevice.objects.count() == 1
    for number in range(12):
        target = Browser(f"https://push.example.org/{number}").target
        operations.add_device(by=ash, target=target, device="", at=NOW + (number + 1) * DAY)
    assert PushDevice.objects.count() == 10
    assert queries.wishes_of(ash, NOW).devices[0].made_at == NOW + 12 * DAY


@pytest.mark.django_db
def test_the_address_is_sealed_and_goes_with_the_person(ash, stranger, browser):
    device_id = operations.add_device(by=ash, target=browser.target, device="", at=NOW)
    row = PushDevice.objects.get()
    assert browser.target.endpoint.encode() not in bytes(row.content)
    assert not operations.remove_device(by=stranger, device_id=device_id, at=NOW)
    people.erase(by=ash, at=NOW)
    assert not PushDevice.objects.exists()
