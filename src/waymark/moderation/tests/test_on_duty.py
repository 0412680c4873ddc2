"""Who is on duty, and until when without a gap."""

from datetime import timedelta

import pytest

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.moderation import queries
from waymark.moderation.models import Duty
from waymark.moderation.terms import OnDuty

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def turn(name, begins, ends, *, ended=False):
    person = join(f"{name.lower()}-{begins}")
    return Duty.objects.create(
        person=person,
        client_id=new_id(),
        name=name,
        starts_at=NOON + begins * HOUR,
        ends_at=NOON + ends * HOUR,
        ended_at=NOON if ended else None,
    )


def test_nobody():
    assert queries.duty_now(NOON) == OnDuty()


def test_turns_without_a_gap_are_one_time():
    turn("Fran", -1, 2)
    turn("Ola", 2, 4)
    turn("Kim", 6, 8)
    assert queries.duty_now(NOON) == OnDuty(("Fran",), NOON + 4 * HOUR, NOON + 6 * HOUR)


def test_the_end_of_a_turn_is_not_in_it():
    row = turn("Fran", -2, 0)
    turn("Ola", 3, 4)
    assert queries.duty_now(NOON) == OnDuty((), None, NOON + 3 * HOUR)
    assert not queries.is_on_duty(row.person_id, NOON)
    assert queries.is_on_duty(row.person_id, NOON - HOUR)


def test_a_turn_that_was_given_up_counts_for_nothing():
    turn("Fran", -1, 2, ended=True)
    assert queries.duty_now(NOON) == OnDuty()
