"""What a mail says: neutral words, two links, and nothing of the meeting, the group or anybody's health."""

import re

import pytest

from waymark.notices import operations, queries
from waymark.notices.operations import NoAddress, WrongNumber
from waymark.notices.rules import is_neutral
from waymark.notices.tests.sending.conftest import EVENING, MEETING, NOW, by_mail
from waymark.notices.tests.sending.test_worker_rounds import HOUR, choose
from waymark.people import operations as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(worker, clock, made_up, ash, mails):
    """The one mail of an evening."""
    by_mail(ash, "ash@example.org")
    made_up.date(ash, MEETING)
    worker.round()

    def send():
        clock.at = EVENING
        worker.round()
        (mail,) = mails.mails
        return mail

    return send


def test_it_says_that_there_is_something_and_no_more(sent):
    mail = sent()
    assert (mail["Subject"], mail["To"]) == ("A reminder you asked for", "ash@example.org")
    assert mail.get_content_type() == "text/plain"
    words = mail.get_content().splitlines()
    assert words[:3] == ["Open it to read what it is.", "", "https://waymark.example.org/notices/"]
    assert words[-1] == "https://waymark.example.org/me/reminders/"
    whole = mail.as_string()
    assert "community hall" not in whole
    assert "ash-heron-42" not in whole
    assert "14:00" not in whole


def test_who_wants_more_reads_when_and_nothing_else(sent, ash):
    choose(ash, "evening", says_more=True)
    assert "Something is planned for tomorrow at 14:00." in sent().get_content()


def test_what_is_planned_stands_on_the_clock_of_the_person(sent, ash, worker, clock):
    people.change_days(by=ash, zone="Europe/Athens", day_start_hour=0, region="", at=NOW)
    choose(ash, "evening", says_more=True)
    clock.at += HOUR
    worker.round()
    assert "tomorrow at 16:00" in sent().get_content()


def test_its_headers_let_a_second_copy_be_told_and_mails_be_stopped(sent):
    mail = sent()
    assert re.fullmatch(r"<[0-9a-f-]{36}@example\.org>", mail["Message-ID"])
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Unsubscribe"] == "<https://waymark.example.org/me/reminders/>"


@pytest.mark.parametrize(
    ("name", "sender"),
    [
        ("Waymark", "Waymark <hello@example.org>"),
        ("Riverside Pain Group", "hello@example.org"),
        ("Health at home", "hello@example.org"),
    ],
)
def test_the_name_of_the_site_is_on_it_where_it_tells_nothing(sent, settings, name, sender):
    settings.WAYMARK_NAME = name
    mail = sent()
    assert mail["From"] == sender
    assert is_neutral(mail.as_string())


def test_nobody_gets_mails_who_did_not_type_in_the_number(made_up, ash, mails):
    people.change_email(by=ash, email="ash@example.org", at=NOW)
    number = operations.ask_for_number(by=ash, at=NOW)
    wrong = f"{(int(number) + 1) % 1_000_000:06d}"
    for typed, at in [(wrong, NOW), ("", NOW), ("1²3", NOW), (number, NOW + 24 * HOUR)]:
        with pytest.raises(WrongNumber):
            operations.confirm_mail(by=ash, number=typed, at=at)
    assert queries.mail_address(ash.pk) == ""
    operations.confirm_mail(by=ash, number=number, at=NOW + 23 * HOUR)
    assert queries.mail_address(ash.pk) == "ash@example.org"


def test_a_number_is_good_for_one_address_one_person_and_once(ash, stranger, mails):
    for person in (ash, stranger):
        people.change_email(by=person, email="the-same@example.org", at=NOW)
    number = operations.ask_for_number(by=ash, at=NOW)
    operations.ask_for_number(by=stranger, at=NOW)
    with pytest.raises(WrongNumber):
        operations.confirm_mail(by=stranger, number=number, at=NOW)
    people.change_email(by=ash, email="another@example.org", at=NOW)
    with pytest.raises(WrongNumber):
        operations.confirm_mail(by=ash, number=number, at=NOW)
    people.change_email(by=ash, email="the-same@example.org", at=NOW)
    operations.confirm_mail(by=ash, number=number, at=NOW)
    with pytest.raises(WrongNumber):
        operations.confirm_mail(by=ash, number=number, at=NOW)


def test_without_an_address_there_is_nothing_to_confirm(ash):
    with pytest.raises(NoAddress):
        operations.ask_for_number(by=ash, at=NOW)
    with pytest.raises(NoAddress):
        operations.confirm_mail(by=ash, number="123456", at=NOW)


def test_mails_that_are_stopped_stop(worker, clock, made_up, ash, mails):
    by_mail(ash, "ash@example.org")
    made_up.date(ash, MEETING)
    worker.round()
    operations.stop_mail(by=ash, at=NOW)
    clock.at = EVENING
    worker.round()
    assert mails.mails == []
