"""Reading when a care team reads. It is no part of a record: whoever may write to the team is shown it."""

from collections.abc import Iterable, Mapping
from datetime import time
from uuid import UUID

from waymark.care.models import Leave, ReadingHours, TeamReading
from waymark.care.rules import hours as hour_rules
from waymark.care.rules import reading
from waymark.care.terms.hours import USUAL_WITHIN, MyLeave
from waymark.people import queries as people
from waymark.people.terms import USUAL_ZONE, Membership


def roster_of(team_id: UUID) -> reading.Roster:
    """The team with its hours, leave and cover. Four queries."""
    members = people.members_of(team_id)
    common = TeamReading.objects.filter(team_id=team_id).first()
    zone, within = (common.zone, common.within) if common else (USUAL_ZONE, USUAL_WITHIN)
    hours = {row.member_id: row for row in ReadingHours.objects.filter(member__team_id=team_id)}
    leaves = _leaves(team_id)
    readers = {one.id: _reader(one, zone, hours.get(one.id), leaves.get(one.id, ())) for one in members}
    return reading.Roster(zone, within, readers)


def rosters_of(team_ids: Iterable[UUID]) -> Mapping[UUID, reading.Roster]:
    """Those of the few teams that one practitioner is in."""
    return {team_id: roster_of(team_id) for team_id in set(team_ids)}


def leaves_of(team_id: UUID) -> tuple[MyLeave, ...]:
    """All leave that is written down in the team, the earliest first."""
    rows = Leave.objects.filter(member__team_id=team_id, member__left_at=None).order_by("first_on", "back_on", "id")
    return tuple(MyLeave(row.pk, row.member_id, row.first_on, row.back_on, row.cover_id) for row in rows)


def _leaves(team_id: UUID) -> dict[UUID, tuple[reading.Leave, ...]]:
    found: dict[UUID, tuple[reading.Leave, ...]] = {}
    for one in leaves_of(team_id):
        leave = reading.Leave(one.first_on, one.back_on, one.cover_id)
        found[one.member_id] = (*found.get(one.member_id, ()), leave)
    return found


def _reader(
    member: Membership, zone: str, row: ReadingHours | None, leaves: tuple[reading.Leave, ...]
) -> reading.Reader:
    spells = tuple(
        hour_rules.Spell(weekday, time.fromisoformat(begins), time.fromisoformat(ends))
        for weekday, begins, ends in (row.weekly if row else ())
    )
    cover = row.cover_id if row else None
    return reading.Reader(member.id, member.name, hour_rules.Hours(zone, spells), cover, leaves)
