"""What waits for a practitioner, from whichever part of care it comes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.functional import Promise

from waymark.people.models import Person
from waymark.sharing.terms.grantees import OnCaseload


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: what it is in a few words, the page where it is done, and since when."""

    link_id: UUID
    kind: str
    words: str | Promise
    url_name: str
    args: tuple[Any, ...]
    since: datetime


Finder = Callable[[Person, Sequence[OnCaseload], datetime], Iterable[Waiting]]
"""Finds everything of one kind that waits for a practitioner. The number of queries never grows with the people.

Each must leave out whoever does not share the topic: `one.access.allows(Topic.…)`.
"""
