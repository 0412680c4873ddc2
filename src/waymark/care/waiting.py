"""Everything that waits for a practitioner. Each part of care adds the function that finds its own."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from waymark.care.queries.waiting import questions_waiting
from waymark.care.terms.waiting import Finder, Waiting
from waymark.people.models import Person
from waymark.sharing.terms.grantees import OnCaseload

FINDERS: tuple[Finder, ...] = (questions_waiting,)


def waiting_for(
    practitioner: Person, caseload: Sequence[OnCaseload], at: datetime
) -> Mapping[UUID, tuple[Waiting, ...]]:
    """What waits, by the link of the person it is about; what has waited longest comes first."""
    found = [one for find in FINDERS for one in find(practitioner, caseload, at)]
    kept: dict[UUID, tuple[Waiting, ...]] = {}
    for one in sorted(found, key=lambda one: one.since):
        kept[one.link_id] = (*kept.get(one.link_id, ()), one)
    return kept
