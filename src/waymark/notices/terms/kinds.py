"""Kinds of notices. Each app describes its own when it starts; what leaves the page is said in neutral words alone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words: TypeAlias = str | Promise
NEW_FOR_YOU = _("There is something new for you.")
"""All that leaves the site about what is told at once, where nothing more can be said neutrally."""
StillHolds: TypeAlias = Callable[[UUID, str, datetime], bool]


def always(person_id: UUID, key: str, at: datetime) -> bool:
    """For what cannot stop being true."""
    return True


@dataclass(frozen=True)
class Kind:
    """One kind of notice, with all its words.

    `title` and `body` stand on a page inside Waymark, behind the sign-in. They may name `%(when)s` ("today at 14:00",
    "tomorrow at 14:00", "Tuesday 1 December at 14:00") and any parameter of the notice. They are drawn when the page
    is, so they have to be right afterwards as well: "Meeting: %(when)s", never "is tomorrow".

    `outside` is all that a mail or the lock of a phone ever says, and only to people who asked for that much. It may
    name `%(when)s` and nothing else: no name, no place, no group, no word of health. A test reads it.

    `url_name` is where it leads; `url_args` are the parameters that stand in that address.

    `still_holds(person_id, key, at)` is asked right before each sending, with the moment that the notice knows; no
    ends the notice, and nothing is sent.

    `is_planned`: a finder wants it, and it is said ahead of its moment, at the times the person chose. Otherwise an
    operation tells it, and it is said at once.
    """

    name: str
    title: Words
    body: Words
    outside: Words
    url_name: str
    url_args: tuple[str, ...] = ()
    still_holds: StillHolds = always
    is_planned: bool = True


_kinds: dict[str, Kind] = {}


def describe(*kinds: Kind) -> None:
    """Make kinds known. Called by the app that sends them, when it starts."""
    _kinds.update({kind.name: kind for kind in kinds})


def kind_named(name: str) -> Kind | None:
    """None for a kind that an older version had."""
    return _kinds.get(name)


def kinds() -> tuple[Kind, ...]:
    return tuple(_kinds.values())
