"""The register of one year: counts that tell nothing about one person, and days."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from waymark.moderation.terms.cases import HoldReason
from waymark.moderation.terms.register import Version
from waymark.moderation.terms.small_numbers import Said
from waymark.moderation.terms.things import Words


@dataclass(frozen=True)
class Counted:
    """One table. It is the only one about what it counts (`rules.small_numbers` says why)."""

    name: Words
    what: Words
    rows: tuple[tuple[Words, Said], ...]
    total: Said


@dataclass(frozen=True)
class Took:
    """How long one kind of thing took until its end, in the middle of all that were done. None with too few to say."""

    name: Words
    middle: timedelta | None
    target: timedelta


@dataclass(frozen=True)
class Year:
    """`held`: the reasons for which somebody changed, in this year, what holds a post."""

    number: int
    tables: tuple[Counted, ...]
    times: tuple[Took, ...]
    assessments: tuple[Version, ...]
    held: tuple[tuple[HoldReason, datetime], ...]
