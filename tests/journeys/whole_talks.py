"""Pages of guest hours, and who looks at each in the made-up community."""

from typing import Any

from waymark.common import clock
from waymark.people.models import Person
from waymark.talks import operations, queries

PERSON, NEWCOMER, OPERATOR, NOBODY = "person", "newcomer", "operator", "nobody"

PAGES: dict[str, list[tuple[str, str]]] = {
    "guest_hours": [(PERSON, ""), (NEWCOMER, "?q=nothing+like+it"), (OPERATOR, "")],
    "guest_hour_new": [(OPERATOR, "")],
    "guest_hour": [(PERSON, ""), (NEWCOMER, ""), (OPERATOR, "")],
    "guest_hour_change": [(OPERATOR, "")],
    "guest_hour_link": [(OPERATOR, "")],
    "guest_answering": [(NOBODY, "")],
}
_SENT = "guest_hour_come guest_hour_ask guest_hour_same guest_hour_remove guest_hour_cancel"
NO_PAGES = {**dict.fromkeys(_SENT.split(), "takes forms only"), "guest_hour_file": "a calendar file"}


def talk_things(person: Person, operator: Person) -> dict[str, Any]:
    """The arguments of addresses of the hour that is coming."""
    at = clock.now()
    hour = queries.hours(person, at).ahead[0]
    page = queries.hour_page(person, hour.id, at)
    assert page
    return {
        "guest-hours.hour_id": hour.id,
        "guest-hours.question_id": page.questions[0].id,
        "guest-hours.token": operations.make_link(by=operator, hour_id=hour.id, at=at),
    }
