"""When and how I am reminded: the form, mails, and devices."""

import re
from datetime import UTC, datetime, time
from uuid import uuid4

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.support.mail import mail_server
from tests.support.pushing import Browser
from waymark.notices import operations, queries
from waymark.notices.models import PushDevice, ReminderWishes
from waymark.notices.rules import Lead, Quiet
from waymark.people import operations as people

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
CHOSEN = {
    "leads": ["evening", "half-hour"],
    "evening_at": "19:15",
    "morning_at": "07:00",
    "quiet_from": "22:00",
    "quiet_until": "09:30",
    "says_more": "on",
}
ENDPOINT = "https://push.example.org/one"


@pytest.fixture(autouse=True)
def _morning():
    cache.clear()
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def mails(settings):
    with mail_server() as box:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", box.port
        settings.DEFAULT_FROM_EMAIL, settings.BASE_URL = "hello@example.org", "https://waymark.example.org"
        settings.SENDS_MAIL = True
        yield box


def of(person) -> Client:
    client = Client(headers={"User-Agent": "Mozilla/5.0 (X11; Linux) Firefox/140"})
    client.force_login(person)
    return client


def page(client: Client, name: str = "me_reminders") -> str:
    answer = client.get(reverse(name))
    assert answer.status_code == 200
    return answer.content.decode()


def device(**other) -> dict[str, str]:
    target = Browser(ENDPOINT).target
    return {"endpoint": target.endpoint, "p256dh": target.p256dh, "auth": target.auth} | other


def test_nobody_is_sent_to_sign_in(client):
    for name in ("me_reminders", "me_reminders_mail"):
        assert client.get(reverse(name))["Location"] == f"/sign-in/?next={reverse(name)}"
    for name in ("me_reminders_number", "me_reminders_stop", "me_device_add"):
        assert client.post(reverse(name)).status_code == 403
    assert client.post(reverse("me_device_remove", args=[uuid4()])).status_code == 403


def test_other_methods_are_refused(ash):
    for name in ("me_reminders_number", "me_reminders_stop", "me_device_add"):
        assert of(ash).get(reverse(name)).status_code == 405
    assert of(ash).put(reverse("me_reminders")).status_code == 405
    assert of(ash).delete(reverse("me_reminders_mail")).status_code == 405


def test_before_anything_is_chosen_it_shows_what_holds(ash):
    said = page(of(ash))
    for name, value in [("evening_at", "18:00"), ("quiet_from", "21:00"), ("quiet_until", "08:00")]:
        assert re.search(rf'name="{name}" value="{value}"', said), name
    assert re.search(r'value="evening"[^>]* checked', said)
    assert not ReminderWishes.objects.exists()


def test_what_is_chosen_is_kept(ash):
    answer = of(ash).post(reverse("me_reminders"), CHOSEN)
    assert (answer.status_code, answer["Location"]) == (303, reverse("me_reminders"))
    wishes = queries.wishes_of(ash, NOW)
    assert wishes.times.leads == {Lead.EVENING, Lead.HALF_HOUR}
    assert (wishes.times.evening_at, wishes.times.morning_at) == (time(19, 15), time(7))
    assert wishes.times.quiet == Quiet(time(22), time(9, 30))
    assert (wishes.says_more, wishes.is_paused) == (True, False)


def test_everything_may_be_left_out_and_paused(ash):
    client = of(ash)
    client.post(reverse("me_reminders"), {**CHOSEN, "leads": [], "says_more": "", "is_paused": "on"})
    wishes = queries.wishes_of(ash, NOW)
    assert (wishes.times.leads, wishes.says_more, wishes.is_paused) == (frozenset(), False, True)
    assert "is paused" in page(client)


@pytest.mark.parametrize("wrong", [{"evening_at": "late"}, {"quiet_from": ""}, {"leads": ["whenever"]}])
def test_what_cannot_be_is_refused_and_nothing_typed_is_lost(ash, wrong):
    answer = of(ash).post(reverse("me_reminders"), CHOSEN | wrong)
    said = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="09:30"' in said
    assert not ReminderWishes.objects.exists()


def test_where_the_site_sends_no_mail_it_says_so(ash):
    assert "This site sends no mail." in page(of(ash))
    assert "This site sends no mail." in page(of(ash), "me_reminders_mail")
    assert "This site sends no mail" in page(of(ash), "me_email")
    assert of(ash).post(reverse("me_reminders_number"))["Location"] == reverse("me_reminders_mail")


def test_without_an_address_it_leads_to_giving_one(ash, mails):
    assert reverse("me_email") in page(of(ash), "me_reminders_mail")
    of(ash).post(reverse("me_reminders_number"))
    assert mails.mails == []


