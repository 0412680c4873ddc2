"""Pairing newcomers with volunteers: whoever has the fewest goes first, and nobody is given more than a few."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

MOST_NEWCOMERS = 2  # our judgement: a buddy lives with pain, too


def pairs(
    newcomers: Iterable[UUID], volunteers: Sequence[UUID], looked_after: Mapping[UUID, int]
) -> list[tuple[UUID, UUID]]:
    """(newcomer, buddy) for as many as there is room for, in the order the newcomers are given.

    `looked_after` is how many newcomers each volunteer has already. Nobody is their own buddy.
    """
    counts = {one: looked_after.get(one, 0) for one in volunteers}
    found: list[tuple[UUID, UUID]] = []
    for newcomer in newcomers:
        free = [one for one in volunteers if one != newcomer and counts[one] < MOST_NEWCOMERS]
        if not free:
            continue
        buddy = min(free, key=lambda one: (counts[one], volunteers.index(one)))
        counts[buddy] += 1
        found.append((newcomer, buddy))
    return found
