"""The graduate group of the demo: half a year of it, made through the operations."""

import pytest

from tests.support.people import NOON, join
from waymark.groups import queries
from waymark.groups.terms.groups import GROUP
from waymark.home import demo
from waymark.home.demo_group import MEETINGS, add_group
from waymark.home.demo_group_words import OTHERS
from waymark.meetings import queries as meetings


@pytest.mark.django_db
def test_a_group_with_a_past_and_something_ahead():
    folk = {name: join(name) for name in (*demo.EVERYBODY, *OTHERS)}
    add_group(folk, at=NOON)
    (seat,) = queries.seats_of(folk["person"], NOON)
    assert (seat.group_name, seat.name) == ("Riverside graduates", "Rob")
    assert queries.seats_of(folk["stranger"], NOON) == []
    past = meetings.past([(GROUP, seat.group_id)], at=NOON, limit=50)
    assert len(past) == MEETINGS
    assert [one.came for one in past].count(None) == 1  # the hall had a burst pipe
    assert all(queries.seat_in(seat.slug, folk[name], NOON).is_coordinator for name in ("coordinator", "lou"))
    soon, *_later = queries.planned(seat, at=NOON)
    assert soon.title
    made = queries.agenda(seat, soon.meeting.series_id, soon.meeting.on, at=NOON)
    assert made
    assert any(job.people for job in made.jobs)
    (draft,) = queries.kits_of(folk["coordinator"]).open
    assert draft.name == "Evening walkers"
