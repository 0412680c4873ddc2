"""Two hundred people want ten seats at the same moment: ten get one, the rest wait, in every round."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.db import connection

from tests.support.people import NOON, join
from waymark.meetings import operations
from waymark.meetings.models import Meeting, MeetingAnswer
from waymark.meetings.terms import Answer, Place, Way
from waymark.meetings.tests.hosting import Circle, known, series

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
RACERS, SEATS, ROUNDS = 200, 10, 20
# As many at the same moment as a machine answers at once; the rest of the two hundred press in right behind.
AT_ONCE = 16
FIRST = date(2026, 6, 16)


def test_ten_seats_are_never_oversold():
    circle = Circle([join(f"racer-{number}") for number in range(RACERS)])
    with known(circle):
        held = series(circle, room_seats=SEATS)
        seats = [circle.seat(held, person) for person in circle.people]
        for round_number in range(ROUNDS):
            on = FIRST + timedelta(weeks=2 * round_number)
            together = Barrier(AT_ONCE)

            def race(number, on=on, together=together):
                if number < AT_ONCE:
                    together.wait()
                try:
                    return operations.answer_meeting(
                        by=circle.people[number],
                        seat=seats[number],
                        on=on,
                        answer=Answer.YES,
                        way=Way.ROOM,
                        at=NOON,
                    ).place
                finally:
                    connection.close()

            with ThreadPoolExecutor(AT_ONCE) as pool:
                got = list(pool.map(race, range(RACERS)))
            assert got.count(Place.SEATED) == SEATS
            assert got.count(Place.WAITING) == RACERS - SEATS
            meeting = Meeting.objects.get(series_id=held, on=on)
            assert meeting.room_taken == SEATS
            assert MeetingAnswer.objects.filter(meeting=meeting, place="seated").count() == SEATS
