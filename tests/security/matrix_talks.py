"""Guest hours of the matrix: one for everybody, with a private question of the owner, and one of the group."""

from typing import Any

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.groups import queries as groups
from waymark.people.models import Person
from waymark.talks import operations as talks
from waymark.talks.tests.hours import an_hour, asked


def hours(owner: Person, moderator: Person, rob: Person, word: str) -> dict[str, Any]:
    """`word` stands in what only the owner and the guest read. The private link is that of another hour."""
    hour_id = talks.plan_hour(by=moderator, words=an_hour(), client_id=new_id(), at=NOON)
    (seat,) = groups.seats_of(rob, NOON)
    of_group = talks.plan_hour(by=rob, words=an_hour(group_id=seat.group_id), client_id=new_id(), at=NOON)
    answered = talks.plan_hour(by=moderator, words=an_hour(title="Rest"), client_id=new_id(), at=NOON)
    others = asked(join("who-asked-a-guest"), hour_id)
    mine = asked(owner, hour_id, words=word, to_guest_only=True)
    own = {f"{name}.hour_id": of_group for name in ("guest_hour_change", "guest_hour_cancel", "guest_hour_link")}
    return {
        "guest-hours.hour_id": hour_id,
        "guest-hours.question_id": others,
        "guest_hour_remove.question_id": mine,
        "guest-hours.token": talks.make_link(by=moderator, hour_id=answered, at=NOON),
        **own,
    }
