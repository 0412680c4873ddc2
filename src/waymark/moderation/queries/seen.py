"""What somebody reports, as they see it, or saw it when they began to write; and where to find help."""

import base64
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from waymark.common.sealed import SealBroken
from waymark.moderation.rules import snapshots
from waymark.moderation.terms import Snapshot, Thing
from waymark.moderation.terms.help import HelpAtOnce
from waymark.moderation.terms.seen import Seen
from waymark.moderation.terms.things import thing_of
from waymark.people import queries as people
from waymark.safety import queries as safety
from waymark.safety import rules

CONTACTS = 4
HOLDS_FOR = timedelta(hours=12)
"""So long a form that was opened can be sent about something that is hidden meanwhile (our own choice: a day's worth of
rests between two sentences).
"""
_PLACE = "moderation.saw"


def seen_by(person_id: UUID, kind: str, thing_id: UUID) -> tuple[Thing, Snapshot] | None:
    """What this person sees of it and did not write themselves; None otherwise."""
    thing = thing_of(kind)
    snapshot = thing.snapshot(thing_id, person_id) if thing else None
    if thing is None or snapshot is None or snapshot.author_id == person_id:
        return None
    return thing, snapshot


def saw(person_id: UUID, kind: str, thing_id: UUID, snapshot: Snapshot, at: datetime) -> str:
    """What a form carries that was opened about this: that this person saw it, sealed for them alone. One query.

    It holds where the thing stood and who wrote it, and of the words no more than what tells whether they are the same.
    """
    held = replace(snapshot, title="", words="", context=(), pictures=())
    thing = thing_of(kind)
    same = snapshots.digest((thing.snapshot(thing_id, None) if thing else None) or snapshot)
    value: Any = {"kind": kind, "at": at.timestamp(), "same": same, "held": snapshots.kept(held)}
    return base64.urlsafe_b64encode(people.box_of(person_id).seal(_PLACE, thing_id, value)).decode()


def seen_or_saw(person_id: UUID, kind: str, thing_id: UUID, mark: str, at: datetime) -> Seen | None:
    """What they see of it now, or else saw within `HOLDS_FOR` as `mark` (of `saw`) says. None for everybody else."""
    if found := seen_by(person_id, kind, thing_id):
        return Seen(*found)
    thing = thing_of(kind)
    value = _opened(person_id, thing_id, mark) if thing and mark else None
    if (
        thing is None
        or value is None
        or value["kind"] != kind
        or at.timestamp() - value["at"] > HOLDS_FOR.total_seconds()
    ):
        return None
    today = thing.snapshot(thing_id, None)
    if today and snapshots.digest(today) == value["same"]:
        return Seen(thing, today, is_open=False)
    held = snapshots.read(value["held"])
    is_there = held.author_id is not None and bool(people.joined_at_of([held.author_id]))
    return Seen(thing, replace(held, author_id=held.author_id if is_there else None), is_open=False, has_words=False)


def _opened(person_id: UUID, thing_id: UUID, mark: str) -> dict[str, Any] | None:
    try:
        value = people.box_of(person_id).open(_PLACE, thing_id, base64.urlsafe_b64decode(mark.encode()))
    except (SealBroken, ValueError):
        return None
    return value if isinstance(value, dict) else None


def help_at_once(*regions: str, today: date) -> HelpAtOnce:
    """The emergency numbers and a few confirmed contacts of the first region that is known. Asks no database."""
    found = safety.contacts_to_show(safety.region_for(*regions), today)
    contacts = tuple((one.name, tuple(rules.link(way) for way in one.channels)) for one in found.contacts[:CONTACTS])
    return HelpAtOnce(tuple(rules.call_link(number) for number in found.emergency), contacts)
