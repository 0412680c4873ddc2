"""The front page of a group for who is in it, and the list of somebody's groups. Bounded, however large the group."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count, QuerySet

from waymark.groups.models import HandOver, Membership, PeerGroup, PlannedSession, RoleTaken
from waymark.groups.queries.jobs import name_of
from waymark.groups.queries.leading import leaders_of, offers_to
from waymark.groups.queries.seats import seats_of
from waymark.groups.queries.signals import signals_for
from waymark.groups.rules import leading
from waymark.groups.terms import GroupSeat, GroupState, Keep, MemberState
from waymark.groups.terms.belonging import Front, GroupCard, MyJob, NextPlan
from waymark.groups.terms.groups import GROUP
from waymark.meetings import queries as meetings
from waymark.meetings.terms.pages import ComingMeeting
from waymark.meetings.terms.rhythm import State
from waymark.moderation.terms import Shown
from waymark.people.models import Person

_SHOWN = 4
_HORIZON = 60


def front_of(seat: GroupSeat, at: datetime) -> Front:
    """Thirteen queries, for one member or a thousand, one meeting or two hundred."""
    row = PeerGroup.objects.select_related("organisation").get(pk=seat.group_id)
    today = at.astimezone(ZoneInfo(row.zone)).date()
    coming = _coming(row, seat, at)
    leaders = leaders_of(seat.group_id)
    numbers = _numbers(seat.group_id)
    keep = Membership.objects.values_list("keep", flat=True).get(pk=seat.membership_id)
    return Front(
        name=row.name,
        purpose=row.purpose,
        who_for=row.who_for,
        zone=row.zone,
        state=GroupState(row.state),
        state_words=row.state_words,
        back_on=row.back_on,
        closes_on=row.closes_on,
        is_due=row.state == GroupState.CLOSING.value and row.closes_on is not None and today > row.closes_on,
        is_listed=row.is_listed,
        service=row.organisation.name if row.organisation else "",
        has_welcome=bool(row.welcome),
        members=numbers.get(MemberState.IN.value, 0),
        asking=numbers.get(MemberState.ASKED.value, 0) if seat.is_coordinator else 0,
        coming=coming[:_SHOWN],
        series=tuple(meetings.series_of(GROUP, [row.pk])),
        leaders=leaders,
        asked_first=leading.asked_first([one for one in leaders if one.is_coordinator], today),
        signals=signals_for(seat, at),
        jobs=_jobs(seat, coming, today),
        plan=_plan(coming),
        offers=len(offers_to(seat)),
        keep=Keep(keep) if keep else None,
        shown=Shown(row.shown),
        shown_why=row.shown_why,
    )


def cards_of(person: Person, at: datetime) -> tuple[GroupCard, ...]:
    """My groups, those that are closed last. Ten queries, however many groups."""
    seats = seats_of(person, at)
    ids = [seat.group_id for seat in seats if seat.state is not GroupState.CLOSED]
    following = _next_of(meetings.coming([(GROUP, pk) for pk in ids], person_id=person.pk, at=at, limit=_HORIZON))
    mine = [seat.membership_id for seat in seats]
    offers = _counted(HandOver.objects.filter(to__in=mine, answered_at=None, role_held__until_at=None), "to")
    asking = _counted(Membership.objects.filter(group__in=ids, state=MemberState.ASKED.value), "group")
    silent = set(Membership.objects.filter(pk__in=mine, keep="").values_list("pk", flat=True))
    cards = [
        GroupCard(
            seat=seat,
            next=following.get(seat.group_id),
            offers=offers.get(seat.membership_id, 0),
            asking=asking.get(seat.group_id, 0) if seat.is_coordinator else 0,
            wants_my_word=seat.state is GroupState.CLOSING and seat.membership_id in silent,
        )
        for seat in seats
    ]
    return tuple(sorted(cards, key=lambda card: card.seat.state is GroupState.CLOSED))


def _coming(row: PeerGroup, seat: GroupSeat, at: datetime) -> tuple[ComingMeeting, ...]:
    """What is ahead; of a group that closes, nothing after its last day."""
    if row.state == GroupState.CLOSED.value:
        return ()
    found = meetings.coming([(GROUP, row.pk)], person_id=seat.person_id, at=at)
    return tuple(one for one in found if row.closes_on is None or one.on <= row.closes_on)


def _next_of(coming: Iterable[ComingMeeting]) -> dict[UUID, ComingMeeting]:
    found: dict[UUID, ComingMeeting] = {}
    for one in coming:
        if one.occurrence.state is State.PLANNED:
            found.setdefault(one.host_id, one)
    return found


def _numbers(group_id: UUID) -> dict[str, int]:
    return dict(Membership.objects.filter(group_id=group_id).values_list("state").annotate(number=Count("pk")))


def _counted(rows: QuerySet[HandOver] | QuerySet[Membership], column: str) -> dict[UUID, int]:
    return dict(rows.values_list(column).annotate(number=Count("pk")))


def _jobs(seat: GroupSeat, coming: Iterable[ComingMeeting], today: date) -> tuple[MyJob, ...]:
    """My next jobs, at meetings that take place: none after the last day of a group that closes."""
    held = {(one.series_id, one.on) for one in coming if one.occurrence.state is State.PLANNED}
    rows = RoleTaken.objects.filter(membership_id=seat.membership_id, on__gte=today, released_at=None)
    found = rows.select_related("job").order_by("on", "job__name")
    mine = [MyJob(str(name_of(row.job)), row.series_id, row.on) for row in found if (row.series_id, row.on) in held]
    return tuple(mine[:_SHOWN])


def _plan(coming: Iterable[ComingMeeting]) -> NextPlan | None:
    following = next((one for one in coming if one.occurrence.state is State.PLANNED), None)
    if following is None:
        return None
    row = PlannedSession.objects.select_related("plan").filter(series_id=following.series_id, on=following.on).first()
    return NextPlan(row.plan_id, row.plan.title, row.on) if row else None
