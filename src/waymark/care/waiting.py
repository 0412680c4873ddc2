"""Everything that waits for a practitioner: each part of care finds its own, for everybody on the caseload at once."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.care import queries
from waymark.care.terms import Side
from waymark.care.terms.waiting import Finder, Waiting
from waymark.people.models import Person
from waymark.sharing.terms import Access, Topic
from waymark.sharing.terms.grantees import OnCaseload


def _who_share(caseload: Sequence[OnCaseload], topic: Topic) -> dict[UUID, Access]:
    return {one.link_id: one.access for one in caseload if topic in one.access.topics}


def plans(practitioner: Person, caseload: Sequence[OnCaseload], at: datetime) -> Iterator[Waiting]:
    """Proposals about which nobody of the team has said anything."""
    for link_id, awaited in queries.plans_waiting(_who_share(caseload, Topic.AGREED_PLAN)).items():
        if Side.TEAM in awaited.sides:
            yield Waiting(link_id, "plan", _("A plan waits for your word"), "agreed_plan", (link_id,), awaited.since)


def decisions(practitioner: Person, caseload: Sequence[OnCaseload], at: datetime) -> Iterator[Waiting]:
    """Decisions in which it is the team's turn."""
    for each, _step in queries.decisions_waiting_on(_who_share(caseload, Topic.SHARED_DECISIONS)):
        args = (each.link_id, each.id)
        yield Waiting(each.link_id, "decision", _("A decision waits for you"), "decision", args, each.changed_at)


def sheets(practitioner: Person, caseload: Sequence[OnCaseload], at: datetime) -> Iterator[Waiting]:
    """Sheets for a visit that were handed over and that nobody of the team has read."""
    handed_at = {one.link_id: one.grant.at for one in caseload}
    for link_id, sheet_id in queries.unread_sheets(_who_share(caseload, Topic.CONVERSATION_SHEETS)):
        args = (link_id, sheet_id)
        yield Waiting(link_id, "sheet", _("A sheet for a visit is there to read"), "visit", args, handed_at[link_id])


FINDERS: tuple[Finder, ...] = (queries.questions_waiting, plans, decisions, sheets)


def waiting_for(
    practitioner: Person, caseload: Sequence[OnCaseload], at: datetime
) -> Mapping[UUID, tuple[Waiting, ...]]:
    """What waits, by the link of the person it is about; what has waited longest comes first."""
    found = [one for find in FINDERS for one in find(practitioner, caseload, at)]
    kept: dict[UUID, tuple[Waiting, ...]] = {}
    for one in sorted(found, key=lambda one: one.since):
        kept[one.link_id] = (*kept.get(one.link_id, ()), one)
    return kept
