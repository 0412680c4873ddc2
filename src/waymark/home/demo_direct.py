"""Messages of the demo: between `person` and `member` of the Riverside graduates. Invented, so not translated."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from waymark.direct import operations as direct
from waymark.direct import queries
from waymark.groups import queries as groups
from waymark.people.models import Person

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e31")
GROUP = "Riverside graduates"
WANT_MESSAGES = ("person", "member", "lou")
# Who wrote how many minutes ago, while somebody was on duty: yesterday for an hour, and now.
SAID = (
    ("member", 25 * 60, "You said in the meeting that the bus is the worst part. Same here. Which line do you take?"),
    ("person", 24 * 60 + 52, "The 14. I stand near the door now, then nobody minds when I get up and sit down again."),
    ("member", 24 * 60 + 45, "I never thought of standing on purpose. I will try that on Thursday."),
    ("member", 20, "I stood. Two stops, then a seat came free. It was fine!"),
)
KEPT = "Two stops is two stops. Shall we"


def add_direct(folk: Mapping[str, Person], *, at: datetime) -> None:
    """Three members want messages; two write to each other, and one has begun an answer."""
    seats = {
        name: next(seat for seat in groups.seats_of(folk[name], at) if seat.group_name == GROUP)
        for name in WANT_MESSAGES
    }
    hour = at.replace(minute=0, second=0, microsecond=0)
    for name, seat in seats.items():
        direct.choose_groups(by=folk[name], membership_ids=[seat.membership_id], at=at - timedelta(days=20))
    for number, (name, ago, words) in enumerate(SAID):
        other = "member" if name == "person" else "person"
        moment = (hour if ago > 60 else at) - timedelta(minutes=ago)
        direct.send(
            by=folk[name],
            pair=queries.pair_to(folk[name], seats[other].membership_id),
            words=words,
            client_id=uuid5(_IDS, str(number)),
            at=moment,
        )
    mine = queries.pair_to(folk["person"], seats["member"].membership_id)
    direct.keep_draft(by=folk["person"], pair=mine, words=KEPT, at=at)
