"""Telling people something: at once, or when a finder wants it.

These write what a machine keeps in order, not what somebody did, and leave no line in the audit: whatever is told was
done in an operation of another app, which has its own line. (The list of notices says what was said, and when.)
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import TypeVar
from uuid import UUID

from django.db import transaction

from waymark.notices import queries
from waymark.notices.models import Delivery, Notice
from waymark.notices.operations.laying import digest, lay
from waymark.notices.terms.delivery import State
from waymark.notices.terms.finders import Finder, Wanted
from waymark.notices.terms.kinds import Kind, kind_named
from waymark.notices.terms.mine import Ways

Item = TypeVar("Item")
Name = tuple[UUID, str, str]

# Nothing is said earlier than on the evening before, which begins up to 48 hours ahead; and quiet hours bring it
# forward by less than a day.
AHEAD = timedelta(days=4)
AT_A_TIME = 500


class UnknownKind(LookupError):
    """No app has described a kind of this name."""


def tell(*, wanted: Iterable[Wanted], at: datetime) -> None:
    """Say each of these: on the list inside now, outside as soon as no quiet hours are in the way. (One of a kind that
    is planned is said ahead of its moment instead, as if a finder wanted it.)

    In the transaction of the operation that calls it, before its line in the audit: what is taken back is not told.
    Telling the same thing (`Wanted.name`) twice tells it once. Raises `UnknownKind`.
    """
    for some in _portions(_known(wanted), AT_A_TIME):
        with transaction.atomic():
            names = _kept(some)
            _keep({one.name: one for one in some if one.name not in names}, at)


def sweep(*, finder: Finder, at: datetime) -> None:
    """Bring the notices of one finder in line with what it wants: make, move, and end.

    Only what lies ahead is looked at; what has been is left as it was said. May be done by two workers at once.
    """
    until = at + AHEAD
    found = {one.name: one for one in _known(finder.due(at, until)) if at <= one.at < until}
    for some in _portions(found.values(), AT_A_TIME):
        with transaction.atomic():
            _keep({one.name: one for one in some}, at)
    ahead = Notice.objects.filter(kind__in=finder.kinds, at__gte=at, at__lt=until, ended_at=None)
    names = ahead.values_list("person_id", "kind", "key", "pk")
    end(notice_ids=[pk for *name, pk in names.iterator() if tuple(name) not in found], at=at)


def no_longer(*, kind: str, key: str, at: datetime, person_id: UUID | None = None) -> None:
    """What was told of this thing does not hold any more, for everybody or for one person: an offer that has lapsed.

    In the transaction of the operation that calls it, before its line in the audit.
    """
    told = Notice.objects.filter(kind=kind, key=key, ended_at=None)
    mine = told if person_id is None else told.filter(person_id=person_id)
    end(notice_ids=list(mine.values_list("pk", flat=True)), at=at)


def end(*, notice_ids: Sequence[UUID], at: datetime) -> None:
    """These do not hold any more: they leave the list, and nothing of them is sent."""
    for some in _portions(notice_ids, AT_A_TIME):
        with transaction.atomic():
            Notice.objects.filter(pk__in=some, ended_at=None).update(ended_at=at)
            waiting = Delivery.objects.filter(notice_id__in=some, state=State.WAITING)
            waiting.update(state=State.ENDED, done_at=at)


def _known(wanted: Iterable[Wanted]) -> Iterator[Wanted]:
    for one in wanted:
        if kind_named(one.kind) is None:
            raise UnknownKind(one.kind)
        yield one


def _portions(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some


def _kept(wanted: Iterable[Wanted]) -> dict[Name, Notice]:
    """The notices that there are for these, by their names. One query."""
    wanted = list(wanted)
    keys, kinds = {one.key for one in wanted}, {one.kind for one in wanted}
    people = {one.person_id for one in wanted}
    rows = Notice.objects.filter(key__in=keys, kind__in=kinds, person_id__in=people)
    names = {one.name for one in wanted}
    found = {(row.person_id, row.kind, row.key): row for row in rows}
    return {name: row for name, row in found.items() if name in names}


def _keep(wanted: Mapping[Name, Wanted], at: datetime) -> None:
    """Make or move these notices, and lay out the sayings of those for which anything is new."""
    ways = queries.ways_of({one.person_id for one in wanted.values()})
    wanted = {name: one for name, one in wanted.items() if one.person_id in ways}
    rows = _kept(wanted.values())
    fresh = [_fresh(one, at) for name, one in wanted.items() if name not in rows]
    Notice.objects.bulk_create(fresh, ignore_conflicts=True)
    if fresh:
        # Read again: another worker may have made the same ones meanwhile, under other ids.
        rows |= _kept([one for name, one in wanted.items() if name not in rows])
    _lay_changed([(rows[name], one, ways[one.person_id]) for name, one in wanted.items() if name in rows], at)


def _fresh(one: Wanted, at: datetime) -> Notice:
    kind = kind_named(one.kind)
    return Notice(
        person_id=one.person_id,
        kind=one.kind,
        key=one.key,
        at=one.at,
        stale_at=one.stale_at,
        params=dict(one.params),
        made_at=at,
        shown_at=None if kind and kind.is_planned else at,
    )


def _lay_changed(pairs: Iterable[tuple[Notice, Wanted, Ways]], at: datetime) -> None:
    changed: list[tuple[Notice, Kind, Ways]] = []
    renamed: list[Notice] = []
    for notice, one, ways in pairs:
        kind = kind_named(notice.kind)
        if kind is None:
            continue
        renamed += [notice] if notice.params != dict(one.params) else []
        notice.at, notice.stale_at, notice.params = one.at, one.stale_at, dict(one.params)
        laid_for = digest(notice, kind, ways)
        if laid_for != notice.laid_for or notice.ended_at is not None:
            notice.laid_for, notice.ended_at = laid_for, None
            changed.append((notice, kind, ways))
    Notice.objects.bulk_update(renamed, ["params"])
    Notice.objects.bulk_update([notice for notice, *_ in changed], ["at", "stale_at", "params", "laid_for", "ended_at"])
    lay(changed, at)
