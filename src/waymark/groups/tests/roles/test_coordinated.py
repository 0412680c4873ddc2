"""Which groups somebody coordinates now: what decides whose cases they look at."""

import pytest

from waymark.groups import operations, queries
from waymark.groups.tests import circle as circles
from waymark.groups.tests.circle import LATER
from waymark.moderation.terms.places import led_by

pytestmark = pytest.mark.django_db


def test_who_coordinates_and_nobody_else():
    circle = circles.start()
    kit = circle.take_in("Kit")
    assert list(queries.coordinated_by(circle.rob.pk)) == [circle.id]
    assert led_by(circle.rob.pk) == {("group", circle.id)}
    assert not led_by(kit.pk)
    operations.make_facilitator(
        by=circle.rob, seat=circle.seat(circle.rob), membership_id=circle.member_id(kit), at=LATER
    )
    assert not led_by(kit.pk), "who leads meetings does not coordinate"
