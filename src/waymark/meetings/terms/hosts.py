"""Who holds meetings. Groups and programmes describe themselves here when they start; meetings know no more of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from uuid import UUID

from django.utils.functional import Promise

Words = str | Promise


class Standing(IntEnum):
    """What somebody is to a host. A leader may do all that a member may."""

    MEMBER = 1
    LEADER = 2


@dataclass(frozen=True)
class HostCard:
    """What pages of a meeting say about who holds it. `neutral_title` is the only name that leaves the site.

    The address of the venue is shown from the standing `shows_place_to` on; with `place_only_for_coming`, to members
    who said yes or that it depends, and to those who lead.
    """

    name: Words
    address: str
    neutral_title: Words
    shows_place_to: Standing = Standing.MEMBER
    place_only_for_coming: bool = False


@dataclass(frozen=True)
class Part:
    """A further part of the page of one meeting, drawn by its host: `template` gets `content`."""

    template: str
    content: object


@dataclass(frozen=True)
class Seen:
    """Which meeting is looked at, by whom, as what and when. `is_ahead`: it takes place and is not over."""

    host_id: UUID
    series_id: UUID
    on: date
    by_id: UUID
    standing: Standing
    at: datetime
    is_ahead: bool


@dataclass(frozen=True)
class Split:
    """From `on` an old series goes on as a fresh one. What a host keeps beside a date goes along by one of these:
    `stays(day)`, whether the fresh series meets on that very day, and `in_order(day)`, the day in the same place of it,
    None where it has ended before.
    """

    old_id: UUID
    fresh_id: UUID
    on: date
    stays: Callable[[date], bool]
    in_order: Callable[[date], date | None]


@dataclass(frozen=True)
class Host:
    """One kind of host. Every function takes ids and answers for what holds now.

    `standing(host_id, person_id)`: None where the person does not belong (or the host does not exist).
    `hosts_of(person_id)`: every host of this kind the person belongs to. `people_of(host_id)`: the names by which its
    people know each other; only leaders ever see the whole list. `parts(seen)`: what the host adds to the page.
    `goes_on(split)`: called inside the operation that splits a series, so that what the host keeps goes along.
    """

    kind: str
    standing: Callable[[UUID, UUID], Standing | None]
    hosts_of: Callable[[UUID], Mapping[UUID, Standing]]
    card: Callable[[UUID], HostCard | None]
    people_of: Callable[[UUID], Mapping[UUID, str]]
    parts: Callable[[Seen], Sequence[Part]] = lambda _seen: ()
    goes_on: Callable[[Split], None] = lambda _split: None


_hosts: dict[str, Host] = {}


def describe(*hosts: Host) -> None:
    """Make kinds of hosts known. Called by the app that holds them, when it starts."""
    _hosts.update({host.kind: host for host in hosts})


def host_of(kind: str) -> Host | None:
    return _hosts.get(kind)


def hosts() -> tuple[Host, ...]:
    return tuple(_hosts.values())