def test_the_way_to_mails_and_back(ash, mails):
    client = of(ash)
    people.change_email(by=ash, email="ash@example.org", at=NOW)
    assert "Mails are off." in page(client)
    assert client.post(reverse("me_reminders_number")).status_code == 303
    (mail,) = mails.mails
    assert mail["Subject"] == "A number you asked for"
    number = re.search(r"\b\d{6}\b", mail.get_content())[0]
    assert "https://waymark.example.org/me/reminders/mail/" in mail.get_content()
    assert "is on its way" in page(client, "me_reminders_mail")
    wrong = client.post(reverse("me_reminders_mail"), {"number": "12"})
    assert (wrong.status_code, b"not the number" in wrong.content) == (422, True)
    answer = client.post(reverse("me_reminders_mail"), {"number": f" {number[:3]} {number[3:]} "})
    assert (answer.status_code, answer["Location"]) == (303, reverse("me_reminders"))
    assert "ash@example.org" in page(client)
    client.post(reverse("me_reminders_stop"))
    assert "Mails are off." in page(client)


def test_another_address_has_to_be_confirmed_anew(ash, mails):
    people.change_email(by=ash, email="ash@example.org", at=NOW)
    operations.confirm_mail(by=ash, number=operations.ask_for_number(by=ash, at=NOW), at=NOW)
    people.change_email(by=ash, email="new@example.org", at=NOW)
    assert "Mails are off." in page(of(ash))


def test_a_mail_that_cannot_be_sent_is_said(ash, mails, settings):
    settings.EMAIL_PORT = 1
    people.change_email(by=ash, email="ash@example.org", at=NOW)
    answer = of(ash).post(reverse("me_reminders_number"))
    assert (answer.status_code, b"could not be sent just now" in answer.content) == (503, True)


def test_numbers_are_neither_sent_nor_guessed_without_end(ash, mails):
    people.change_email(by=ash, email="ash@example.org", at=NOW)
    client = of(ash)
    sent = [client.post(reverse("me_reminders_number")).status_code for _time in range(6)]
    assert (sent[-1], len(mails.mails)) == (429, 5)
    typed = [client.post(reverse("me_reminders_mail"), {"number": "1"}).status_code for _time in range(11)]
    assert typed[-1] == 429


def test_a_device_is_added_named_and_taken_away(ash):
    client = of(ash)
    for _time in range(2):
        assert client.post(reverse("me_device_add"), device())["Location"] == reverse("me_reminders")
    (row,) = PushDevice.objects.all()
    said = page(client)
    assert "Firefox on Linux" in said
    assert ENDPOINT not in said
    answer = client.post(reverse("me_device_remove", args=[row.pk]))
    assert answer.status_code == 303
    assert not PushDevice.objects.exists()
    assert client.post(reverse("me_device_remove", args=[row.pk])).status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"endpoint": "http://push.example.org/one"},
        {"endpoint": "https://127.0.0.1/one"},
        {"endpoint": ""},
        {"p256dh": "AAAA"},
        {"p256dh": "ä"},
        {"auth": "AA"},
    ],
)
def test_what_no_browser_gives_is_refused(ash, wrong):
    answer = of(ash).post(reverse("me_device_add"), device(**wrong))
    assert (answer.status_code, b"could not be used" in answer.content) == (422, True)
    assert not PushDevice.objects.exists()


def test_a_stranger_cannot_take_a_device_away(ash, stranger):
    of(ash).post(reverse("me_device_add"), device())
    row = PushDevice.objects.get()
    theirs = of(stranger).post(reverse("me_device_remove", args=[row.pk]))
    never_was = of(stranger).post(reverse("me_device_remove", args=[uuid4()]))
    assert (theirs.status_code, theirs.content) == (404, never_was.content)
    assert PushDevice.objects.exists()


def test_who_leaves_leaves_neither_wishes_nor_devices(ash):
    of(ash).post(reverse("me_reminders"), CHOSEN)
    of(ash).post(reverse("me_device_add"), device())
    people.erase(by=ash, at=NOW)
    assert not ReminderWishes.objects.exists()
    assert not PushDevice.objects.exists()


def test_the_record_of_the_account_says_what_was_changed(ash):
    client = of(ash)
    client.post(reverse("me_reminders"), CHOSEN)
    client.post(reverse("me_device_add"), device())
    said = page(client, "me_record")
    assert "You changed when and how you are reminded." in said
    assert "A device was added that reminders go to." in said


def test_the_page_costs_few_questions(ash, django_assert_max_num_queries):
    client = of(ash)
    for number in range(8):
        client.post(reverse("me_device_add"), device(endpoint=f"{ENDPOINT}/{number}"))
    with django_assert_max_num_queries(9):
        page(client)
