"""Seats and the waiting list: who gets one, who waits, what becomes free."""

from datetime import date, timedelta

import pytest

from tests.support.people import NOON, join
from waymark.meetings import operations, queries
from waymark.meetings.models import Meeting, MeetingAnswer
from waymark.meetings.operations import IsOver, NoSuchDate, NotThisWay
from waymark.meetings.terms import Answer, Place, Setting, Way
from waymark.meetings.tests.hosting import CIRCLE, Circle, fortnightly, known, series
from waymark.people import operations as people

pytestmark = pytest.mark.django_db
FIRST = date(2026, 6, 16)


@pytest.fixture
def circle():
    made = Circle([join(name) for name in ("ash", "birch", "cedar", "dogwood", "elder")])
    with known(made):
        yield made


def say(circle, series_id, number, answer=Answer.YES, way=Way.ROOM, on=FIRST, at=NOON):
    person = circle.people[number]
    seat = circle.seat(series_id, person)
    return operations.answer_meeting(by=person, seat=seat, on=on, answer=answer, way=way, at=at)


def places(series_id, on=FIRST):
    rows = MeetingAnswer.objects.filter(meeting__series_id=series_id, meeting__on=on).order_by("person__username")
    return {row.person.username: row.place for row in rows}


def taken(series_id, on=FIRST):
    row = Meeting.objects.get(series_id=series_id, on=on)
    return row.room_taken, row.online_taken


def test_without_a_number_of_seats_everybody_has_one(circle):
    held = series(circle)
    assert [say(circle, held, number).place for number in range(5)] == [Place.SEATED] * 5
    assert taken(held) == (5, 0)


def test_it_depends_keeps_a_seat_as_yes_does(circle):
    held = series(circle, room_seats=1)
    assert say(circle, held, 0, Answer.DEPENDS).place is Place.SEATED
    assert say(circle, held, 1).place is Place.WAITING


def test_the_room_and_online_are_counted_apart(circle):
    held = series(circle, room_seats=1, online_seats=1)
    assert say(circle, held, 0).place is Place.SEATED
    assert say(circle, held, 1, way=Way.ONLINE).place is Place.SEATED
    assert say(circle, held, 2, way=Way.ONLINE).place is Place.WAITING
    assert taken(held) == (1, 1)


def test_online_instead_frees_the_seat_in_the_room_for_who_waits_longest(circle):
    held = series(circle, room_seats=1)
    say(circle, held, 0)
    say(circle, held, 1, at=NOON + timedelta(minutes=1))
    say(circle, held, 2, at=NOON + timedelta(minutes=2))
    say(circle, held, 0, way=Way.ONLINE, at=NOON + timedelta(minutes=3))
    assert places(held) == {"ash": "seated", "birch": "offered", "cedar": "waiting"}
    assert taken(held) == (1, 1)


def test_yes_takes_an_offered_seat_and_no_hands_it_on(circle):
    held = series(circle, room_seats=1)
    for number in range(3):
        say(circle, held, number, at=NOON + timedelta(minutes=number))
    say(circle, held, 0, Answer.NO)
    say(circle, held, 1, Answer.NO)
    assert places(held) == {"ash": "none", "birch": "none", "cedar": "offered"}
    assert say(circle, held, 2).place is Place.SEATED
    assert taken(held) == (1, 0)


def test_an_offer_lapses_and_goes_to_the_next(circle):
    held = series(circle, room_seats=1)
    for number in range(3):
        say(circle, held, number, at=NOON + timedelta(minutes=number))
    say(circle, held, 0, Answer.NO, at=NOON + timedelta(minutes=5))
    assert operations.let_offers_go(at=NOON + timedelta(hours=24)) == 0
    assert operations.let_offers_go(at=NOON + timedelta(hours=25)) == 1
    assert places(held) == {"ash": "none", "birch": "none", "cedar": "offered"}
    row = MeetingAnswer.objects.get(person=circle.people[1])
    assert row.answer == "yes"
    assert row.offer_lapsed_at == NOON + timedelta(hours=25)


def test_somebody_new_does_not_pass_those_who_wait(circle):
    held = series(circle, room_seats=2)
    for number in range(3):
        say(circle, held, number, at=NOON + timedelta(minutes=number))
    say(circle, held, 0, Answer.NO)
    assert say(circle, held, 3).place is Place.WAITING
    assert places(held)["cedar"] == "offered"


def test_in_the_last_hour_a_free_seat_is_for_who_comes_first(circle):
    held = series(circle, room_seats=1)
    say(circle, held, 0)
    say(circle, held, 1)
    late = NOON + timedelta(days=6, minutes=30)  # half past one in London is half past twelve, UTC
    say(circle, held, 0, Answer.NO, at=late)
    assert places(held)["birch"] == "waiting"
    assert say(circle, held, 2, at=late).place is Place.SEATED
    say(circle, held, 2, Answer.NO, at=late)
    assert say(circle, held, 1, at=late).place is Place.SEATED


def test_an_answer_for_the_series_holds_until_one_says_otherwise(circle):
    held = series(circle, room_seats=2)
    ash, birch = circle.people[:2]
    operations.answer_series(by=ash, seat=circle.seat(held, ash), answer=Answer.YES, way=Way.ROOM, at=NOON)
    operations.answer_series(by=birch, seat=circle.seat(held, birch), answer=Answer.DEPENDS, way=Way.ROOM, at=NOON)
    assert say(circle, held, 2).place is Place.WAITING
    assert places(held) == {"ash": "seated", "birch": "seated", "cedar": "waiting"}
    say(circle, held, 0, Answer.NO)
    assert places(held)["cedar"] == "offered"
    operations.ask_me_each_time(by=birch, seat=circle.seat(held, birch), at=NOON)
    assert "birch" not in places(held)
    assert taken(held) == (1, 0)


