"""First looks of the demo: a moderator looked, and it was fine."""

from datetime import datetime
from uuid import UUID

from waymark.moderation import operations as moderation
from waymark.moderation import queries
from waymark.moderation.operations import Verdict
from waymark.moderation.terms import Outcome
from waymark.people.models import Person


def looked_at(moderator: Person, kind: str, thing_id: UUID, at: datetime) -> None:
    """Nothing where it waits for no first look."""
    if case_id := queries.first_look_at(kind, thing_id):
        moderation.decide(by=moderator, case_id=case_id, verdict=Verdict(Outcome.STAYS), at=at)
