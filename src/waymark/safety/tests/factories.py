"""People and confirmations for the tests of the help pages."""

from datetime import UTC, date, datetime

from tests.support.people import join
from waymark.people import operations
from waymark.people.models import Person
from waymark.safety.terms import Channel, ChannelType, Confirmation, Contact, Kind

TODAY = date(2027, 3, 1)
NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)


def person(name: str, *, operator: bool = False) -> Person:
    made = join(name, at=NOW)
    if operator:
        operations.make_operator(person=made, at=NOW)
    return made


def contact(**changes: object) -> Contact:
    values: dict[str, object] = {
        "id": "xx-line",
        "name": "A Line",
        "kind": Kind.LISTENING,
        "channels": (Channel(ChannelType.CALL, "0800 123"),),
        "for_whom": "anyone",
        "hours": "24/7 (memory)",
        "source": "memory",
        "expires_after_days": 90,
    }
    return Contact(**(values | changes))  # type: ignore[arg-type]


def signed(on: date, **changes: object) -> Confirmation:
    values: dict[str, object] = {"verified_on": on, "verified_by": "keeper", "how": "opened the page of the service"}
    return Confirmation(**(values | changes))  # type: ignore[arg-type]
