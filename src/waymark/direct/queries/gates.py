"""What stands between two members now."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from waymark.direct.models import DirectBlock, DirectMessage, DirectSide, TakesMessages
from waymark.direct.rules.gate import DAY, UNANSWERED, End, Gate, Pace, are_open, gate
from waymark.direct.terms.pair import Pair, PairEnd
from waymark.groups import queries as groups
from waymark.groups.terms import GroupSeat
from waymark.moderation.terms import OnDuty, Standing
from waymark.people import queries as people


def gate_of(pair: Pair, *, standing: Standing, on_duty: OnDuty, at: datetime) -> Gate:
    """How it looks from `pair.me`. Five queries at most."""
    me, found = _ends(pair.me, [pair.them] if pair.them else [])
    return gate(
        me[0],
        found[0] if found else None,
        at=at,
        may_write=standing.may_write,
        is_on_duty=on_duty.is_anybody,
        pace=_pace(pair, at),
    )


def open_to(seat: GroupSeat, membership_ids: Collection[UUID], at: datetime) -> Collection[UUID]:
    """Those among these members to whom whoever sits there may write, but for pauses. Five queries at most."""
    wanted = {*membership_ids, seat.membership_id}
    takes = set(TakesMessages.objects.filter(membership_id__in=wanted).values_list("membership_id", flat=True))
    if seat.membership_id not in takes or len(takes) == 1:
        return ()
    places = groups.besides(takes)
    joined_at = people.joined_at_of({one.person_id for one in places.values()})
    ends = {pk: PairEnd(one.person_id, joined_at[one.person_id], one) for pk, one in places.items()}
    mine = ends.pop(seat.membership_id)
    others = list(ends.values())
    me, them = _ends(mine, others)
    return [
        end.place.membership_id
        for end, one, other in zip(others, me, them, strict=True)
        if end.place and are_open(one, other, at)
    ]


def _ends(mine: PairEnd, others: Sequence[PairEnd]) -> tuple[list[End], list[End]]:
    """Me as I stand to each of the others, and each of them as they stand to me. Two queries."""
    ids = [end.place.membership_id for end in (mine, *others) if end.place]
    takes = set(TakesMessages.objects.filter(membership_id__in=ids).values_list("membership_id", flat=True))
    people_ids = [end.person_id for end in others]
    mine_first = DirectBlock.objects.filter(person_id=mine.person_id, blocked_id__in=people_ids)
    theirs = DirectBlock.objects.filter(person_id__in=people_ids, blocked_id=mine.person_id)
    blocks = set((mine_first | theirs).values_list("person_id", "blocked_id"))
    me = [_end(mine, takes, blocks=(mine.person_id, end.person_id) in blocks) for end in others]
    them = [_end(end, takes, blocks=(end.person_id, mine.person_id) in blocks) for end in others]
    return me or [_end(mine, takes, blocks=False)], them


def _end(end: PairEnd, takes: Collection[UUID], *, blocks: bool) -> End:
    is_willing = end.place is not None and end.place.membership_id in takes
    return End(is_in=end.is_in, takes=is_willing, joined_at=end.joined_at, blocks=blocks)


def _pace(pair: Pair, at: datetime) -> Pace:
    """Three queries at most."""
    said = DirectMessage.objects.filter(conversation_id=pair.conversation_id)
    theirs = said.exclude(author_id=pair.me.person_id).order_by("-at", "-id").first()
    mine = said.filter(author_id=pair.me.person_id)
    since = mine.filter(at__gt=theirs.at) if theirs else mine
    unanswered = since[:UNANSWERED].count()
    begun = DirectSide.objects.filter(person_id=pair.me.person_id, began_at__gt=at - DAY)
    is_first = theirs is None and unanswered == 0
    return Pace(unanswered, is_first, begun.count() if is_first else 0)
