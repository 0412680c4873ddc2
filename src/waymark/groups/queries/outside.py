"""What somebody reads of groups they are not in. A group that is not listed is named to nobody it did not invite."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from waymark.groups.invitations import digest_of
from waymark.groups.models import InviteCode, Membership, PeerGroup
from waymark.groups.queries.seats import NotThere
from waymark.groups.rules import joining as rules
from waymark.groups.terms import Eligibility, GroupState, MemberState
from waymark.groups.terms.belonging import Listed, MyAsking, Outside
from waymark.groups.terms.groups import GROUP
from waymark.meetings import queries as meetings
from waymark.moderation.terms import Shown
from waymark.people import queries as people
from waymark.people.models import Person

MOST_LISTED = 100
_OPEN = (GroupState.LIVING.value, GroupState.PAUSED.value)
_STANDS = (MemberState.ASKED.value, MemberState.DECLINED.value)


def outside(slug: str, person: Person, at: datetime) -> Outside:
    """A listed group, or one that this person asked and waits for. Four queries. Raises `NotThere`."""
    row = PeerGroup.objects.filter(slug=slug, state__in=_OPEN).first()
    if row is None:
        raise NotThere(slug)
    asking = next(iter(_askings(person, Membership.objects.filter(group=row))), None)
    is_found = row.is_listed and row.shown == Shown.OPEN.value
    if not is_found and (asking is None or asking.declined_at):
        raise NotThere(slug)
    return _outside(row, asking, at)


def behind_code(code: str, at: datetime) -> Outside | None:
    """The group that this invitation opens. Two queries."""
    good = InviteCode.objects.filter(digest=digest_of(code), ended_at=None, ends_at__gt=at, uses_left__gt=0)
    row = good.filter(group__state__in=_OPEN, group__shown=Shown.OPEN.value).select_related("group").first()
    return _outside(row.group, None, at) if row else None


def listed_for(person: Person) -> tuple[Listed, ...]:
    """Groups that anybody may find and this person is not in, by name. One query."""
    mine = Membership.objects.filter(person=person, state=MemberState.IN.value).values("group")
    rows = PeerGroup.objects.filter(is_listed=True, shown=Shown.OPEN.value, state__in=_OPEN).exclude(pk__in=mine)
    return tuple(_listed(row) for row in rows.order_by("name", "pk")[:MOST_LISTED])


def taking_passes(person: Person) -> tuple[Listed, ...]:
    """Those of them that let people in with a completion pass. One query."""
    return tuple(one for one in listed_for(person) if one.eligibility is Eligibility.COMPLETED)


def askings_of(person: Person, at: datetime) -> tuple[MyAsking, ...]:
    """The groups this person asked: those that wait, and a no for as long as it stands. Two queries."""
    found = _askings(person, Membership.objects.all())
    return tuple(one for one in found if one.declined_at is None or not rules.may_ask_again(one.declined_at, at))


def _askings(person: Person, rows: QuerySet[Membership]) -> Iterable[MyAsking]:
    found = rows.filter(person=person, state__in=_STANDS).select_related("group").order_by("-asked_at", "-pk")
    box = None
    for row in found:
        if row.content and box is None:
            box = people.box_of(person.pk)
        content = row.read(box, "content") if box else None
        said = str(content.get("said", "")) if isinstance(content, dict) else ""
        is_no = row.state == MemberState.DECLINED.value
        yield MyAsking(
            row.group.slug, row.group.name, row.asked_at, row.left_at if is_no else None, said if is_no else None
        )


def _outside(row: PeerGroup, asking: MyAsking | None, at: datetime) -> Outside:
    declined_at = asking.declined_at if asking else None
    return Outside(
        group_id=row.pk,
        slug=row.slug,
        name=row.name,
        purpose=row.purpose,
        who_for=row.who_for,
        eligibility=Eligibility(row.eligibility),
        questions=tuple(row.join_questions),
        state=GroupState(row.state),
        back_on=row.back_on,
        series=tuple(one for one in meetings.series_of(GROUP, [row.pk]) if one.closed_at is None),
        asking=asking if declined_at is None or not rules.may_ask_again(declined_at, at) else None,
        may_ask=declined_at is None or rules.may_ask_again(declined_at, at),
    )


def _listed(row: PeerGroup) -> Listed:
    return Listed(row.slug, row.name, row.purpose, Eligibility(row.eligibility))
