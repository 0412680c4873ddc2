"""How a card went for others, as far as anybody may know it. Pure.

Who said what is private, so nothing is shown from which a small count could be worked out. Whoever looks may have
answered too and can take that away again, so behind every number there are five people besides one:

* A number is shown from six people on, rounded down to fives; and the three answers together or not at all, so that
  none can be had by taking the others from the sum.
* By situation the same holds, and for what is left when the shown situations are taken from all.
* What is shown changes only after six people have answered since. One person who answers, looks, answers otherwise and
  looks again sees the same each time.
* What was shown once is not hidden again, because its going would tell that a number fell.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

# The usual floor of small numbers; `meetings.rules.bands` has the same.
FEWEST = 5
# Five, and one who may be the one that looks.
NEEDED = FEWEST + 1


class Said(StrEnum):
    """How it went for somebody who tried it."""

    HELPED = "helped"
    MIXED = "mixed"
    NO = "no"


Counts = Mapping[Said, int]
Table = Mapping[str, Counts]


@dataclass(frozen=True)
class Results:
    """What everybody sees, in fives: `total` people at least, 0 for fewer than five. `parts` is None while hidden."""

    total: int = 0
    parts: Counts | None = None
    by_situation: Table = field(default_factory=dict)


def rounded(count: int) -> int:
    """Down to fives."""
    return count - count % FEWEST


def is_due(people_since: int) -> bool:
    """Whether so many people answered since the last time that what is shown may change."""
    return people_since >= NEEDED


def released(before: Results, table: Table) -> Results:
    """What is shown from now on. `table`: how many said what, by situation."""
    fresh = _fresh(table)
    lost = set(before.by_situation) - set(fresh.by_situation)
    if lost or fresh.total < FEWEST or (before.parts and not fresh.parts):
        return before
    return fresh


def _fresh(table: Table) -> Results:
    overall = added(table.values())
    people = sum(overall.values())
    total = rounded(people) if people >= NEEDED else 0
    if not _is_large(overall):
        return Results(total)
    return Results(total, _in_fives(overall), {name: _in_fives(table[name]) for name in apart(table)})


def apart(table: Table) -> list[str]:
    """The situations that can stand by themselves, in the order of `table`, so that what is left over is not small."""
    found = [name for name, counts in table.items() if _is_large(counts)]
    left = added(counts for name, counts in table.items() if name not in found)
    if found and any(left.values()) and not _is_large(left):
        # With one more that is large in each answer, what is left over is so too.
        found.remove(min(found, key=lambda name: sum(table[name].values())))
    return found


def added(many: Iterable[Counts]) -> Counts:
    rows = list(many)
    return {said: sum(counts.get(said, 0) for counts in rows) for said in Said}


def _is_large(counts: Counts) -> bool:
    return all(counts.get(said, 0) >= NEEDED for said in Said)


def _in_fives(counts: Counts) -> Counts:
    return {said: rounded(counts[said]) for said in Said}
