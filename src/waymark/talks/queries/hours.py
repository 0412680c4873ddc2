"""Guest hours as one person may see them: those for everybody, and those of their groups."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from waymark.groups import queries as groups
from waymark.groups.terms import GroupSeat
from waymark.people.models import Person
from waymark.people.queries import roles_of
from waymark.people.terms import Role
from waymark.talks.models import GuestHour, HourJoined, HourQuestion
from waymark.talks.terms import Hour, HourLists, HourWords

ORGANISERS = frozenset({Role.MODERATOR, Role.OPERATOR})
# No hour is longer (`forms`), so what began longer ago is over.
LONGEST = timedelta(hours=8)
ON_A_PAGE = 50


def runs_groups(person: Person, at: datetime) -> list[GroupSeat]:
    """The groups for which they may plan an hour. Three queries."""
    return [seat for seat in groups.seats_of(person, at) if seat.is_coordinator]


def may_organise(person: Person) -> bool:
    """Whether they may plan hours for everybody. One query."""
    return bool(roles_of(person) & ORGANISERS)


def hour(person: Person, hour_id: UUID, at: datetime) -> Hour | None:
    """One hour; None where there is none for them. Six queries."""
    seats = groups.seats_of(person, at)
    row = GuestHour.objects.filter(_visible(seats), pk=hour_id).first()
    if row is None:
        return None
    runs = {seat.group_id for seat in seats if seat.is_coordinator}
    may_change = row.group_id in runs if row.group_id else may_organise(person)
    is_joined = HourJoined.objects.filter(hour=row, person=person).exists()
    return hour_of(row, at, is_joined=is_joined, may_change=may_change)


def hours(person: Person, at: datetime, *, words: str = "") -> HourLists:
    """What is ahead and what is over. With `words`, only what holds them: in the hour, or in what was said in public.

    Five queries.
    """
    rows = GuestHour.objects.filter(_visible(groups.seats_of(person, at)), *map(_holds, words.split())).distinct()
    joined = set(HourJoined.objects.filter(person=person).values_list("hour_id", flat=True))
    ahead = [
        one
        for row in rows.filter(starts_at__gt=at - LONGEST).order_by("starts_at", "pk")[:ON_A_PAGE]
        if (one := hour_of(row, at, is_joined=row.pk in joined)).words.ends_at > at
    ]
    past = rows.filter(starts_at__lte=at, cancelled_at=None).order_by("-starts_at", "pk")[:ON_A_PAGE]
    over = [hour_of(row, at, is_joined=row.pk in joined) for row in past]
    return HourLists(tuple(ahead), tuple(one for one in over if one.words.ends_at <= at))


def _holds(word: str) -> Q:
    found = Q(title__icontains=word) | Q(about__icontains=word) | Q(guest_name__icontains=word)
    said = HourQuestion.objects.filter(shown="open", to_guest_only=False)
    said = said.filter(Q(words__icontains=word) | Q(answer__icontains=word, is_answer_public=True))
    return found | Q(pk__in=said.values("hour_id"))


def _visible(seats: list[GroupSeat]) -> Q:
    return Q(group_id=None) | Q(group_id__in=[seat.group_id for seat in seats])


def hour_of(row: GuestHour, at: datetime, *, is_joined: bool = False, may_change: bool = False) -> Hour:
    words = HourWords(
        title=row.title,
        about=row.about,
        guest_name=row.guest_name,
        profession=row.profession,
        organisation=row.organisation,
        interest=row.interest,
        starts_at=row.starts_at,
        minutes=row.minutes,
        zone=row.zone,
        link=row.link if is_joined or may_change else "",
        asks_from_at=row.asks_from_at,
        asks_until_at=row.asks_until_at,
        group_id=row.group_id,
    )
    return Hour(row.pk, row.version, words, at, row.changed_at, row.cancelled_at is not None, is_joined, may_change)