def test_before_a_date_is_opened_it_shows_what_opening_it_will_give(circle):
    held = series(circle, room_seats=2)
    for number, person in enumerate(circle.people[:4]):
        at = NOON + timedelta(minutes=number)
        operations.answer_series(by=person, seat=circle.seat(held, person), answer=Answer.YES, way=Way.ROOM, at=at)

    def seen(person):
        (one,) = queries.coming([(CIRCLE, circle.id)], person_id=person.pk, at=NOON, limit=1)
        return one.room, one.mine and (one.mine.place, one.mine.ahead)

    before = [seen(person) for person in circle.people]
    say(circle, held, 4, Answer.NO)
    assert [seen(person) for person in circle.people[:4]] == before[:4]
    assert [mine for _room, mine in before] == [
        (Place.SEATED, 0),
        (Place.SEATED, 0),
        (Place.WAITING, 0),
        (Place.WAITING, 1),
        None,
    ]
    assert before[0][0].is_full


def test_leaving_gives_every_seat_back(circle):
    held = series(circle, room_seats=1)
    say(circle, held, 0)
    say(circle, held, 1)
    operations.leave_host(person_id=circle.people[0].pk, host_kind=CIRCLE, host_id=circle.id, at=NOON)
    assert places(held) == {"birch": "offered"}


def test_the_seat_of_an_account_that_is_gone_goes_to_who_waits(circle):
    held = series(circle, room_seats=1)
    say(circle, held, 0)
    say(circle, held, 1)
    people.erase(by=circle.people[0], at=NOON)
    circle.people.pop(0)
    say(circle, held, 1, Answer.NO)
    assert places(held) == {"birch": "offered", "cedar": "none"}
    assert taken(held) == (1, 0)


def test_more_seats_go_to_who_waits_and_none_is_taken_away(circle):
    held = series(circle, room_seats=1)
    for number in range(3):
        say(circle, held, number, at=NOON + timedelta(minutes=number))
    from waymark.meetings.tests.hosting import words

    lead = circle.seat(held, circle.people[0])
    operations.change_series(by=circle.people[0], seat=lead, words=words(room_seats=2), at=NOON)
    assert places(held) == {"ash": "seated", "birch": "offered", "cedar": "waiting"}
    operations.change_series(by=circle.people[0], seat=lead, words=words(room_seats=1), at=NOON)
    row = Meeting.objects.get(series_id=held)
    assert (row.room_seats, row.room_taken) == (2, 2)


def test_what_cannot_be_answered(circle):
    held = series(circle, setting=Setting.IN_PERSON)
    with pytest.raises(NotThisWay):
        say(circle, held, 1, way=Way.ONLINE)
    with pytest.raises(NoSuchDate):
        say(circle, held, 1, on=date(2026, 6, 17))
    with pytest.raises(IsOver):
        say(circle, held, 1, at=NOON + timedelta(days=7))
    lead = circle.seat(held, circle.people[0])
    operations.cancel_date(by=circle.people[0], seat=lead, on=FIRST, reason="The hall is shut.", at=NOON)
    with pytest.raises(NoSuchDate):
        say(circle, held, 1)


def test_a_split_keeps_answers_for_days_that_stay(circle):
    held = series(circle, room_seats=1)
    second = date(2026, 6, 30)
    say(circle, held, 1, on=second)
    say(circle, held, 2, on=second)
    ash = circle.people[0]
    from datetime import time

    from waymark.common.ids import new_id
    from waymark.meetings.tests.hosting import words

    fresh = operations.split_series(
        by=ash,
        seat=circle.seat(held, ash),
        on=second,
        rhythm=fortnightly(at=time(11, 0)),
        words=words(room_seats=1),
        client_id=new_id(),
        at=NOON,
    )
    assert places(fresh, second) == {"birch": "seated", "cedar": "waiting"}
    ahead = queries.coming([(CIRCLE, circle.id)], person_id=ash.pk, at=NOON)
    hours = [one.occurrence.starts_at.hour for one in ahead]
    assert hours == [13, 10, 10, 10, 10, 10, 10, 10]
    assert len({one.on for one in ahead}) == 8


def test_a_list_of_meetings_costs_four_queries(circle, django_assert_num_queries):
    held = [series(circle, rhythm=fortnightly(weekday=day)) for day in range(5)]
    for number in range(5):
        say(circle, held[1], number)
    with django_assert_num_queries(4):
        ahead = queries.coming([(CIRCLE, circle.id)], person_id=circle.people[1].pk, at=NOON)
    assert len(ahead) == 8
    assert [one.mine.answer for one in ahead if one.mine] == [Answer.YES]


def test_ending_a_series_that_was_over_gives_it_no_new_dates(circle):
    held = series(circle, rhythm=fortnightly(count=2))
    ash = circle.people[0]
    operations.close_series(by=ash, seat=circle.seat(held, ash), last_on=date(2026, 12, 1), at=NOON)
    ahead = queries.coming([(CIRCLE, circle.id)], person_id=ash.pk, at=NOON)
    assert [one.on for one in ahead] == [FIRST, date(2026, 6, 30)]
