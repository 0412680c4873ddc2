"""What a group says of itself and to newcomers, and what a service is told of it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from waymark.groups.models import Membership, PeerGroup
from waymark.groups.queries.leading import leaders_of
from waymark.groups.terms import GroupSeat, GroupState, MemberState
from waymark.groups.terms.belonging import GroupWordsPage, ToldGroup, Welcome
from waymark.groups.terms.groups import GROUP
from waymark.meetings import queries as meetings
from waymark.meetings.queries import Lately
from waymark.meetings.rules.bands import Band, band_of
from waymark.meetings.terms.pages import ComingMeeting
from waymark.meetings.terms.rhythm import State

EDITED = (
    "name purpose who_for eligibility is_listed neutral_title place_shown_to safeguarding_name safeguarding_how"
).split()
_AHEAD = timedelta(days=60)
_DATES = 3
_HORIZON = 200
_COUNTED = 8  # meetings: about a third of a year of a fortnightly group


def welcome_of(seat: GroupSeat) -> Welcome:
    """Two queries."""
    row = PeerGroup.objects.get(pk=seat.group_id)
    return Welcome(row.name, dict(row.welcome), leaders_of(seat.group_id), row.changed_at)


def words_of(seat: GroupSeat) -> GroupWordsPage:
    """One query."""
    row = PeerGroup.objects.get(pk=seat.group_id)
    values = {name: getattr(row, name) for name in EDITED}
    values["join_questions"] = "\n".join(row.join_questions)
    values["tells"] = str(row.organisation_id or "")
    return GroupWordsPage(values, row.changed_at)


def said_so_far(seat: GroupSeat) -> int:
    """How many have said what becomes of the words of a group that closes; never what they said. One query."""
    return Membership.objects.filter(group_id=seat.group_id, state=MemberState.IN.value).exclude(keep="").count()


def told_to(organisation_ids: Iterable[UUID], *, person_id: UUID, at: datetime) -> tuple[ToldGroup, ...]:
    """What practitioners of these organisations are told of groups that name them. Nine queries, whatever their
    number: no names, no words, no numbers of people.
    """
    rows = list(
        PeerGroup.objects.filter(organisation_id__in=set(organisation_ids))
        .exclude(state=GroupState.CLOSED.value)
        .order_by("name", "pk")
    )
    hosts = [(GROUP, row.pk) for row in rows]
    ahead = meetings.coming(hosts, person_id=person_id, at=at, limit=_HORIZON)
    last = meetings.lately(hosts, at=at, limit=_COUNTED)
    return tuple(
        ToldGroup(
            name=row.name,
            state=GroupState(row.state),
            back_on=row.back_on,
            closes_on=row.closes_on,
            dates=_dates(row, ahead, at),
            band=_band(last.get(row.pk, ())),
        )
        for row in rows
    )


def _dates(row: PeerGroup, ahead: Iterable[ComingMeeting], at: datetime) -> tuple[ComingMeeting, ...]:
    held = (
        one
        for one in ahead
        if one.host_id == row.pk
        and one.occurrence.state is State.PLANNED
        and one.occurrence.starts_at < at + _AHEAD
        and (row.closes_on is None or one.on <= row.closes_on)
    )
    return tuple(held)[:_DATES]


def _band(last: Iterable[Lately]) -> Band | None:
    """Of the last meetings at which somebody wrote down who came."""
    known = [one.came for one in last if one.came is not None]
    return band_of(len(known), sum(known))
