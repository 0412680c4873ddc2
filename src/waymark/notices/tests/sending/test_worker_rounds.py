"""A round of the worker: what is due is said once, what does not hold is not, and what fails stops nothing else."""

import logging
from datetime import timedelta

import pytest

from tests.support.people import join
from waymark.notices import operations, queries
from waymark.notices.models import Delivery, Notice
from waymark.notices.operations import Chosen
from waymark.notices.rules.moments import Lead, Quiet
from waymark.notices.terms import Finder, finders, timetable
from waymark.notices.tests.sending.conftest import EVENING, MEETING, NOW, by_mail
from waymark.people import operations as people

pytestmark = pytest.mark.django_db
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def choose(person, *leads, says_more=False, is_paused=False):
    times = {"evening_at": "18:00", "morning_at": "08:30", "quiet": Quiet()}
    chosen = Chosen(leads=frozenset(leads), says_more=says_more, is_paused=is_paused, **times)
    operations.choose(by=person, chosen=chosen, at=NOW)


def states():
    return sorted(Delivery.objects.values_list("channel", "state"))


def test_the_evening_before_it_stands_on_the_list_and_goes_by_mail(worker, clock, made_up, ash, mails):
    by_mail(ash, "ash@example.org")
    made_up.date(ash, MEETING)
    worker.round()
    assert queries.unread(ash.pk, clock.at) == 0
    assert mails.mails == []
    clock.at = EVENING
    worker.round()
    worker.round()
    assert queries.unread(ash.pk, clock.at) == 1
    assert mails.receivers == ["ash@example.org"]
    assert states() == [("app", "sent"), ("mail", "sent")]


def test_a_cancelled_meeting_is_never_said(worker, clock, made_up, ash, mails):
    """Not even when it is cancelled between the finding and the sending."""
    by_mail(ash, "ash@example.org")
    made_up.date(ash, MEETING)
    worker.round()
    clock.at = EVENING
    made_up.cancelled.add("a date")
    for delivery_id, _channel in queries.due(clock.at, limit=9):
        worker.postman.deliver(delivery_id)
    assert (ash.pk, "a date", MEETING) in made_up.asked
    assert mails.mails == []
    assert queries.unread(ash.pk, clock.at) == 0
    assert Notice.objects.get().ended_at == clock.at
    assert {state for _channel, state in states()} == {"ended"}


def test_what_was_said_leaves_the_list_when_it_is_cancelled(worker, clock, made_up, ash):
    made_up.date(ash, MEETING)
    worker.round()
    clock.at = EVENING
    worker.round()
    assert len(queries.said_to(ash, clock.at)) == 1
    made_up.cancelled.add("a date")
    clock.at += MINUTE
    worker.round()
    assert queries.said_to(ash, clock.at) == []


def test_a_worker_that_comes_late_says_nothing_in_quiet_hours(worker, clock, made_up, ash, mails):
    """It slept from before 18:00 until after 21:00: the list has it, and the mail waits for the morning."""
    by_mail(ash, "ash@example.org")
    made_up.date(ash, MEETING)
    worker.round()
    clock.at = EVENING + 5 * HOUR
    worker.round()
    assert queries.unread(ash.pk, clock.at) == 1
    assert mails.mails == []
    clock.at = EVENING + 14 * HOUR
    worker.round()
    assert len(mails.mails) == 1


def test_a_worker_that_comes_too_late_says_nothing_at_all(worker, clock, made_up, ash, mails):
    by_mail(ash, "ash@example.org")
    made_up.date(ash, MEETING)
    worker.round()
    clock.at = MEETING
    worker.round()
    assert mails.mails == []
    assert states() == [("app", "ended"), ("mail", "ended")]


def test_paused_at_the_last_moment_no_mail_leaves(worker, clock, made_up, ash, mails):
    by_mail(ash, "ash@example.org")
    made_up.date(ash, MEETING)
    worker.round()
    clock.at = EVENING
    choose(ash, Lead.EVENING, is_paused=True)
    worker.round()
    assert mails.mails == []
    assert queries.unread(ash.pk, clock.at) == 1


def test_without_the_address_that_was_confirmed_no_mail_leaves(worker, clock, made_up, ash, mails):
    by_mail(ash, "ash@example.org")
    made_up.date(ash, MEETING)
    worker.round()
    people.change_email(by=ash, email="somebody-else@example.org", at=NOW)
    clock.at = EVENING
    worker.round()
    assert mails.mails == []


def test_several_leads_are_several_mails_and_one_line_that_is_new_again(worker, clock, made_up, ash, mails):
    by_mail(ash, "ash@example.org")
    choose(ash, Lead.EVENING, Lead.TWO_HOURS)
    made_up.date(ash, MEETING)
    worker.round()
    clock.at = EVENING
    worker.round()
    operations.mark_read(by=ash, at=clock.at)
    clock.at = MEETING - 2 * HOUR
    worker.round()
    assert len(mails.mails) == 2
    assert [one.is_read for one in queries.said_to(ash, clock.at)] == [False]


