"""Laying out when and how notices are said: one row for each saying, made beforehand and changed until it is said."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from waymark.notices import rules
from waymark.notices.models import Delivery, Notice
from waymark.notices.terms.delivery import Channel, State
from waymark.notices.terms.kinds import Kind
from waymark.notices.terms.mine import Ways


@dataclass(frozen=True)
class Laid:
    """One saying to be: what tells it from the others of its notice, and when it is due."""

    channel: Channel
    device_id: UUID | None
    lead: str
    due_at: datetime


def digest(notice: Notice, kind: Kind, ways: Ways) -> str:
    """Changes when anything does by which the sayings of this notice are laid out."""
    times = ways.times
    parts = (
        notice.at.timestamp(),
        notice.stale_at.timestamp(),
        kind.is_planned,
        times.zone,
        sorted(times.leads),
        times.evening_at,
        times.morning_at,
        times.quiet,
        ways.mail,
        ways.devices,
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


def laid_out(notice: Notice, kind: Kind, ways: Ways, now: datetime) -> Iterator[Laid]:
    """Every saying of this notice, for the ways that the person can be reached."""
    if not kind.is_planned:
        out = rules.goes_out_at(now, before=notice.stale_at, now=now, times=ways.times)
        yield from _outside(ways, "", out)
        return
    for saying in rules.lay_out(notice.at, stale_at=notice.stale_at, now=now, times=ways.times):
        yield Laid(Channel.APP, None, saying.lead, saying.inside_at)
        yield from _outside(ways, saying.lead, saying.outside_at)


def _outside(ways: Ways, lead: str, out: datetime | None) -> Iterator[Laid]:
    if out is None:
        return
    if ways.mail:
        yield Laid(Channel.MAIL, None, lead, out)
    for device_id in ways.devices:
        yield Laid(Channel.PUSH, device_id, lead, out)


def lay(notices: Iterable[tuple[Notice, Kind, Ways]], now: datetime) -> None:
    """Bring the sayings of these notices in line with what is wanted now.

    What was said stays said, and what a worker has in its hands is left to it. Two workers that do this at once come to
    the same rows. No more queries for many notices than for one, but for sayings that move.
    """
    wanted = {notice.pk: list(laid_out(notice, kind, ways, now)) for notice, kind, ways in notices}
    at = {notice.pk: notice.at for notice, _kind, _ways in notices}
    rows = {_name(row): row for row in Delivery.objects.filter(notice_id__in=wanted)}
    fresh, kept = [], set()
    for notice_id, laid in wanted.items():
        for one in laid:
            name = (notice_id, one.channel.value, one.device_id, one.lead, at[notice_id])
            kept.add(name)
            if name not in rows:
                fresh.append(_row(notice_id, one, at[notice_id]))
            else:
                _move(rows[name], one.due_at, now)
    over = [row.pk for name, row in rows.items() if name not in kept and row.state == State.WAITING]
    _free(now).filter(pk__in=over).update(state=State.ENDED, done_at=now)
    Delivery.objects.bulk_create(fresh, ignore_conflicts=True)


def _name(row: Delivery) -> tuple[object, ...]:
    return (row.notice_id, row.channel, row.device_id, row.lead, row.about_at)


def _row(notice_id: UUID, one: Laid, about_at: datetime) -> Delivery:
    return Delivery(
        notice_id=notice_id,
        channel=one.channel,
        device_id=one.device_id,
        lead=one.lead,
        about_at=about_at,
        due_at=one.due_at,
    )


def _move(row: Delivery, due_at: datetime, now: datetime) -> None:
    """To another moment, where it was not said yet. One that was ended comes back."""
    is_open = row.state in {State.WAITING, State.ENDED}
    if not is_open or (row.state == State.WAITING and row.due_at == due_at):
        return
    changes = {"due_at": due_at, "state": State.WAITING, "tries": 0, "done_at": None}
    _free(now).filter(pk=row.pk, state=row.state).update(**changes)


def _free(now: datetime) -> QuerySet[Delivery]:
    """Sayings that no worker has in its hands."""
    return Delivery.objects.filter(Q(taken_until=None) | Q(taken_until__lte=now))
