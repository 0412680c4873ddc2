"""Counts that tell nothing about one person: small ones are not said, and no sum gives one away. Pure.

Two rules, and why they are enough:

- A count from 1 to 4 is said as "fewer than 5". What is said of a count depends on that count alone.
- A sum is made of what was said, never of the counts: with a small count in it, it is said as a span, from the least
  to the most that it can be. So it holds nothing that the rows above it do not say already, and every small count can
  still be 1, 2, 3 or 4. (Hiding a second row, or rounding, lets somebody who knows the rule work some of them out.)

It holds as long as no two tables count the same things in two ways: each has to be the only one about its things.
The threshold is our own choice: with five, nobody who knows of one case of their own can tell whether there were
others.
"""

from collections.abc import Iterable

from waymark.moderation.terms.small_numbers import Said

FEWEST = 5


def said(count: int) -> Said:
    """Raises `ValueError` below zero."""
    if count < 0:
        raise ValueError("Nothing is counted below zero.")
    return Said(1, FEWEST - 1) if 0 < count < FEWEST else Said(count, count)


def total(rows: Iterable[Said]) -> Said:
    """The sum, as far as the rows tell it."""
    rows = tuple(rows)
    return Said(sum(row.least for row in rows), sum(row.most for row in rows))