def test_a_mail_server_that_is_away_costs_no_tries_and_one_look_a_minute(worker, clock, made_up, mails, settings):
    settings.EMAIL_PORT = 1
    for number in range(5):
        person = join(f"person-{number}")
        by_mail(person, f"{number}@example.org")
        made_up.date(person, MEETING)
    worker.round()
    clock.at = EVENING
    worker.round()
    waiting = Delivery.objects.filter(channel="mail", state="waiting")
    assert (waiting.count(), set(waiting.values_list("tries", flat=True))) == (5, {0})
    assert waiting.filter(due_at=EVENING).count() == 4
    settings.EMAIL_PORT = mails.port
    clock.at += 6 * MINUTE
    worker.round()
    assert sorted(mails.receivers) == [f"{number}@example.org" for number in range(5)]


def test_an_address_that_is_refused_for_good_is_let_be_and_the_page_says_so(worker, clock, made_up, ash, mails):
    by_mail(ash, "ash@example.org")
    mails.refuse["ash@example.org"] = "550 no such mailbox"
    made_up.date(ash, MEETING)
    worker.round()
    clock.at = EVENING
    worker.round()
    assert ("mail", "failed") in states()
    assert queries.wishes_of(ash, clock.at).mail_failed_at == EVENING


def test_one_that_is_refused_for_now_is_tried_again_ever_more_slowly_and_not_without_end(
    worker, clock, made_up, ash, mails
):
    by_mail(ash, "ash@example.org")
    mails.answer = "451 try again later"
    made_up.date(ash, MEETING)
    worker.round()
    clock.at = EVENING
    waits = []
    for _try in range(8):
        worker.round()
        row = Delivery.objects.get(channel="mail")
        waits.append(row.due_at - clock.at)
        clock.at = row.due_at
    assert [wait // MINUTE for wait in waits[:6]] == [1, 2, 4, 8, 16, 32]
    assert row.state == "failed"


def test_one_person_whose_mail_fails_keeps_nobody_else_from_theirs(worker, clock, made_up, mails):
    for name in ("ash", "bo", "cy"):
        person = join(f"{name}-heron")
        by_mail(person, f"{name}@example.org")
        made_up.date(person, MEETING, key=f"date of {name}")
    mails.refuse["bo@example.org"] = "550 no such mailbox"
    worker.round()
    clock.at = EVENING
    worker.round()
    assert sorted(mails.receivers) == ["ash@example.org", "cy@example.org"]


def test_many_mails_go_over_one_connection(worker, clock, made_up, mails):
    for number in range(8):
        person = join(f"person-{number}")
        by_mail(person, f"{number}@example.org")
        made_up.date(person, MEETING)
    worker.round()
    clock.at = EVENING
    worker.round()
    assert (len(mails.mails), mails.connections) == (8, 1)


def test_a_finder_that_fails_stops_neither_the_others_nor_the_sending(worker, clock, made_up, ash, caplog):
    def broken(first_at, last_at):
        raise ValueError("ash-heron-42 has something")

    made_up.date(ash, MEETING)
    worker.round()
    finders.describe(Finder("broken", (), broken))
    clock.at = EVENING
    with caplog.at_level(logging.ERROR):
        worker.round()
    assert queries.unread(ash.pk, clock.at) == 1
    assert "notices.sweep.broken" in caplog.text


def test_a_question_that_fails_puts_that_one_off_and_no_other(worker, clock, made_up, ash, stranger):
    made_up.date(ash, MEETING, key="cannot be asked about")
    made_up.broken.add("cannot be asked about")
    made_up.date(stranger, MEETING)
    worker.round()
    clock.at = EVENING
    worker.round()
    assert queries.unread(stranger.pk, clock.at) == 1
    assert queries.unread(ash.pk, clock.at) == 0
    assert Delivery.objects.get(notice__person=ash).due_at == EVENING + MINUTE


def test_what_comes_round_is_done_when_its_time_has_come_and_once(worker, clock, db, monkeypatch):
    monkeypatch.setattr(timetable, "_pieces", {})
    done = []
    timetable.every(10, done.append, name="made-up.work")
    for minutes in (0, 1, 9, 10, 11, 25):
        clock.at = NOW + minutes * MINUTE
        worker.round()
    assert done == [NOW, NOW + 10 * MINUTE, NOW + 25 * MINUTE]


def test_a_piece_of_work_that_fails_stops_no_other(worker, db, monkeypatch, caplog):
    monkeypatch.setattr(timetable, "_pieces", {})
    done = []
    timetable.every(10, lambda at: 1 / 0, name="made-up.broken")
    timetable.every(10, done.append, name="made-up.well")
    worker.round()
    assert done == [NOW]
    assert "made-up.broken" in caplog.text


def test_old_lines_go_by_themselves(worker, clock, made_up, ash):
    made_up.date(ash, MEETING)
    worker.round()
    clock.at = EVENING
    worker.round()
    made_up.wanted.clear()
    clock.at = MEETING + timedelta(weeks=6)
    worker.round()
    assert Notice.objects.count() == 1
    clock.at += 7 * HOUR
    worker.round()
    assert Notice.objects.count() == 0


def test_a_worker_that_is_told_to_stop_begins_nothing_more(worker, clock, made_up, ash):
    made_up.date(ash, MEETING)
    worker.round()
    clock.at = EVENING
    worker.stopped.set()
    worker.round()
    assert queries.unread(ash.pk, clock.at) == 0
    worker.run()
