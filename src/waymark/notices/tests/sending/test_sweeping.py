"""What a finder wants is kept once, moved when it moves, and ended when it is wanted no more."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import transaction

from tests.support.people import join
from waymark.notices import operations, queries
from waymark.notices.models import Delivery, Notice, ReminderWishes
from waymark.notices.terms import Wanted
from waymark.people import operations as people

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
MEETING = datetime(2026, 6, 2, 13, 0, tzinfo=UTC)  # 14:00 in London
EVENING = datetime(2026, 6, 1, 17, 0, tzinfo=UTC)  # 18:00 the day before
HOUR = timedelta(hours=1)


def sweep(made_up, at=NOW):
    operations.sweep(finder=made_up.finder, at=at)


def kept():
    rows = Delivery.objects.exclude(state="ended").order_by("due_at", "channel")
    return [(row.channel, row.lead, row.due_at, row.state) for row in rows]


def mails(person, **more):
    return ReminderWishes.objects.create(person=person, mail_mark=uuid4(), changed_at=NOW, **more)


def test_sweeping_twice_makes_one(made_up, ash):
    made_up.date(ash, MEETING)
    sweep(made_up)
    sweep(made_up, NOW + HOUR)
    assert kept() == [("app", "evening", EVENING, "waiting")]
    notice = Notice.objects.get()
    assert (notice.at, notice.shown_at, notice.params) == (MEETING, None, {"place": "community hall"})


def test_nothing_leaves_unless_somebody_asked_for_it(made_up, ash, settings):
    settings.SENDS_MAIL = True
    made_up.date(ash, MEETING)
    sweep(made_up)
    assert {channel for channel, *_ in kept()} == {"app"}


def test_a_mail_goes_to_who_asked_for_mails(made_up, ash, settings):
    settings.SENDS_MAIL = True
    mails(ash, leads=["evening", "two-hours"])
    made_up.date(ash, MEETING)
    sweep(made_up)
    assert [row[:3] for row in kept()] == [
        ("app", "evening", EVENING),
        ("mail", "evening", EVENING),
        ("app", "two-hours", MEETING - 2 * HOUR),
        ("mail", "two-hours", MEETING - 2 * HOUR),
    ]


def test_paused_nothing_leaves_and_the_list_goes_on(made_up, ash, settings):
    settings.SENDS_MAIL = True
    mails(ash, is_paused=True)
    made_up.date(ash, MEETING)
    sweep(made_up)
    assert {channel for channel, *_ in kept()} == {"app"}


def test_a_meeting_that_moves_moves_what_was_not_said(made_up, ash):
    made_up.date(ash, MEETING)
    sweep(made_up)
    made_up.wanted.clear()
    made_up.date(ash, MEETING + 24 * HOUR)
    sweep(made_up, NOW + HOUR)
    assert kept() == [("app", "evening", EVENING + 24 * HOUR, "waiting")]
    assert Notice.objects.get().at == MEETING + 24 * HOUR


def test_what_was_said_of_the_old_moment_is_said_again_of_the_new(made_up, ash):
    made_up.date(ash, MEETING)
    sweep(made_up)
    Delivery.objects.update(state="sent")
    made_up.wanted.clear()
    made_up.date(ash, MEETING + 24 * HOUR)
    sweep(made_up, NOW + 9 * HOUR)
    assert [row[2:] for row in kept()] == [(EVENING, "sent"), (EVENING + 24 * HOUR, "waiting")]


def test_what_was_said_is_not_said_again_while_nothing_moves(made_up, ash):
    made_up.date(ash, MEETING)
    sweep(made_up)
    Delivery.objects.update(state="sent")
    mails(ash, evening_at="19:00")
    sweep(made_up, NOW + HOUR)
    assert [row[3] for row in kept()] == ["sent"]


def test_what_is_wanted_no_more_is_ended_and_comes_back_when_it_is_again(made_up, ash):
    made_up.date(ash, MEETING)
    sweep(made_up)
    made_up.cancelled.add("a date")
    sweep(made_up, NOW + HOUR)
    assert kept() == []
    assert Notice.objects.get().ended_at == NOW + HOUR
    made_up.cancelled.clear()
    sweep(made_up, NOW + 2 * HOUR)
    assert kept() == [("app", "evening", EVENING, "waiting")]
    assert Notice.objects.get().ended_at is None


def test_what_has_been_stays_as_it_was(made_up, ash):
    made_up.date(ash, MEETING)
    sweep(made_up)
    sweep(made_up, MEETING + HOUR)
    assert Notice.objects.get().ended_at is None


def test_another_zone_and_other_wishes_lay_it_out_anew(made_up, ash):
    made_up.date(ash, MEETING)
    sweep(made_up)
    people.change_days(by=ash, zone="Europe/Berlin", day_start_hour=0, region="", at=NOW)
    sweep(made_up, NOW)
    assert [row[2] for row in kept()] == [EVENING - HOUR]
    ReminderWishes.objects.create(person=ash, evening_at="19:30", changed_at=NOW)
    sweep(made_up, NOW)
    assert [row[2] for row in kept()] == [EVENING + HOUR / 2]


def test_each_person_has_their_own_and_a_closed_account_none(made_up, ash, stranger):
    stranger.is_active = False
    stranger.save()
    for person in (ash, stranger):
        made_up.date(person, MEETING)
    sweep(made_up)
    assert [row.person_id for row in Notice.objects.all()] == [ash.pk]


def test_who_deletes_the_account_leaves_no_notice(made_up, ash):
    made_up.date(ash, MEETING)
    sweep(made_up)
    people.erase(by=ash, at=NOW)
    assert not Notice.objects.exists()
    assert not Delivery.objects.exists()


def test_many_cost_no_more_questions_than_a_few(made_up, db, django_assert_max_num_queries):
    for number in range(60):
        made_up.date(join(f"person-{number}"), MEETING)
    with django_assert_max_num_queries(20):
        sweep(made_up)
    with django_assert_max_num_queries(9):
        sweep(made_up)
    assert Delivery.objects.count() == 60


def test_what_is_told_at_once_is_on_the_list_at_once_and_once(made_up, ash, settings):
    settings.SENDS_MAIL = True
    mails(ash)
    news = made_up.news(ash, MEETING, MEETING)
    for _time in range(2):
        operations.tell(wanted=[news], at=NOW)
    assert Notice.objects.get().shown_at == NOW
    assert kept() == [("mail", "", NOW, "waiting")]


def test_at_night_it_is_on_the_list_and_leaves_in_the_morning(made_up, ash, settings):
    settings.SENDS_MAIL = True
    mails(ash)
    night = datetime(2026, 6, 1, 23, 0, tzinfo=UTC)
    operations.tell(wanted=[made_up.news(ash, MEETING, MEETING)], at=night)
    assert kept() == [("mail", "", datetime(2026, 6, 2, 7, 0, tzinfo=UTC), "waiting")]


def test_what_is_stale_by_the_morning_never_leaves(made_up, ash, settings):
    settings.SENDS_MAIL = True
    mails(ash)
    night = datetime(2026, 6, 1, 23, 0, tzinfo=UTC)
    operations.tell(wanted=[made_up.news(ash, night, night + 2 * HOUR)], at=night)
    assert kept() == []
    assert Notice.objects.get().shown_at == night


def test_what_is_taken_back_is_not_told(made_up, ash):
    with transaction.atomic():
        operations.tell(wanted=[made_up.news(ash, MEETING, MEETING)], at=NOW)
        transaction.set_rollback(True)
    assert not Notice.objects.exists()


def test_what_is_told_ahead_without_a_finder_is_said_at_the_chosen_time(made_up, ash):
    operations.tell(wanted=[Wanted(ash.pk, "made-up.date", "x", MEETING, MEETING)], at=NOW)
    assert kept() == [("app", "evening", EVENING, "waiting")]
    assert Notice.objects.get().shown_at is None


def test_what_was_told_can_be_taken_off_the_list_of_one_or_of_all(made_up, ash, stranger):
    for person in (ash, stranger):
        operations.tell(wanted=[made_up.news(person, MEETING, MEETING, key="an offer")], at=NOW)
    operations.no_longer(kind="made-up.news", key="an offer", at=NOW, person_id=ash.pk)
    assert [queries.unread(person.pk, NOW) for person in (ash, stranger)] == [0, 1]
    operations.no_longer(kind="made-up.news", key="an offer", at=NOW)
    assert queries.unread(stranger.pk, NOW) == 0


def test_a_kind_that_nobody_described_is_a_mistake(made_up, ash):
    with pytest.raises(operations.UnknownKind):
        operations.tell(wanted=[Wanted(ash.pk, "nothing", "x", MEETING, MEETING)], at=NOW)
