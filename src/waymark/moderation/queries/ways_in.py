"""Where somebody who looks after the community goes on from the room of people."""

from dataclasses import dataclass

from waymark.moderation.queries.complaints import complaints_waiting
from waymark.moderation.queries.desk import desk_of
from waymark.moderation.queries.queue import waiting
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.people.terms import Role


@dataclass(frozen=True)
class WaysIn:
    """`waits`: how many cases wait, None for who looks at none. `has_claims`: professionals are asked about claims.
    `complaints`: how many wait for an answer, None for who does not run the site.
    """

    waits: int | None
    has_claims: bool
    complaints: int | None = None


def ways_in(person: Person) -> WaysIn:
    """Six queries at most; five for who has no role."""
    desk, roles = desk_of(person), people.roles_of(person)
    asked = complaints_waiting() if Role.OPERATOR in roles else None
    return WaysIn(waiting(desk) if desk else None, Role.PRACTITIONER in roles, asked)
