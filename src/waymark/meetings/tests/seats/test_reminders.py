"""What meetings want to be told: never what is cancelled, skipped or elsewhere, never to who said no."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.support.people import NOON, join
from waymark.meetings import operations
from waymark.meetings.models import MeetingAnswer
from waymark.meetings.notices import FINDER, KINDS
from waymark.meetings.queries import reminders
from waymark.meetings.terms import Answer, Way
from waymark.meetings.tests.hosting import CIRCLE, Circle, fortnightly, known, series
from waymark.notices.models import Notice
from waymark.notices.operations import sweep
from waymark.notices.terms import kind_named
from waymark.notices.terms.timetable import pieces

pytestmark = pytest.mark.django_db
FIRST = date(2026, 6, 16)
STARTS = datetime(2026, 6, 16, 13, tzinfo=UTC)
EVE = STARTS - timedelta(days=1)


@pytest.fixture
def circle():
    made = Circle([join(name) for name in ("ash", "birch", "cedar")])
    with known(made):
        yield made


@pytest.fixture
def held(circle):
    return series(circle, room_seats=1)


def wanted(first=EVE, last=EVE + timedelta(days=4)):
    return {(one.person_id, one.at) for one in FINDER.due(first, last)}


def say(circle, held, number, answer, at=NOON, way=Way.ROOM):
    person = circle.people[number]
    said = {"seat": circle.seat(held, person), "on": FIRST, "answer": answer, "way": way}
    return operations.answer_meeting(by=person, **said, at=at)


def everybody(circle, at=STARTS):
    return {(person.pk, at) for person in circle.people}


def lead(circle, held):
    return {"by": circle.people[0], "seat": circle.seat(held, circle.people[0]), "on": FIRST, "at": NOON}


def test_everybody_but_who_said_no_and_who_waits(circle, held):
    assert wanted() == everybody(circle)
    say(circle, held, 0, Answer.YES)
    say(circle, held, 1, Answer.DEPENDS)  # waits: there is one seat
    say(circle, held, 2, Answer.NO)
    assert wanted() == {(circle.people[0].pk, STARTS)}


def test_a_no_for_all_holds_until_something_else_is_said_for_one(circle, held):
    birch = circle.people[1]
    seat = circle.seat(held, birch)
    operations.answer_series(by=birch, seat=seat, answer=Answer.NO, way=Way.ROOM, at=NOON)
    assert (birch.pk, STARTS) not in wanted()
    say(circle, held, 1, Answer.YES)
    assert (birch.pk, STARTS) in wanted()


def test_never_for_a_date_that_is_cancelled_or_left_out(circle, held):
    operations.cancel_date(**lead(circle, held), reason="Snow.")
    assert wanted() == set()
    operations.put_back(**lead(circle, held))
    assert wanted() == everybody(circle)
    operations.skip_date(**lead(circle, held))
    assert wanted() == set()


def test_a_date_that_moved_is_wanted_where_it_is_now(circle, held):
    operations.move_date(**lead(circle, held), to_on=date(2026, 6, 18), to_time=time(10))
    moved = datetime(2026, 6, 18, 9, tzinfo=UTC)
    assert wanted() == everybody(circle, moved)
    assert wanted(EVE, STARTS + timedelta(hours=1)) == set()


def test_the_window_is_open_at_its_end_and_closed_at_its_beginning(circle, held):
    assert wanted(STARTS, STARTS + timedelta(hours=1)) == everybody(circle)
    assert wanted(EVE, STARTS) == set()


@pytest.mark.parametrize(("on", "hour"), [(date(2026, 10, 20), 13), (date(2026, 11, 3), 14)])
def test_the_hour_on_the_wall_stays_when_the_clocks_change(circle, on, hour):
    series(circle, rhythm=fortnightly(starts_on=date(2026, 10, 20)))
    day = datetime(on.year, on.month, on.day, tzinfo=UTC)
    assert {at.hour for _person, at in wanted(day, day + timedelta(days=1))} == {hour}


def test_right_before_sending_it_is_asked_once_more(circle, held):
    birch = circle.people[1]
    key = f"{held}:{FIRST.isoformat()}"
    holds = kind_named(reminders.AHEAD).still_holds
    assert holds(birch.pk, key, STARTS)
    assert not holds(birch.pk, key, STARTS + timedelta(hours=1))
    assert not holds(birch.pk, f"{circle.id}:2026-06-16", STARTS)
    say(circle, held, 1, Answer.NO)
    assert not holds(birch.pk, key, STARTS)
    say(circle, held, 1, Answer.YES)
    assert holds(birch.pk, key, STARTS)
    operations.cancel_date(**lead(circle, held), reason="Snow.")
    assert not holds(birch.pk, key, STARTS)
    operations.put_back(**lead(circle, held))
    circle.people.remove(birch)
    assert not holds(birch.pk, key, STARTS)


def test_notices_follow_what_is_wanted(circle, held):
    sweep(finder=FINDER, at=EVE)
    assert Notice.objects.filter(ended_at=None).count() == 3
    operations.cancel_date(**lead(circle, held), reason="Snow.")
    sweep(finder=FINDER, at=EVE)
    assert not Notice.objects.filter(ended_at=None).exists()


def test_a_place_that_became_free_is_told_at_once_and_while_it_is_kept(circle, held):
    say(circle, held, 0, Answer.YES)
    say(circle, held, 1, Answer.YES)
    assert not Notice.objects.exists()
    say(circle, held, 0, Answer.NO)
    told = Notice.objects.get()
    assert (told.person_id, told.kind, told.shown_at) == (circle.people[1].pk, reminders.OFFER, NOON)
    holds = kind_named(reminders.OFFER).still_holds
    assert holds(told.person_id, told.key, told.at)
    say(circle, held, 1, Answer.YES)
    assert not holds(told.person_id, told.key, told.at)


def test_a_place_at_a_cancelled_meeting_is_told_to_nobody(circle, held):
    say(circle, held, 0, Answer.YES)
    say(circle, held, 1, Answer.YES)
    say(circle, held, 2, Answer.YES)
    say(circle, held, 0, Answer.NO)
    operations.cancel_date(**lead(circle, held), reason="Snow.")
    told = Notice.objects.get()
    assert not kind_named(reminders.OFFER).still_holds(told.person_id, told.key, told.at)
    operations.leave_host(person_id=told.person_id, host_kind=CIRCLE, host_id=circle.id, at=NOON)
    assert Notice.objects.count() == 1


def test_nothing_that_leaves_the_site_names_anything():
    for kind in KINDS:
        assert str(kind.outside) in ("Something is planned for %(when)s.", "A place became free.")


def test_offers_are_let_go_every_few_minutes(circle, held):
    piece = next(one for one in pieces() if one.name == "meetings.lapsed_offers")
    assert piece.minutes <= 10
    for number in (0, 1):
        say(circle, held, number, Answer.YES)
    say(circle, held, 0, Answer.NO)
    offered = MeetingAnswer.objects.get(person=circle.people[1])
    piece.work(NOON)
    offered.refresh_from_db()
    assert offered.place == "offered"
    piece.work(NOON + timedelta(days=2))
    offered.refresh_from_db()
    assert (offered.place, offered.offer_lapsed_at) == ("none", NOON + timedelta(days=2))


def test_many_members_cost_no_more_questions(circle, held, django_assert_max_num_queries):
    circle.people += [join(f"member-{number}") for number in range(30)]
    with django_assert_max_num_queries(5):
        assert len(wanted()) == 33
